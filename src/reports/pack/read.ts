import { buildCriteriaSet } from '../../criteria/build';
import { FRAMES } from '../../criteria/frames';
import type { LevelOverride } from '../../criteria/override';
import { findIndicator } from '../../criteria/indicators';
import { parsePack, type CriteriaPack } from '../../criteria/pack/pack';
import { PACK_FORMAT } from '../../criteria/pack/shape';
import type { CriteriaProblem } from '../../criteria/problem';
import { draftSetShape, type CriteriaSetData } from '../../criteria/shape';
import { findSet, type CriteriaSets } from '../../criteria/sets';
import { PACK_COLUMNS, PACK_LABELS, PACK_SHEET } from '../../messages/packSheet';
import { levelIn } from '../../tables/cellReading';
import { fontOfFontless, textMemory, viewOf, type SheetView } from '../../tables/sheetView';
import { plainKey } from '../../text/key';
import type { CellValue, WorkbookImage } from '../../workbook/image';
import { detailKey, FIRST_DETAIL } from './details';
import { readRows, tidy, type SheetRows } from './rows';
import { beside, cellOf, columnsOf, dayAt, regionsIn, setKeyPlace, typed, type Place } from './sheet';

export type PackBook =
  /** No sheet of the workbook is a pack's. */
  | { readonly code: 'none' }
  | { readonly code: 'pack'; readonly pack: CriteriaPack }
  | { readonly code: 'invalid'; readonly problems: readonly CriteriaProblem[] };

/** Whether the sheets alone give a level again as it is; otherwise it stands among the details too. */
export const isPlain =
  (sets: CriteriaSets) =>
  ({ set: key, code, text, level }: LevelOverride): boolean => {
    const set = findSet(sets, key);
    const indicator = set === undefined ? undefined : findIndicator(set, code);
    const read = indicator === undefined ? undefined : levelIn(text, indicator);
    return JSON.stringify(read) === JSON.stringify(level);
  };

interface Details {
  readonly sets: readonly CriteriaSetData[];
  readonly levels: ReadonlyMap<string, unknown>;
  readonly problems: readonly CriteriaProblem[];
}

/** The program's own part: what of a pack has no cell that people fill in. */
function readDetails(view: SheetView | undefined): Details {
  const problems: CriteriaProblem[] = [];
  const drafts = new Map<string, DraftSet>();
  const levels = new Map<string, unknown>();
  const complain = (row: number, found: string): void => {
    if (view === undefined) return;
    problems.push({
      row: '',
      path: '',
      problem: 'wrong-format',
      cell: cellOf(view, { row, column: 0 }),
      found,
    });
  };
  for (const { row: index, cells } of view?.sheet.rows ?? []) {
    const row = Number(index);
    if (row < FIRST_DETAIL) continue;
    const at = (column: number): string => textOf(cells.find((one) => one.column === column)?.value);
    const [kind, key, place] = [at(0), at(1), at(2)];
    const value = parsedJson(cells.flatMap((one) => (one.column >= 3 ? [textOf(one.value)] : [])).join(''));
    const draft = drafts.get(key);
    if (kind === 'level' && value !== undefined) levels.set(place, value);
    else if (kind === 'set' && isObject(value)) drafts.set(key, { row, head: value, criteria: [] });
    else if (kind === 'criterion' && isObject(value)) draft?.criteria.push({ ...value, indicators: [] });
    else if (kind === 'indicator' && isObject(value)) draft?.criteria.at(-1)?.indicators.push(value);
    else complain(row, kind);
  }
  const sets = [...drafts.values()].flatMap(({ row, head, criteria }) => {
    const parsed = draftSetShape.safeParse({ ...head, criteria });
    if (!parsed.success) complain(row, PACK_SHEET.detailsSheet);
    return parsed.success ? [parsed.data] : [];
  });
  return { sets, levels, problems };
}

interface DraftSet {
  readonly row: number;
  readonly head: object;
  readonly criteria: { readonly indicators: object[] }[];
}

const textOf = (value: CellValue | undefined): string => (typeof value === 'string' ? value : '');

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
interface Head {
  readonly values: Readonly<Record<keyof typeof PACK_LABELS, unknown>>;
  readonly places: Readonly<Partial<Record<keyof typeof PACK_LABELS, { view: SheetView; place: Place }>>>;
}

function readHead(views: readonly SheetView[]): Head {
  const places: Partial<Record<keyof typeof PACK_LABELS, { view: SheetView; place: Place }>> = {};
  const value = (label: keyof typeof PACK_LABELS): unknown => {
    for (const view of views) {
      const place = beside(view, PACK_LABELS[label]);
      if (place === undefined) continue;
      places[label] = { view, place };
      const text = typed(view, place);
      if (label === 'date' || label === 'from' || label === 'to') return dayAt(view, place) ?? text;
      if (label === 'regions') return text === '' ? undefined : (regionsIn(text) ?? [text]);
      if (label === 'groups') return text === '' ? undefined : text.split(';').map((one) => one.trim());
      return label === 'province' && text === '' ? undefined : text;
    }
    return undefined;
  };
  const values = {
    name: value('name'),
    number: value('number'),
    date: value('date'),
    title: value('title'),
    scope: value('scope'),
    province: value('province'),
    regions: value('regions'),
    groups: value('groups'),
    from: value('from'),
    to: value('to'),
  };
  return { values, places };
}

