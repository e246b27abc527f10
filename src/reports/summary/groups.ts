import { chartName, communesChart, GROUP_HEADINGS, groupsChart, groupTitle } from '../../messages/summary';
import { setTitle } from '../../messages/setTitle';
import { area, formatArea, type Area } from '../../workbook/address';
import type { CellContent, CellStyle, CellWrite, ColumnChart, RowLayout } from '../../workbook/plan';
import { rowIndex } from '../../workbook/units';
import { cellWrite, STYLES } from '../style';
import { isOfCriteria, partHeadings, type DrawnSection } from './table';

/** More columns than that cannot be told apart on a page. */
const MOST_COLUMNS = 40;

/** Below those that have met all, a group for each five criteria. */
const STEP = 5;

interface Group {
  readonly title: string;
  readonly least: number;
  readonly most: number;
}

/** The best first: of nineteen criteria 19, 15–18, 10–14, 5–9, below 5. */
function groupsOf(total: number): readonly Group[] {
  const steps = Array.from({ length: Math.ceil(total / STEP) }, (_, place) => place * STEP).reverse();
  return [total, ...steps].map((least, place, all) => {
    const most = place === 0 ? total : (all[place - 1] ?? total) - 1;
    return { title: groupTitle(least, most, total), least, most };
  });
}

/** A chart beside the groups has room for the names of so many communes. */
const MOST_BESIDE = 8;

/** The set's name, the heading, the groups and their sum. */
const groupRows = ({ set }: DrawnSection): number => groupsOf(set.criteria.length).length + 3;
/** A chart beside the groups needs so many rows. */
const LEAST_ROWS = 8;
const GROUP_ROW_HEIGHT = 20;
/** Rows of a chart across the page. */
const CHART_ROWS = 10;
const CHART_ROW_HEIGHT = 27;
/** Above a chart: its frame would be drawn on the page before as well, if it began with the page. */
const FRAME_ROW_HEIGHT = 6;

const LABEL = { left: 0, right: 1 };
const COUNT = { left: 2, right: 4 };
const RATE = { left: 5, right: 7 };
const CHART_LEFT = 9;

type Span = typeof LABEL;

/** What stands together below the tables for one set: its groups, its chart, or both beside each other. */
export interface Band {
  readonly top: number;
  readonly rows: readonly RowLayout[];
  readonly cells: readonly CellWrite[];
  readonly merges: readonly Area[];
  readonly charts: readonly ColumnChart[];
}

const rowsOf = (top: number, count: number, height: number): readonly RowLayout[] =>
  Array.from({ length: count }, (_, place) => ({ row: rowIndex(top + place), height }));

/** The bands of a section from a row on, with a blank row between them. */
export function drawBands(section: DrawnSection, top: number): readonly Band[] {
  const hasGroups = isOfCriteria(section.set);
  const count = section.communes.length;
  const isShort = count <= MOST_COLUMNS;
  const height = Math.max(LEAST_ROWS, groupRows(section));
  const { last } = section.columns;
  if (hasGroups && (count <= MOST_BESIDE || !isShort)) {
    const anchor = area(top + 1, CHART_LEFT, top + height - 1, last);
    const chart = isShort ? communesChartOf(section, anchor) : groupsChartOf(section, top, anchor);
    return [
      {
        top,
        rows: rowsOf(top, height, CHART_ROW_HEIGHT),
        ...drawGroups(section, top),
        charts: [chart],
      },
    ];
  }
  const groups: readonly Band[] = hasGroups
    ? [
        {
          top,
          rows: rowsOf(top, groupRows(section), GROUP_ROW_HEIGHT),
          ...drawGroups(section, top),
          charts: [],
        },
      ]
    : [];
  if (!isShort) return groups;
  const below = top + groups.length * (groupRows(section) + 1);
  const anchor = area(below + 1, 0, below + CHART_ROWS, last);
  return [
    ...groups,
    {
      top: below,
      rows: [...rowsOf(below, 1, FRAME_ROW_HEIGHT), ...rowsOf(below + 1, CHART_ROWS, CHART_ROW_HEIGHT)],
      cells: [],
      merges: [],
      charts: [communesChartOf(section, anchor)],
    },
  ];
}

function communesChartOf({ set, names, counts }: DrawnSection, anchor: Area): ColumnChart {
  const label = partHeadings(set).met;
  const title = communesChart(set, label);
  return { name: chartName(set), title, anchor, categories: names, values: counts, label };
}

function groupsChartOf(section: DrawnSection, top: number, anchor: Area): ColumnChart {
  const { set } = section;
  const [first, last] = [top + 2, top + groupRows(section) - 2];
  return {
    name: chartName(set),
    title: groupsChart(set),
    anchor,
    categories: area(first, LABEL.left, last, LABEL.left),
    values: area(first, COUNT.left, last, COUNT.left),
    label: GROUP_HEADINGS.communes,
  };
}

/** What COUNTIFS asks of a count so that its commune belongs to the group. */
function groupFormula(range: string, { least, most }: Group, total: number): string {
  if (least === total) return `COUNTIF(${range},${total})`;
  return least === 0
    ? `COUNTIF(${range},"<${most + 1}")`
    : `COUNTIFS(${range},">=${least}",${range},"<=${most}")`;
}

function drawGroups({ set, communes, counts }: DrawnSection, top: number): Pick<Band, 'cells' | 'merges'> {
  const total = set.criteria.length;
  const range = formatArea(counts);
  const groups = groupsOf(total);
  const first = top + 2;
  const sum = first + groups.length;
  const cellOf = (row: number): string => formatArea(area(row, COUNT.left, row, COUNT.left));
  const cells: CellWrite[] = [cellWrite(top, 0, setTitle(set), STYLES.label)];
  const merges: Area[] = [];
  const put = (row: number, { left, right }: Span, content: CellContent, style: CellStyle): void => {
    for (let column = left; column <= right; column += 1) {
      cells.push(cellWrite(row, column, column === left ? content : undefined, style));
    }
    merges.push(area(row, left, row, right));
  };
  const line = (row: number, title: string, communesOf: CellContent, count: number, isSum: boolean): void => {
    const rate = communes.length === 0 ? 0 : count / communes.length;
    put(row, LABEL, title, isSum ? STYLES.textBold : STYLES.text);
    put(row, COUNT, communesOf, isSum ? STYLES.centredBold : STYLES.centred);
    put(row, RATE, { formula: `${cellOf(row)}/${cellOf(sum)}`, result: rate }, STYLES.percent);
  };
  put(top + 1, LABEL, GROUP_HEADINGS.group, STYLES.heading);
  put(top + 1, COUNT, GROUP_HEADINGS.communes, STYLES.heading);
  put(top + 1, RATE, GROUP_HEADINGS.rate, STYLES.heading);
  for (const [place, group] of groups.entries()) {
    const count = communes.filter(
      ({ criteriaMet }) => criteriaMet >= group.least && criteriaMet <= group.most,
    ).length;
    line(
      first + place,
      group.title,
      { formula: groupFormula(range, group, total), result: count },
      count,
      false,
    );
  }
  const all = formatArea(area(first, COUNT.left, sum - 1, COUNT.left));
  line(sum, GROUP_HEADINGS.sum, { formula: `SUM(${all})`, result: communes.length }, communes.length, true);
  return { cells, merges };
}
