import type { Indicator, SetKey } from '../../src/criteria/set';
import type { SheetImage } from '../../src/workbook/image';
import { columnName } from '../../src/workbook/address';
import { sheetImage, type CellSource, type RowSource } from './image';
import { criteriaSet } from './shippedSets';

/** What one commune has in one row, from left to right: result and verdict. */
export type Answer = readonly [result?: CellSource, mark?: CellSource];

export interface ReviewSource {
  readonly sheet?: string;
  readonly set?: SetKey;
  readonly title?: string;
  readonly communes: readonly string[];
  /** Required levels by code; "" leaves the cell blank. */
  readonly levels?: Readonly<Record<string, CellSource>>;
  /** Answers by code, one for each commune; a row that is not named is met. */
  readonly answers?: Readonly<Record<string, readonly Answer[]>>;
  /** Verdicts on whole criteria by number, one for each commune. */
  readonly criterionMarks?: Readonly<Record<number, readonly CellSource[]>>;
  /** What stands in the row "Tổng số tiêu chí đạt", one for each commune. */
  readonly totals?: readonly CellSource[];
  readonly without?: readonly string[];
  /** Rows to stand behind an indicator: numbering, wording, level, then two cells for each commune. */
  readonly behind?: Readonly<Record<string, readonly RowSource[]>>;
}

export interface ReviewSheet {
  readonly sheet: SheetImage;
  /** "E12": the cell of an indicator's (or criterion's) result or verdict for the commune at this place. */
  readonly cell: (code: string, part?: 'result' | 'mark', commune?: number) => string;
}

const FIRST_COLUMN = 3;

/** A plausible level and an answer that reaches it. */
function usual({ kind, wants, code, set }: Indicator): readonly [level: CellSource, answer: Answer] {
  const none = (set === 'ntm' && code === '9.1') || (set === 'nangcao' && code === '18.5');
  if (none) return ['Không', [0, 'Đạt']];
  switch (kind) {
    case 'percent':
      if (wants === 'less') return ['≤ 13%', [5, 'Đạt']];
      // as strict as every sourced level
      return set === 'ntm' && code !== '6.3' ? ['≥ 90%', [96, 'Đạt']] : ['100%', [100, 'Đạt']];
    case 'money':
      return ['≥ 42 triệu đồng', [45, 'Đạt']];
    case 'number':
      return ['≥ 2', [3, 'Đạt']];
    case 'count':
      return ['≥ 1', [2, 'Đạt']];
    case 'mark':
    case 'grade':
      return ['Đạt', ['Đạt', 'Đạt']];
  }
}

/** A whole review table: indicators in rows, for each commune a result and a verdict; all met unless told otherwise. */
export function reviewSheet(source: ReviewSource): ReviewSheet {
  const { sheet: name = 'Biểu 01', communes, without = [], set = 'ntm' } = source;
  const rows: RowSource[] = [
    [source.title ?? 'KẾT QUẢ RÀ SOÁT BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI (tháng 9/2024)'],
    [],
    ['TT', 'Nội dung tiêu chí', 'Mức đạt chuẩn', ...communes.flatMap((commune) => [`Xã ${commune}`, ''])],
    ['', '', '', ...communes.flatMap(() => ['Kết quả', 'Đánh giá'])],
  ];
  const at = new Map<string, number>();
  for (const criterion of criteriaSet(set).criteria) {
    if (criterion.indicators.length > 1) {
      const marks = source.criterionMarks?.[criterion.number] ?? [];
      at.set(`tc${criterion.number}`, rows.length);
      rows.push([
        criterion.number,
        criterion.name,
        '',
        ...communes.flatMap((_, place) => ['', marks[place]]),
      ]);
    }
    for (const indicator of criterion.indicators) {
      const { code } = indicator;
      if (without.includes(code)) continue;
      const [level, answer] = usual(indicator);
      const answers = communes.map((_, place) => source.answers?.[code]?.[place] ?? answer);
      at.set(code, rows.length);
      rows.push([
        code,
        indicator.name,
        source.levels?.[code] ?? level,
        ...answers.flatMap(([result, mark]) => [result, mark]),
      ]);
      rows.push(...(source.behind?.[code] ?? []));
    }
  }
  if (source.totals !== undefined) {
    at.set('total', rows.length);
    rows.push(['', 'Tổng số tiêu chí đạt', '', ...source.totals.flatMap((total) => [total, ''])]);
  }
  return {
    sheet: sheetImage(name, rows),
    cell(code, part = 'result', commune = 0) {
      const row = at.get(code);
      if (row === undefined) throw new Error(`The sheet has no row ${code}`);
      return columnName(FIRST_COLUMN + 2 * commune + (part === 'mark' ? 1 : 0)) + String(row + 1);
    },
  };
}