const HEAD_PATHS: Readonly<Record<string, keyof typeof PACK_LABELS>> = {
  name: 'name',
  'decision.number': 'number',
  'decision.date': 'date',
  'decision.title': 'title',
  'scope.text': 'scope',
  'scope.province': 'province',
  'scope.regions': 'regions',
  'scope.regions.0': 'regions',
  'scope.groups': 'groups',
  'validity.from': 'from',
  'validity.to': 'to',
};

interface ReadSheet {
  readonly view: SheetView;
  readonly key: string;
  readonly rows: SheetRows;
}

/** A set as the details have it, with what was typed into its sheet. */
function withTyped(set: CriteriaSetData, sheets: readonly ReadSheet[]): CriteriaSetData {
  const rows = sheets.filter(({ key }) => key === set.key).map((one) => one.rows);
  const added = rows.flatMap((one) => one.added);
  const change = (code: string) => rows.flatMap((one) => one.changed.get(code) ?? [])[0] ?? {};
  const canonical = buildCriteriaSet(set);
  return {
    ...set,
    criteria: set.criteria.map((criterion, at) => ({
      ...criterion,
      indicators: [
        ...criterion.indicators.map((indicator, place) => ({
          ...indicator,
          ...change(canonical.criteria[at]?.indicators[place]?.code ?? indicator.code),
        })),
        ...added
          .filter((one) => one.criterion === criterion.number)
          .map(({ criterion: _, ...indicator }) => indicator)
          .sort((a, b) => partOf(a.code) - partOf(b.code)),
      ],
    })),
  };
}

const partOf = (code: string): number => Number(code.split('.')[1] ?? 0);

/**
 * The pack on the sheets of a workbook. Either the whole of it can be used, or every cell that is wrong is told and
 * nothing is.
 */
export function readPackBook(image: WorkbookImage, known: CriteriaSets): PackBook {
  const memory = textMemory(known, image.date1904, fontOfFontless(image));
  const views = image.sheets.map((sheet) => viewOf(sheet, memory));
  const own = views.filter((view) => setKeyPlace(view) !== undefined);
  if (own.length === 0) return { code: 'none' };
  const details = readDetails(views.find((view) => view.key(0, 0) === plainKey(PACK_SHEET.details)));
  const problems: CriteriaProblem[] = [...details.problems];
  const sheets: ReadSheet[] = [];
  for (const view of own) {
    const place = setKeyPlace(view) ?? { row: 0, column: 0 };
    const key = typed(view, place);
    const data = [...details.sets, ...FRAMES].find((one) => one.key === key);
    const set = data === undefined ? findSet(known, key) : buildCriteriaSet(data);
    if (set === undefined) {
      problems.push({ row: '', path: '', problem: 'not-allowed', cell: cellOf(view, place), found: key });
      continue;
    }
    const columns = columnsOf(view, set);
    if (columns === undefined) {
      const cell = cellOf(view, place);
      problems.push({
        row: '',
        path: '',
        problem: 'missing',
        cell,
        expected: `${PACK_COLUMNS.code}, ${PACK_COLUMNS.name}`,
      });
      continue;
    }
    const rows = readRows(view, columns, set, data !== undefined);
    problems.push(...rows.problems);
    sheets.push({ view, key, rows });
  }
  if (problems.length > 0) return { code: 'invalid', problems };
  const { values, places } = readHead(own);
  const lines = sheets.flatMap(({ view, rows }) =>
    rows.levels.map(({ place, line }) => ({ view, place, line: settled(line, values.number, details) })),
  );
  const used = FRAMES.filter(
    ({ key }) => sheets.some((one) => one.key === key) && details.sets.every((set) => set.key !== key),
  );
  const input = {
    format: PACK_FORMAT,
    version: 1,
    name: values.name,
    decision: { number: values.number, date: values.date, title: values.title },
    scope: without({
      text: values.scope,
      province: values.province,
      regions: values.regions,
      groups: values.groups,
    }),
    validity: { from: values.from, to: values.to },
    sets: [...details.sets, ...used].map((set) => withTyped(set, sheets)),
    levels: lines.map(({ line }) => line),
  };
  const parsed = parsePack(input, known);
  if (parsed.code === 'pack') return parsed;
  return {
    code: 'invalid',
    problems: parsed.problems.map((problem) => {
      const [list, index] = problem.path.split('.');
      const line = list === 'levels' && index !== undefined ? lines[Number(index)] : undefined;
      const label = HEAD_PATHS[problem.path];
      const place = line ?? (label === undefined ? undefined : places[label]);
      return place === undefined ? problem : { ...problem, cell: cellOf(place.view, place.place) };
    }),
  };
}

const without = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** A level without a source of its own has the pack's decision; one that the details know has their level. */
function settled(line: LevelOverride, decision: unknown, { levels }: Details): unknown {
  const text = tidy(line.text);
  const level = levels.get(detailKey({ ...line, text })) ?? line.level;
  return { ...line, text, level, source: line.source === '' ? decision : line.source };
}
