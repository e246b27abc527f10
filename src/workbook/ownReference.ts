import { OWN_SHEET_NAMES, type OwnSheet } from './plan';

/** "*" stands in no sheet's name, so that no reference of people can be meant. */
const REFERENCE = /'\*([a-z]+)'!/g;

/** Stands before a range in a formula of the program and means one of its own sheets: "'*roadmap'!$J:$J". */
export const ownReference = (own: OwnSheet): string => `'*${own}'!`;

const isOwn = (text: string): text is OwnSheet => Object.hasOwn(OWN_SHEET_NAMES, text);

/** The sheet that a formula speaks of is neither in the workbook nor in the plan. */
export class UnknownOwnSheetError extends Error {
  constructor(own: string) {
    super(`The workbook has no sheet of the program of the kind ${JSON.stringify(own)}`);
    this.name = 'UnknownOwnSheetError';
  }
}

/**
 * The formula with the names that the sheets really have, in quotes.
 * @throws {UnknownOwnSheetError}
 */
export const resolveOwnReferences = (
  formula: string,
  nameOf: (own: OwnSheet) => string | undefined,
): string =>
  formula.replace(REFERENCE, (_, own: string) => {
    const name = isOwn(own) ? nameOf(own) : undefined;
    if (name === undefined) throw new UnknownOwnSheetError(own);
    return `'${name.replaceAll("'", "''")}'!`;
  });
