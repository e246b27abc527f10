/// <reference types="office-js" />
import type { PlainCell, Plan } from '../../workbook/plan';
import { columnIndex, rowIndex } from '../../workbook/units';
import { byteLength } from './pieces';
import { readState } from './readBook';
import type { ReadWork } from './readSheets';
import { settingsDiffer, type BookState, type SheetState } from './state';
import { knownFormats, type OldCells } from './verify';
import { contentSteps } from './write/cells';
import { compile, type Compiled } from './write/compile';
import { removeRules } from './write/marks';
import { namesDiffer } from './write/names';
import { requestsOf, step, type Step } from './write/step';

/** What became of a plan in the middle of which Excel failed. */
export type Recovery = 'unchanged' | 'completed';

/** What was about to be done, and on what. */
export interface Attempt {
  readonly plan: Plan;
  readonly compiled: Compiled;
  readonly before: BookState;
  readonly old: readonly OldCells[];
}

/** Sends steps in their order. */
export async function send(
  { context, sync, asks }: Pick<ReadWork, 'context' | 'sync' | 'asks'>,
  steps: readonly Step[],
  onRequest: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const requests = requestsOf(steps);
  for (const [place, request] of requests.entries()) {
    onRequest(place, requests.length);
    if (requests.length === 1 && asks('still-screen'))
      context.application.suspendScreenUpdatingUntilNextSync();
    for (const { queue } of request) queue(context);
    await sync();
  }
  onRequest(requests.length, requests.length);
}

/**
 * Looks at what a failed attempt left behind and brings the workbook to one of two states: as it was, or with the
 * whole plan carried out.
 * @throws whatever Office.js throws: then nobody knows
 */
export async function recover(work: ReadWork, attempt: Attempt): Promise<Recovery> {
  const { compiled, before } = attempt;
  const now = await readState(work, before, {
    contentOf: compiled.overwritten.map(({ sheet }) => sheet.id),
    inPieces: false,
  });
  const left = remains(attempt, now);
  switch (left.code) {
    case 'nothing':
      return 'unchanged';
    case 'additions':
      await send(work, left.undo);
      return 'unchanged';
    case 'drawn-over': {
      const again = compile(attempt.plan, before, knownFormats(attempt.old));
      await send(work, [...left.undo, ...again.additive, ...again.overwriting, ...again.commit]);
      return 'completed';
    }
    case 'committed':
      await send(work, finish(attempt, now));
      return 'completed';
  }
}

/** What a failed attempt left behind. */
type Remains =
  | { readonly code: 'nothing' }
  /** Of things that can be taken back. */
  | { readonly code: 'additions'; readonly undo: readonly Step[] }
  /** An own sheet was emptied: it cannot be brought back, only drawn. */
  | { readonly code: 'drawn-over'; readonly undo: readonly Step[] }
  /** All but the last stage was done. */
  | { readonly code: 'committed' };

const rulesOf = (state: BookState, id: string): readonly string[] =>
  state.sheets.find((sheet) => sheet.id === id)?.rules?.own ?? [];

function remains({ compiled, before, old }: Attempt, now: BookState): Remains {
  const known = new Set(before.sheets.map(({ id }) => id));
  const drawn = now.sheets.filter(({ id, name }) => !known.has(id) && compiled.newSheets.includes(name));
  const goneRules = [...compiled.marks.keys()].some((id) =>
    rulesOf(before, id).some((rule) => !rulesOf(now, id).includes(rule)),
  );
  const isStored = compiled.settings !== undefined && settingsDiffer(before.settings, now.settings);
  const changed = compiled.overwritten.filter(
    ({ sheet }) => now.sheets.find(({ id }) => id === sheet.id)?.content !== sheet.content,
  );
  if (isStored || goneRules || namesDiffer(before.names, now.names)) return { code: 'committed' };
  const undo = [
    ...drawn.map(removeSheet),
    ...[...compiled.marks.keys()].flatMap((id) => newRulesAway(id, before, now)),
    ...changed.flatMap(({ sheet, by }) =>
      by === 'write-cells' ? cellsBack(old.filter(({ sheetId }) => sheetId === sheet.id)) : [],
    ),
  ];
  if (changed.some(({ by }) => by === 'redraw-sheet')) return { code: 'drawn-over', undo };
  return undo.length === 0 ? { code: 'nothing' } : { code: 'additions', undo };
}

const removeSheet = ({ id }: SheetState): Step =>
  step(0, ({ workbook }) => {
    workbook.worksheets.getItem(id).delete();
  });

const newRulesAway = (id: string, before: BookState, now: BookState): readonly Step[] =>
  removeRules(
    ({ workbook }) => workbook.worksheets.getItem(id),
    rulesOf(now, id).filter((rule) => !rulesOf(before, id).includes(rule)),
  );

/** The last stage once more; what was done of it is not repeated. */
function finish({ plan, before, old }: Attempt, now: BookState): readonly Step[] {
  const sheets = before.sheets.map((sheet) => {
    const left = rulesOf(now, sheet.id);
    const own = sheet.rules?.own.filter((rule) => left.includes(rule)) ?? [];
    return { ...sheet, rules: { own, others: sheet.rules?.others ?? 0 } };
  });
  const state = { ...before, sheets, names: now.names, settings: now.settings };
  return compile(plan, state, knownFormats(old)).commit;
}

/** Puts back what stood in the rectangles: entries and number formats. */
const cellsBack = (old: readonly OldCells[]): readonly Step[] =>
  old.flatMap(({ sheetId, area, formulas, values, numberFormat }) => {
    const cells = formulas.flatMap((line, row) =>
      line.map((formula, column): PlainCell => {
        const value = values[row]?.[column];
        const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
        return {
          row: rowIndex(area.top + row),
          column: columnIndex(area.left + column),
          content: isFormula
            ? { formula: formula.slice(1), result: '' }
            : typeof value === 'number' || typeof value === 'string'
              ? value
              : String(value),
        };
      }),
    );
    const formatNow = (row: number, column: number): string | undefined => {
      const code = numberFormat[row - area.top]?.[column - area.left];
      return typeof code === 'string' ? code : undefined;
    };
    return [
      formatsBack(sheetId, area, numberFormat),
      ...contentSteps(({ workbook }) => workbook.worksheets.getItem(sheetId), cells, formatNow),
    ];
  });

const formatsBack = (
  sheetId: string,
  { top, left, bottom, right }: OldCells['area'],
  numberFormat: OldCells['numberFormat'],
): Step =>
  step(byteLength(JSON.stringify(numberFormat)), ({ workbook }) => {
    workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).numberFormat = numberFormat.map(
      (line) => [...line],
    );
  });
