import type { Assessment } from '../../assessment/assessment';
import type { Circumstances } from '../../criteria/circumstances';
import { indicatorsOf } from '../../criteria/indicators';
import { confirmedFor } from '../../criteria/override';
import { yearWithin, type CriteriaSet } from '../../criteria/set';

/** In which circumstances a set is looked at: those of its first table, where there is one. */
export function circumstancesIn(
  { tables, region }: Pick<Assessment, 'tables' | 'region'>,
  set: CriteriaSet,
): Circumstances {
  const table = tables.find((one) => one.set === set.key);
  return table?.circumstances ?? { region, year: yearWithin(set, Infinity) };
}

/** How many levels of the sets by which a workbook is judged nobody has compared with their decision. */
export function countOpenLevels(
  assessment: Pick<Assessment, 'tables' | 'region' | 'sets' | 'levels'>,
): number {
  const { sets, tables, levels } = assessment;
  return sets
    .filter(({ key }) => tables.some((table) => table.set === key))
    .flatMap((set) => {
      const circumstances = circumstancesIn(assessment, set);
      return indicatorsOf(set).filter(
        ({ code }) => confirmedFor(levels, set, code, circumstances) === undefined,
      );
    }).length;
}
