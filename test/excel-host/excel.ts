import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { parseArea, WHOLE_SHEET, type Area } from './book/area';
import { sheetByName, type Book } from './book/book';
import { readBook } from './book/bookReader';
import { writeBook } from './book/bookWriter';
import { cellsIn, type Sheet } from './book/sheet';
import { CALL_BINDING, DISPATCH, PUSH_FUNCTION, type HostCall, type HostFacts } from './browser/message';
import { closeBrowser, PATIENCE, sharedBrowser } from './browser/shared';
import { createHost } from './host';
import { summary, type LogEntry } from './log';
import { enter } from './members/rangeContent';
import { openSession, type ChangeOrigin } from './openSession';
import { openPane, serve, type Flavour, type Pane, type Site } from './pane';
import type { Json } from './wire/member';

export interface ExcelOptions {
  /** The bytes of the .xlsx file to open. */
  readonly file: Uint8Array;
  readonly name?: string;
  readonly flavour?: Flavour;
  /** The newest ExcelApi of this Excel; "1.15" is the newest that the npm library knows. */
  readonly api?: string;
  /** Excel's display language and number conventions. */
  readonly locale?: string;
  /** The folder that is served as the add-in's site, relative to the repository. */
  readonly site?: string;
  /**
   * Calculates formulas that the file has no results for, as Excel does on opening. Without it they stay blank
   * until something that they look at changes.
   */
  readonly calculateOnOpen?: boolean;
  /** Only Excel on Windows tells its theme. */
  readonly theme?: OfficeTheme;
  readonly browser?: BrowserContextOptions;
}

