import { communeKey } from '../text/commune';
import { readResult } from '../text/figure';
import type { Held } from './held';
import { isTypedCommune } from './owners';
import type { SheetView } from './sheetView';
import { MEAN_LINES, RANGE_LINES } from './weights';

/** What a mean may lose when it is written with one decimal. */
const ROUNDED = 0.051;
const DISTRICT = /(?:huyện|thị xã|thành phố|tp\.?|quận)\s+(\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){0,3})/giu;

function figureAt(view: SheetView, line: number, at: number): number | undefined {
  const cell = view.value(line, at);
  if (typeof cell?.value === 'number') return cell.value;
  const reading = cell === undefined ? undefined : readResult(view.textOf(cell));
  return reading?.code === 'figure' ? reading.figure.value : undefined;
}

/** How one column stands to its neighbours, over the lines in which all have figures that are not the same. */
function standing(
  view: SheetView,
  lines: readonly number[],
  own: number,
  others: readonly number[],
): { readonly lines: number; readonly isMean: boolean; readonly isWithin: boolean } {
  let compared = 0;
  let isMean = true;
  let isWithin = true;
  for (const line of lines) {
    const value = figureAt(view, line, own);
    const figures = others.flatMap((at) => figureAt(view, line, at) ?? []);
    if (value === undefined || figures.length < others.length) continue;
    const [least, most] = [Math.min(...figures), Math.max(...figures)];
    if (least === most) continue;
    compared += 1;
    const mean = figures.reduce((sum, one) => sum + one, 0) / figures.length;
    if (Math.abs(value - mean) > ROUNDED) isMean = false;
    if (value < least || value > most) isWithin = false;
  }
  return { lines: compared, isMean, isWithin };
}

/**
 * The communes without the district among them, which stands first or last under its bare name: its figures are the mean
 * of the others in every line, or it has the name of the title's district and always lies between them.
 */
export function withoutMeans(
  view: SheetView,
  communes: readonly Held[],
  lines: readonly number[],
  title: string,
): readonly Held[] {
  if (communes.length < 3) return communes;
  const districts = [...title.matchAll(DISTRICT)].map(([, name = '']) => communeKey(name));
  const isDistrict = (one: Held): boolean => {
    const owner = one.fields[0]?.owner;
    if (owner === undefined || isTypedCommune(view.text(owner.row, owner.column))) return false;
    const columnOf = ({ fields: [field] }: Held): number => field?.at ?? 0;
    const others = communes.filter((other) => other !== one).map(columnOf);
    const found = standing(view, lines, columnOf(one), others);
    return (
      (found.isMean && found.lines >= MEAN_LINES) ||
      (found.isWithin && found.lines >= RANGE_LINES && districts.some((key) => key.startsWith(one.key)))
    );
  };
  const candidates = [communes[0], communes.at(-1)].filter((one) => one !== undefined && isDistrict(one));
  return candidates.length === 1 ? communes.filter((one) => one !== candidates[0]) : communes;
}
