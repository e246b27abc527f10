/// <reference types="office-js" />
import { MARK_STYLES, markFormula, SEVERITIES } from '../../../workbook/mark';
import type { SheetMarks } from '../../../workbook/resolvedPlan';
import type { RuleState } from '../state';
import { joinAreas } from '../../../workbook/joinedAreas';
import { addressLists } from './areas';
import type { SheetHandle } from './cells';
import { step, type Step } from './step';

const RULE_BYTES = 3_000;

export interface MarkSteps {
  readonly steps: readonly Step[];
  /** The ids of the new rules, once the steps were answered. */
  readonly ids: () => readonly string[];
}

/**
 * Adds the program's rules behind all others, which keep precedence: one for each severity, several where its cells
 * do not fit into one address list.
 */
export function addMarks(sheet: SheetHandle, marks: SheetMarks, rules: RuleState): MarkSteps {
  const added: Excel.ConditionalFormat[] = [];
  const lists = SEVERITIES.flatMap((severity) =>
    addressLists(joinAreas(marks.get(severity) ?? [])).map((list) => ({ severity, list })),
  );
  const others = rules.others + rules.own.length;
  // a new rule comes before those that are there: with no others, the loudest comes last
  const ordered = others === 0 ? [...lists].reverse() : lists;
  const steps = ordered.map(({ severity, list }, place) =>
    step(RULE_BYTES + list.length, (context) => {
      const format = sheet(context)
        .getRanges(list)
        .conditionalFormats.add(Excel.ConditionalFormatType.custom);
      const { custom } = format;
      const style = MARK_STYLES[severity];
      custom.rule.formula = `=${markFormula(severity)}`;
      custom.format.fill.color = `#${style.fill}`;
      custom.format.font.color = `#${style.color}`;
      if (style.bold) custom.format.font.bold = true;
      if (style.italic) custom.format.font.italic = true;
      if (style.underline) custom.format.font.underline = Excel.ConditionalRangeFontUnderlineStyle.single;
      if (others > 0) format.priority = others + place;
      format.load('id');
      added.push(format);
    }),
  );
  return { steps, ids: () => added.map(({ id }) => id) };
}

export const removeRules = (sheet: SheetHandle, ids: readonly string[]): readonly Step[] =>
  ids.length === 0
    ? []
    : [
        step(RULE_BYTES * ids.length, (context) => {
          const rules = sheet(context).getRange().conditionalFormats;
          for (const id of ids) rules.getItem(id).delete();
        }),
      ];
