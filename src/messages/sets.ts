import type { CriteriaSet, RegionKey } from '../criteria/set';
import { REGION_NAMES } from '../criteria/region';
import { STANDINGS, type Standing } from '../criteria/standing';
import { dayText } from './day';
import { oneLine } from './oneLine';
import { STANDING_WORDS } from './standing';

export const LIST_HEADINGS = ['Mã', 'Bộ tiêu chí', 'Quyết định', 'Hiệu lực', 'Chỉ tiêu', 'Mức'] as const;
export const SHOW_HEADINGS = ['Số', 'Chỉ tiêu', 'Mức', 'Tình trạng', 'Nguồn'] as const;
export const DIFFERENCE_HEADINGS = ['Bộ', 'Chỉ tiêu', 'Áp dụng'] as const;

/** "8 có nguồn, 4 tỉnh quy định": none of what there is none of. */
export const standingsText = (counts: Readonly<Record<Standing, number>>): string =>
  STANDINGS.flatMap((standing) =>
    counts[standing] === 0 ? [] : [`${String(counts[standing])} ${STANDING_WORDS[standing]}`],
  ).join(', ');

export const NO_INDICATORS = 'chưa có';
export const frameLine = (criteria: number): string =>
  `Mới có tên ${String(criteria)} tiêu chí; chỉ tiêu và mức chưa có, chưa dùng để xét được. Điền bằng: rasoat sets export`;

export const validityText = ({ validFrom, validTo }: Pick<CriteriaSet, 'validFrom' | 'validTo'>): string =>
  `${dayText(validFrom)}\u00a0- ${dayText(validTo)}`;

/** For a column: what belongs together stays in one line of it. */
export const unbroken = (text: string): string =>
  text
    .split(', ')
    .map((part) => part.replaceAll(' ', '\u00a0'))
    .join(', ');

/** Under which circumstances levels are shown. */
export function circumstancesLine(
  region: RegionKey | undefined,
  year: number,
  group: string | undefined,
): string {
  const where = region === undefined ? 'chưa nêu vùng (thêm --region)' : `vùng ${REGION_NAMES[region]}`;
  return `Mức của năm ${String(year)}, ${where}${group === undefined ? '' : `, nhóm xã ${group}`}.`;
}

export const confirmedText = (by: string | undefined, on: string | undefined): string =>
  [by, on === undefined ? undefined : dayText(on)].filter((text) => text !== undefined).join(', ');

export const remainingLine = (counts: Readonly<Record<Standing, number>>): string =>
  `${standingsText(counts)}.`;

export const packLine = (name: string, decision: string, scope: string): string =>
  `Gói: ${oneLine(name)} (${oneLine(decision)}; ${oneLine(scope)})`;

export const scopeText = (
  region: string | undefined,
  group: string | undefined,
  year: number | undefined,
): string =>
  [
    region,
    group === undefined ? undefined : `nhóm ${group}`,
    year === undefined ? undefined : `năm ${String(year)}`,
  ]
    .filter((text) => text !== undefined)
    .join(', ');

export const EVERYWHERE = 'mọi xã';
export const COUNTRY = 'cả nước';
export const NO_LEVEL = '(không có)';
export const NO_DIFFERENCE = 'Không có mức nào khác nhau.';
export const differencesLine = (count: number): string => `${String(count)} mức khác nhau.`;

export const soundLine = (name: string, sets: number, levels: number): string =>
  `“${oneLine(name)}”: dùng được; ${String(sets)} bộ tiêu chí, ${String(levels)} mức đã đối chiếu.`;
export const faultsLine = (name: string, count: number): string =>
  `“${oneLine(name)}”: ${String(count)} chỗ sai, chưa dùng được; sửa hết mới nhận.`;
export const moreFaults = (count: number): string => `… và ${String(count)} chỗ khác; dùng --json để lấy đủ.`;

export const importedLine = (sets: number, levels: number): string =>
  `Đã đưa vào sổ: ${String(sets)} bộ tiêu chí, ${String(levels)} mức đã đối chiếu.`;

/** Which of a pack's levels for regions a workbook uses. */
export function regionLine(chosen: RegionKey | undefined, regions: readonly RegionKey[]): string | undefined {
  if (regions.length === 0) return undefined;
  const names = regions.map((region) => REGION_NAMES[region]).join(', ');
  if (chosen === undefined)
    return `Gói có mức của nhiều vùng (${names}): chọn vùng trong Thiết lập, hoặc thêm --region, thì các mức ấy mới được dùng.`;
  return regions.includes(chosen)
    ? `Vùng của sổ: ${REGION_NAMES[chosen]}.`
    : `Vùng của sổ là ${REGION_NAMES[chosen]}, mức trong gói là của ${names}: sổ này không dùng các mức ấy.`;
}

/** The name and scope of a pack that nobody has named yet. */
export const UNNAMED_PACK = 'Mức đã đối chiếu';
export const UNNAMED_SCOPE = 'Chưa ghi: điền tên tỉnh hoặc phạm vi áp dụng';
export const notASource = (name: string, keys: readonly string[]): string =>
  `Không có bộ tiêu chí hay tệp “${oneLine(name)}”; các bộ đang có: ${keys.join(', ')}.`;
export const NOTHING_IN_BOOK = 'sổ tính này không giữ bộ tiêu chí hay mức đã đối chiếu nào';
