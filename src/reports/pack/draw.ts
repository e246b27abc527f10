import type { CriteriaPack } from '../../criteria/pack/pack';
import { buildCriteriaSet } from '../../criteria/build';
import type { LevelOverride } from '../../criteria/override';
import { REGION_NAMES } from '../../criteria/region';
import { levelLines } from '../../criteria/standing';
import { termOf, type CriteriaSet } from '../../criteria/set';
import { withSets, type CriteriaSets } from '../../criteria/sets';
import { STANDING_WORDS } from '../../messages/standing';
import { knownLevel, PACK_COLUMNS, PACK_LABELS, PACK_SHEET, packSheetName } from '../../messages/packSheet';
import { area } from '../../workbook/address';
import type { CellContent, CellStyle, CellWrite, RowLayout, SheetContent } from '../../workbook/plan';
import { columnIndex, rowIndex } from '../../workbook/units';
import { rowHeight } from '../rowHeight';
import { cellWrite, STYLES } from '../style';
import { axisOf, columnHeading, isIn, levelColumns, narrowingsOf, type Narrowing } from './columns';
import { detailsOf, drawDetails } from './details';
import { packLines, type PackLine } from './lines';

const YELLOW = 'FFF2CC';
const FILL = {
  text: { ...STYLES.text, fill: YELLOW },
  centred: { ...STYLES.centred, fill: YELLOW },
  date: { ...STYLES.date, fill: YELLOW },
  headDay: { ...STYLES.date, align: 'left', fill: YELLOW },
} as const;

const WIDTHS = {
  code: 8,
  name: 44,
  unit: 16,
  narrowing: 10,
  level: 15,
  source: 24,
  by: 18,
  on: 13,
  known: 24,
};
const NAME = 1;
/** Rows for what a frame has no indicator for yet. */
const OPEN_ROWS = 5;

const day = (iso: string): CellContent => (iso === '' ? '' : { day: iso });

type HeadLine = readonly [label: string, value: CellContent, style: CellStyle];

/** The head of a pack as its labels and what stands beside them. */
function headOf(pack: CriteriaPack): readonly (readonly [label: string, value: CellContent])[] {
  const { name, decision, scope, validity } = pack;
  const { regions = [], groups = [], province = '', text } = scope;
  return [
    [PACK_LABELS.name, name],
    [PACK_LABELS.number, decision.number],
    [PACK_LABELS.date, day(decision.date)],
    [PACK_LABELS.title, decision.title],
    [PACK_LABELS.scope, text],
    [PACK_LABELS.province, province],
    [PACK_LABELS.regions, regions.map((key) => REGION_NAMES[key]).join('; ')],
    [PACK_LABELS.groups, groups.join('; ')],
    [PACK_LABELS.from, day(validity.from)],
    [PACK_LABELS.to, day(validity.to)],
  ];
}

interface Sheet {
  readonly set: CriteriaSet;
  readonly pack: CriteriaPack;
  /** The head of the pack stands on the first sheet. */
  readonly isFirst: boolean;
  readonly known: CriteriaSets;
}

/** What the program knows of a level, for whoever has the decision; of each commune group where they differ. */
function knownText({ set, known, pack }: Sheet, { indicator, narrowing }: PackLine): string {
  const [region, ...others] = pack.scope.regions ?? [];
  const year = narrowing.year === '' ? termOf(set).last : Number(narrowing.year);
  const textFor = (group?: string): string => {
    const circumstances = { region: others.length === 0 ? region : undefined, group, year };
    const line = levelLines(set, circumstances, { sets: known, overrides: [] }).find(
      (one) => one.indicator.code === indicator.code,
    );
    return line === undefined ? '' : knownLevel(line.text, STANDING_WORDS[line.standing]);
  };
  const groups = set.communeGroups.map(({ key }) => ({ key, text: textFor(key) }));
  const [first] = groups;
  if (first === undefined) return textFor();
  return groups.every(({ text }) => text === first.text)
    ? first.text
    : groups.map(({ key, text }) => `${key}: ${text}`).join('; ');
}