/** "#RRGGBB" */
interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export interface SimulatedExcel {
  /** The workbook as it stands: for reading only. */
  readonly workbook: Book;
  readonly log: readonly LogEntry[];
  readonly selection: { readonly sheet: string; readonly areas: readonly Area[] };
  /** What the simulation could not answer. `close` throws where any is left. */
  readonly problems: readonly Error[];
  /** Addresses that the pages asked for in vain. */
  readonly refusedAddresses: readonly string[];
  /** The workbooks that the add-in opened with `Excel.createWorkbook`. */
  readonly createdWorkbooks: readonly Uint8Array[];
  /** An address of the site, or the whole HTML of a page. */
  openPane(urlOrHtml: string): Promise<Pane>;
  /** How many requests the add-in has sent, without those the library sends by itself. */
  roundTrips(): number;
  /** Of all requests and answers that were round trips. */
  wireBytes(): number;
  logText(): string;
  /**
   * Lets the `request`th request from now fail. The code is one of Excel's, "transport-5103" and the like, or
   * "no-answer". With `afterActions` so many actions are carried out before, and stay.
   */
  failRequest(request: number, code: string, afterActions?: number): void;
  /** This Excel answers no question for a member, such as "Functions.date", but with the code. */
  refuse(member: string, code: string): void;
  /** Lets something happen just before the `request`th request from now, such as a colleague's edit. */
  beforeRequest(request: number, happening: () => void | Promise<void>): void;
  setLatency(milliseconds: number): void;
  setCdn(cdn: Site['cdn']): void;
  /** While a person edits a cell, requests fail or wait. */
  setCellEditing(editing: boolean): void;
  editCell(sheet: string, address: string, value: Json, by?: Exclude<ChangeOrigin, 'add-in'>): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
  /** Presses a ribbon button: resolves when the add-in says that it is done. */
  runCommand(functionName: string): Promise<void>;
  /** Takes note of problems that a test provokes. */
  takeProblems(): readonly Error[];
  save(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export class SimulationError extends Error {
  constructor(problems: readonly Error[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'SimulationError';
  }
}

class NoSuchCellsError extends Error {
  constructor(sheet: string, address: string) {
    super(`The workbook has no cells ${sheet}!${address}`);
    this.name = 'NoSuchCellsError';
  }
}

class CommandError extends Error {
  constructor(functionName: string) {
    super(`The command ${functionName} was not completed in time`);
    this.name = 'CommandError';
  }
}

const LONGEST_TEST = 300_000;
const NEWEST_API = '1.15';
const LIGHT: OfficeTheme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#000000',
  controlBackgroundColor: '#F3F2F1',
  controlForegroundColor: '#252423',
};

const requirementMatrix = (api: string): string =>
  JSON.stringify({
    ExcelApi: api,
    SharedRuntime: '1.1',
    RibbonApi: '1.1',
    AddinCommands: '1.1',
    CustomXmlParts: '1.1',
    DelayForCellEdit: '1.1',
    DialogApi: '1.1',
    DocumentEvents: '1.1',
    Settings: '1.1',
  });

/** Excel gives its colours as whole numbers. */
const themeNumbers = (theme: OfficeTheme): Record<string, number> =>
  Object.fromEntries(
    Object.entries(theme).map(([name, color]) => [name, parseInt(String(color).slice(1), 16)]),
  );

// Under jest no browser outlives the tests of a file, and a busy machine is no failure.
if (typeof afterAll === 'function') {
  jest.setTimeout(LONGEST_TEST);
  afterAll(closeBrowser);
}

/** Opens a workbook in a simulated Excel. */
export async function startExcel(options: ExcelOptions): Promise<SimulatedExcel> {
  const { flavour = 'web', api = NEWEST_API, locale = 'vi-VN' } = options;
  const book = readBook(options.file, options.name ?? 'workbook.xlsx');
  const session = openSession({ book, locale, api });
  if (options.calculateOnOpen === true) {
    for (const sheet of book.sheets) {
      for (const [row, column, cell] of cellsIn(sheet, WHOLE_SHEET)) {
        if (cell.formula === undefined || cell.value !== null) continue;
        session.stale({ sheet, area: { top: row, bottom: row, left: column, right: column } });
      }
    }
    session.calculate();
  }
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    locale,
    viewport: { width: 350, height: 800 },
    ...options.browser,
  });
  context.setDefaultTimeout(PATIENCE);
  const site: Site = {
    folder: options.site === undefined ? undefined : resolve(options.site),
    cdn: 'served',
    inline: new Map(),
    refused: [],
  };
  const panes: Pane[] = [];
  const facts: HostFacts = {
    locale,
    requirementMatrix: requirementMatrix(api),
    controlId: `{${randomUUID().toUpperCase()}}`,
    documentUrl: `https://tinh.example/${encodeURIComponent(book.name)}`,
    theme: themeNumbers(options.theme ?? LIGHT),
  };
  const push = async (dispatchId: number, payload: unknown): Promise<void> => {
    for (const { page } of panes.filter((pane) => !pane.page.isClosed())) {
      const pushed = page.mainFrame().evaluate(
        (message) => {
          const receive: unknown = Reflect.get(window, message.name);
          if (typeof receive === 'function')
            Reflect.apply(receive, undefined, [message.dispatchId, message.payload]);
        },
        { name: PUSH_FUNCTION, dispatchId, payload },
      );
      await pushed.catch((error: unknown) => {
        // a pane may close while events are on their way to it
        if (!page.isClosed()) throw error;
      });
    }
  };
  const host = createHost({
    session,
    limitsMessages: flavour === 'web',
    push: (entries) => push(DISPATCH.richApiMessage, flavour === 'web' ? { ArrayData: entries } : entries),
  });
  await context.exposeBinding(CALL_BINDING, (_source, message: HostCall) => host.call(message));
  await serve(context, site);

  const cells = (name: string, address: string): { readonly sheet: Sheet; readonly area: Area } => {
    const sheet = sheetByName(book, name);
    const area = parseArea(address);
    if (sheet === undefined || area === undefined) throw new NoSuchCellsError(name, address);
    return { sheet, area };
  };
  let acknowledged = 0;
  const left = (): readonly Error[] => session.problems.slice(acknowledged);

  return {
    workbook: book,
    get log() {
      return host.log;
    },
    get selection() {
      const sheet = book.sheets.find((candidate) => candidate.id === session.selection.sheetId);
      return { sheet: sheet?.name ?? '', areas: session.selection.areas };
    },
    get problems() {
      return left();
    },
    refusedAddresses: site.refused,
    get createdWorkbooks() {
      return session.createdWorkbooks.map((base64) => new Uint8Array(Buffer.from(base64, 'base64')));
    },
    async openPane(urlOrHtml) {
      const pane = await openPane({ context, site, flavour, facts, urlOrHtml });
      panes.push(pane);
      return pane;
    },
    roundTrips: () => host.log.filter((entry) => entry.number !== undefined).length,
    wireBytes: () =>
      host.log
        .filter((entry) => entry.number !== undefined)
        .reduce((sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes, 0),
    logText: () => summary(host.log),
    failRequest(request, code, afterActions) {
      host.fail({ request, code, ...(afterActions === undefined ? {} : { afterActions }) });
    },
    refuse: session.refuse,
    beforeRequest(request, happening) {
      host.before(request, happening);
    },
    setLatency(milliseconds) {
      host.latency = milliseconds;
    },
    setCdn(cdn) {
      site.cdn = cdn;
    },
    setCellEditing(editing) {
      host.setEditing(editing);
    },
    async editCell(sheet, address, value, by = 'user') {
      enter(cells(sheet, address), value, session);
      session.calculate();
      await host.notify(session.takeNotices(by));
    },
    async select(name, address) {
      const { sheet, area } = cells(name, address);
      session.selection.sheetId = sheet.id;
      session.selection.areas = [area];
      if (book.activeSheetId !== sheet.id) {
        session.emit({ code: 'deactivated', sheetId: book.activeSheetId });
        book.activeSheetId = sheet.id;
        session.emit({ code: 'activated', sheetId: sheet.id });
      }
      session.emit({ code: 'selection-changed', sheetId: sheet.id, areas: [area] });
      await host.notify(session.takeNotices('user'));
    },
    async runCommand(functionName) {
      const before = host.completedCommands.length;
      const id = randomUUID();
      const event = [id, functionName, JSON.stringify({ source: { id } })];
      await push(DISPATCH.appCommandInvoked, flavour === 'web' ? { ...event } : event);
      const deadline = Date.now() + PATIENCE;
      while (host.completedCommands.length === before) {
        if (Date.now() > deadline) throw new CommandError(functionName);
        await new Promise((done) => {
          setTimeout(done, 10);
        });
      }
    },
    takeProblems() {
      const problems = left();
      acknowledged = session.problems.length;
      return problems;
    },
    save: () => Promise.resolve(writeBook(book)),
    async close() {
      await context.close();
      const problems = left();
      if (problems.length > 0) throw new SimulationError(problems);
    },
  };
}
