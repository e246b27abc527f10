import { misstated } from '../../assessment/union/averaged';
import type { CriteriaSet } from '../../criteria/set';
import { periodName } from '../../messages/day';
import { indicatorTitle } from '../../messages/finding';
import { formatNumber } from '../../messages/number';
import { subjectCode, unitedFigure, type UnionProblem } from '../../messages/union';
import type { MergedLevel } from '../../reports/merge/levels';
import { periodOf, type MergeSource } from '../../reports/merge/merge';
import type { UnitedTable } from '../../reports/union/sheet';
import { referenceOf } from '../../workbook/address';
import { appearancesOf } from './olds';

/** What a table already says of the new commune, held against what the old ones make. */
export function misstatedIn(
  files: readonly MergeSource[],
  { set, lines }: UnitedTable,
  key: string,
): readonly UnionProblem[] {
  return appearancesOf(files, set.key, key).flatMap(({ file, commune }) =>
    lines.flatMap((line): readonly UnionProblem[] => {
      const { subject, united } = line;
      if (subject.code !== 'indicator' || united.code === 'open' || united.code === 'mark') return [];
      const stated = commune.observations.find(
        ({ code, part }) => code === subject.indicator.code && part === subject.part,
      )?.result;
      const found = misstated(line, stated);
      if (found === undefined || stated === undefined) return [];
      const { sheet, address } = referenceOf(stated.place);
      return [
        {
          code: found.code,
          set: set.key,
          subject: subjectCode(subject),
          stated: stated.text === '' ? formatNumber(found.stated) : stated.text,
          at: `${file}, ${sheet}!${address}`,
          right: unitedFigure(united),
        },
      ];
    }),
  );
}

/** Times and levels in which the tables differ. */
export function tableProblems(
  set: CriteriaSet,
  sources: readonly MergeSource[],
  levels: ReadonlyMap<string, MergedLevel>,
): readonly UnionProblem[] {
  const tables = sources.flatMap((source) => source.tables.map((table) => ({ file: source.file, table })));
  const { differ } = periodOf(tables.map(({ table }) => table));
  const periods = tables.flatMap(({ file, table: { sheet, period } }) =>
    period === undefined ? [] : [`${file}, ${sheet}: ${periodName(period)}`],
  );
  return [
    ...(differ ? [{ code: 'periods-differ', set: set.shortName, periods } as const] : []),
    ...[...levels.values()].flatMap(({ key, content, stated }): readonly UnionProblem[] => {
      if (content !== undefined) return [];
      const detail = stated.map(
        (one) => `${one.file}, ${one.cell.sheet}!${one.cell.address}: ${one.content.text}`,
      );
      const [code = ''] = key.split('/');
      return [
        { code: 'level', set: set.key, indicator: indicatorTitle(set, code), detail: detail.join('; ') },
      ];
    }),
  ];
}
