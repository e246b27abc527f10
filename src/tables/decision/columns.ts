import { REGION_KEYS } from '../../criteria/region';
import type { CriteriaSet, RegionKey } from '../../criteria/set';
import { plainKey } from '../../text/key';
import { headingRegion } from '../headingRegion';
import type { SheetView } from '../sheetView';

/** For whom a column of a decision's table states levels. */
export type LevelColumn =
  | { readonly code: 'everywhere' }
  | { readonly code: 'region'; readonly region: RegionKey }
  | { readonly code: 'group'; readonly group: string };

export interface LevelsColumn {
  readonly at: number;
  readonly column: LevelColumn;
}

export interface DecisionColumns {
  /** Rows above it are headings. */
  readonly first: number;
  readonly levels: readonly LevelsColumn[];
}

/** "Chỉ tiêu chung", "Mức đạt chuẩn", "Mức quy định áp dụng trên địa bàn tỉnh", "Yêu cầu". */
const COMMON =
  /^(?:chi tieu|muc|chung|yeu cau|quy dinh)$|^(?:chi tieu|muc)\b.*\b(?:chung|dat|chuan|quy dinh|yeu cau|ap dung|tinh)\b/u;

const MOST_HEADINGS = 8;

/** "Nhóm 1", "Xã nhóm 1", or the group's own name. */
function groupIn(key: string, { communeGroups }: CriteriaSet): string | undefined {
  const found = communeGroups.find(
    ({ key: own, name }) =>
      plainKey(name) === key || /^(?:xa )?nhom (\w+)$/u.exec(key)?.[1] === plainKey(own),
  );
  return found?.key;
}

/** For whom a heading says that its levels are; `undefined` where it names neither a region nor a group. */
export function columnOf(key: string, set: CriteriaSet): LevelColumn | undefined {
  const group = groupIn(key, set);
  if (group !== undefined) return { code: 'group', group };
  const region = headingRegion(key);
  return region === undefined ? undefined : { code: 'region', region };
}

/**
 * The columns of levels by their headings: regions, commune groups, and one for the whole country. Where a heading
 * of several columns stands above those of the regions, the lowest says which.
 */
export function decisionColumns(view: SheetView, set: CriteriaSet): DecisionColumns | undefined {
  const heads = view.sheet.rows.slice(0, MOST_HEADINGS);
  const width = Math.max(0, ...heads.flatMap(({ cells }) => cells.map(({ column }) => Number(column) + 1)));
  const found = new Map<number, { readonly row: number; readonly column: LevelColumn }>();
  const common = new Map<number, number>();
  for (const { row } of heads) {
    for (let at = 0; at < width; at += 1) {
      const key = view.keyOf(textAt(view, Number(row), at));
      if (key === '' || key.length > 60) continue;
      const column = columnOf(key, set);
      if (column !== undefined && !isAlready(found, column)) found.set(at, { row: Number(row), column });
      else if (COMMON.test(key)) common.set(at, Number(row));
    }
  }
  const last = Math.max(-1, ...[...found.values()].map(({ row }) => row));
  const single = [...common].filter(([at]) => !found.has(at));
  // "Chỉ tiêu" may head the wordings: the levels stand to the right of them
  const [lone] = single
    .sort(([a], [b]) => b - a)
    .filter(([at]) => found.size === 0 || at < Math.min(...found.keys()));
  if (found.size === 0 && (lone === undefined || lone[0] === 0)) return undefined;
  const first = Math.max(last, lone?.[1] ?? -1, ...single.map(([, row]) => row)) + 1;
  return {
    first,
    levels: [
      ...(lone === undefined || lone[0] === 0
        ? []
        : [{ at: lone[0], column: { code: 'everywhere' } as const }]),
      ...[...found].map(([at, { column }]) => ({ at, column })),
    ].sort((a, b) => a.at - b.at),
  };
}

const isAlready = (found: ReadonlyMap<number, { readonly column: LevelColumn }>, column: LevelColumn) =>
  [...found.values()].some((one) => JSON.stringify(one.column) === JSON.stringify(column));

export const textAt = (view: SheetView, row: number, column: number): string => {
  const cell = view.value(row, column);
  return cell === undefined ? '' : view.textOf(cell);
};

export const isEveryRegion = (regions: readonly RegionKey[]): boolean =>
  REGION_KEYS.every((key) => regions.includes(key));
