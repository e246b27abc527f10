import { type RegionKey, type SetKey, yearWithin } from '../../criteria/set';
import { setOf } from '../../criteria/sets';
import { drawBlankTable } from '../../reports/blankTable';
import { defaultYear } from '../../workbook/date';
import type { OutcomeOf } from '../outcome';
import type { UseCase } from './useCase';

export interface TemplateRequest {
  readonly set: SetKey;
  readonly communes: readonly string[];
  readonly region: RegionKey | undefined;
}

/** Puts a blank review table into the workbook as an ordinary sheet. */
export const template: UseCase<TemplateRequest, OutcomeOf<'template-inserted'>> = {
  name: 'template',
  needs: 'workbook',
  make({ check }, { set, communes, region }, { today }) {
    const used = setOf(check.assessment.sets, set);
    const year = yearWithin(used, defaultYear(today()));
    const circumstances = { region: region ?? check.settings.region, year };
    const content = drawBlankTable({ set: used, communes, circumstances });
    return {
      plan: { operations: [{ code: 'insert-sheet', content }] },
      outcome: ({ skipped }) => ({
        code: 'template-inserted',
        sheet: content.name,
        communes: communes.length,
        skipped,
      }),
    };
  },
};
