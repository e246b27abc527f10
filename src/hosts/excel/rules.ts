/// <reference types="office-js" />
import type { Answer } from './overview';
import { ruleState, type RuleState } from './state';

/** The conditional formats of a whole sheet: how many, and which of them are the program's own. */
export function askRules(sheet: Excel.Worksheet): Answer<RuleState | undefined> {
  const rules = sheet.getRange().conditionalFormats;
  rules.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return () =>
    rules.isNullObject
      ? undefined
      : ruleState(
          rules.items.map(({ id, type, customOrNullObject }) => ({
            id,
            formula:
              type === Excel.ConditionalFormatType.custom && !customOrNullObject.isNullObject
                ? customOrNullObject.rule.formula
                : undefined,
          })),
        );
}
