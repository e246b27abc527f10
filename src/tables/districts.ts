import { lineTexts, type Frame } from './frame';
import { isTypedCommune } from './owners';

/** No commune has communes: "Số xã", "Tổng số xã đạt chuẩn NTM". */
const COUNTS_COMMUNES = /^(?:tong )?so (?:luong )?xa\b/u;
/** "mỗi huyện" is "moi huyen", and so is the end of "nông thôn mới" before "huyện Yên Châu". */
const OF_DISTRICTS =
  /\b(?:cac|theo|tung|(?<!nong thon )moi) (?:quan |don vi )?(?:cap )?huyen\b|\bhuyen (?:va )?(?:thi xa|thanh pho)\b/u;
const OF_COMMUNES = /\b(?:cac|theo|tung|moi|cua|cap) (?:don vi )?(?:cap )?(?:xa|phuong)\b/u;

/**
 * Whether the names beside the values are districts', though nothing calls them so: the table counts the communes of
 * each, or its title speaks of districts and not of communes.
 */
export function isOfDistricts(frame: Frame, title: string): boolean {
  const { view, fields, lines, corner } = frame;
  const isTyped = [...fields.owners.of.values()].some(({ row, column }) =>
    isTypedCommune(view.text(row, column)),
  );
  if (isTyped) return false;
  const told = [...corner, ...lines.flatMap((line) => lineTexts(frame, line))];
  const key = view.keyOf(title);
  return (
    told.some((text) => COUNTS_COMMUNES.test(view.keyOf(text))) ||
    (OF_DISTRICTS.test(key) && !OF_COMMUNES.test(key))
  );
}