function drawSheet(sheet: Sheet): SheetContent {
  const { set, pack, isFirst } = sheet;
  const own = pack.levels.filter((level) => level.set === set.key);
  const narrowings = narrowingsOf(set, own);
  const columns = levelColumns(set, own, pack.scope.regions);
  const firstLevel = 3 + narrowings.length;
  const source = firstLevel + columns.length;
  const last = source + 3;
  const cells: CellWrite[] = [];
  const rows: RowLayout[] = [];
  const merges = [area(0, 0, 0, last), area(1, 0, 1, last)];
  const put = (row: number, column: number, content: CellContent, style: CellStyle): void => {
    cells.push(cellWrite(row, column, content, style));
  };
  let row = 0;
  const height = (points: number): void => {
    rows.push({ row: rowIndex(row), height: points });
  };
  put(row, 0, PACK_SHEET.title, STYLES.title);
  height(24);
  row += 1;
  put(row, 0, PACK_SHEET.how, { ...STYLES.subtitle, size: 12 });
  height(36);
  row += 1;
  const head: readonly HeadLine[] = [
    [PACK_SHEET.setName, set.name, STYLES.text],
    [PACK_SHEET.set, set.key, STYLES.text],
    ...(isFirst
      ? headOf(pack).map(([label, value]): HeadLine => [
          label,
          value,
          typeof value === 'object' ? FILL.headDay : FILL.text,
        ])
      : []),
  ];
  for (const [label, value, style] of head) {
    put(row, NAME, label, { ...STYLES.label, align: 'right' });
    for (let column = NAME + 1; column <= last; column += 1) {
      put(row, column, column === NAME + 1 ? value : '', style);
    }
    merges.push(area(row, NAME + 1, row, last));
    row += 1;
  }
  row += 1;
  const heading = row;
  const headings = [
    PACK_COLUMNS.code,
    PACK_COLUMNS.name,
    PACK_COLUMNS.unit,
    ...narrowings.map((one) => PACK_COLUMNS[one]),
    ...columns.map((column) => columnHeading(column, set)),
    PACK_COLUMNS.source,
    PACK_COLUMNS.by,
    PACK_COLUMNS.on,
    PACK_COLUMNS.known,
  ];
  headings.forEach((text, column) => put(row, column, text, STYLES.heading));
  height(rowHeight(headings.map((text, at) => ({ text, width: widthOf(at), bold: true }))));
  row += 1;

  function widthOf(column: number): number {
    const fixed = [WIDTHS.code, WIDTHS.name, WIDTHS.unit][column];
    if (fixed !== undefined) return fixed;
    if (column < firstLevel) return WIDTHS.narrowing;
    return column < source
      ? WIDTHS.level
      : ([WIDTHS.source, WIDTHS.by, WIDTHS.on, WIDTHS.known][column - source] ?? 0);
  }

  const title = (code: string, name: string): void => {
    put(row, 0, code, STYLES.centredBold);
    for (let column = 1; column <= last; column += 1)
      put(row, column, column === 1 ? name : '', STYLES.section);
    row += 1;
  };
  const line = (one: PackLine): void => {
    const { indicator, narrowing } = one;
    const known = knownText(sheet, one);
    put(row, 0, indicator.code, STYLES.centred);
    put(row, 1, indicator.name, STYLES.text);
    put(row, 2, indicator.unitText, STYLES.centred);
    narrowings.forEach((each, place) => put(row, 3 + place, narrowingCell(narrowing, each), FILL.centred));
    columns.forEach((column, place) => {
      const level = one.levels.find((each) => isIn(column, each, axisOf(set)));
      put(row, firstLevel + place, level?.text ?? '', FILL.centred);
    });
    put(row, source, one.source, FILL.text);
    put(row, source + 1, one.by, FILL.text);
    put(row, source + 2, day(one.on), FILL.date);
    put(row, source + 3, known, STYLES.text);
    const texts = [indicator.code, indicator.name, indicator.unitText];
    height(
      rowHeight([
        ...texts.map((text, at) => ({ text, width: widthOf(at) })),
        ...one.levels.map(({ text }) => ({ text, width: WIDTHS.level })),
        { text: one.source, width: WIDTHS.source },
        { text: one.by, width: WIDTHS.by },
        { text: known, width: WIDTHS.known },
      ]),
    );
    row += 1;
  };
  const lines = packLines(set, own);
  for (const { number, name, indicators } of set.criteria) {
    const [only] = indicators;
    if (indicators.length !== 1 || only?.code !== String(number)) title(String(number), name);
    for (const one of lines) if (one.indicator.criterion === number) line(one);
    for (let open = 0; indicators.length === 0 && open < OPEN_ROWS; open += 1) {
      for (let column = 0; column < last; column += 1) {
        put(row, column, '', column === 1 ? FILL.text : FILL.centred);
      }
      put(row, last, '', STYLES.text);
      row += 1;
    }
  }
  return {
    name: packSheetName(set.briefName),
    cells,
    merges,
    columns: headings.map((_, column) => ({ column: columnIndex(column), width: widthOf(column) })),
    rows,
    frozen: { rows: heading + 1, columns: 2 },
    conditional: [],
    print: {
      orientation: 'landscape',
      headingRows: { from: rowIndex(heading), to: rowIndex(heading) },
    },
  };
}

const narrowingCell = (narrowing: PackLine['narrowing'], one: Narrowing): CellContent =>
  one === 'from' || one === 'to' ? day(narrowing[one]) : narrowing[one];

/** The sets of which a pack speaks: its own, and those of its levels. */
const setsIn = (
  { sets, levels }: CriteriaPack,
  about: readonly string[],
  known: CriteriaSets,
): CriteriaSets => {
  const all = withSets(known, sets.map(buildCriteriaSet));
  const spoken = new Set([...about, ...sets.map(({ key }) => key), ...levels.map(({ set }) => set)]);
  return all.filter(({ key }) => spoken.has(key));
};

/**
 * A pack as sheets that people read, fill in, print and send; a sheet for each set.
 * @param about sets that the sheets are for, though the pack has no level of them yet
 * @param isPlain whether a level's text says all of it, as the sheets are read
 */
export function drawPack(
  pack: CriteriaPack,
  known: CriteriaSets,
  isPlain: (level: LevelOverride) => boolean,
  about: readonly string[] = [],
): readonly SheetContent[] {
  const sets = setsIn(pack, about, known);
  const details = detailsOf(pack, isPlain);
  return [
    ...sets.map((set, place) => drawSheet({ set, pack, isFirst: place === 0, known })),
    ...(details.length === 0 ? [] : [drawDetails(details)]),
  ];
}
