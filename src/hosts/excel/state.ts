import { isMarkFormula } from '../../workbook/mark';
import type { SheetVisibility } from '../../workbook/image';
import { unwrapSettings } from '../../workbook/settingsPart';

/** What a plan needs to know of a sheet, and what tells that somebody changed it. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** Of what people entered, with its place; `undefined` where it was not asked for. */
  readonly content: string | undefined;
  readonly rules: RuleState | undefined;
}

export interface RuleState {
  /** Ids of the program's own conditional formats. */
  readonly own: readonly string[];
  /** How many others there are. */
  readonly others: number;
}

export interface SettingsState {
  /** Of the custom XML parts in our namespace; the first is the one that counts. */
  readonly parts: readonly string[];
  readonly xml: string | undefined;
}

/** The workbook as far as plans touch it, at one moment. */
export interface BookState {
  readonly sheets: readonly SheetState[];
  /** Workbook names to their formulas, without the "=". */
  readonly names: ReadonlyMap<string, string>;
  readonly settings: SettingsState;
  readonly structureProtected: boolean;
  readonly date1904: boolean;
  readonly readOnly: boolean;
}

export const storedSettings = ({ xml }: SettingsState): string | undefined =>
  xml === undefined ? undefined : unwrapSettings(xml);

interface LoadedRule {
  readonly id: string;
  readonly formula: string | undefined;
}

export const ruleState = (rules: readonly LoadedRule[]): RuleState => {
  const own = rules.filter(({ formula }) => formula !== undefined && isMarkFormula(formula));
  return { own: own.map(({ id }) => id), others: rules.length - own.length };
};

/** Names of the sheets that are not what they were: edited, renamed, gone or new. */
export function changedSheets(before: BookState, after: BookState): readonly string[] {
  const later = new Map(after.sheets.map((sheet) => [sheet.id, sheet]));
  const earlier = new Set(before.sheets.map(({ id }) => id));
  return [
    ...before.sheets.flatMap(({ id, name, content }) => {
      const now = later.get(id);
      if (now?.name !== name) return [name];
      return now.content !== undefined && content !== undefined && now.content !== content ? [name] : [];
    }),
    ...after.sheets.filter(({ id }) => !earlier.has(id)).map(({ name }) => name),
  ];
}

/** True where the settings were stored by somebody, in the part that was there or in another one. */
export const settingsDiffer = (before: SettingsState, after: SettingsState): boolean =>
  before.xml !== after.xml || before.parts.join() !== after.parts.join();
