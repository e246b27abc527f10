import { criteriaSet } from '../criteria/library';
import { chartName, communesChart, GROUP_HEADINGS, groupsChart, groupTitle } from '../messages/summary';
import { setTitle } from '../messages/setTitle';
import { area, formatArea, type Area } from '../workbook/address';
import type { CellContent, CellStyle, CellWrite, ColumnChart } from '../workbook/plan';
import { cellWrite } from './cellWrite';
import { STYLES } from './style';
import { isOfCriteria, LAST_COLUMN, partHeadings, type DrawnSection } from './summaryTable';

/** More columns than that cannot be told apart on a page. */
export const MOST_COLUMNS = 40;

/** How many criteria the communes of each group have met at least, the best first. */
const LEAST = [15, 10, 5, 0] as const;

export interface Group {
  readonly title: string;
  readonly least: number;
  readonly most: number;
}

export const groupsOf = (total: number): readonly Group[] =>
  [total, ...LEAST].map((least, place, all) => {
    const most = place === 0 ? total : (all[place - 1] ?? total) - 1;
    return { title: groupTitle(least, most, total), least, most };
  });

/** Rows of a band: the set's name, the heading, five groups and their sum. */
export const BAND_ROWS = 8;
export const BAND_ROW_HEIGHT = 27;

const LABEL = { left: 0, right: 1 };
const COUNT = { left: 2, right: 4 };
const RATE = { left: 5, right: 7 };
const CHART_LEFT = 9;

type Span = typeof LABEL;

/** What stands below the tables for one set: its groups with the chart beside them, or the chart alone. */
export interface Band {
  readonly cells: readonly CellWrite[];
  readonly merges: readonly Area[];
  readonly charts: readonly ColumnChart[];
}

/** `undefined` where neither groups nor a chart tell anything. */
export function drawBand(section: DrawnSection, top: number): Band | undefined {
  const hasGroups = isOfCriteria(section.set);
  const isShort = section.communes.length <= MOST_COLUMNS;
  if (!hasGroups && !isShort) return undefined;
  const groups = hasGroups ? drawGroups(section, top) : { cells: [], merges: [] };
  const anchor = area(top, hasGroups ? CHART_LEFT : 0, top + BAND_ROWS - 1, LAST_COLUMN);
  const { set, names, counts } = section;
  const counted = partHeadings(set).met;
  const chart: ColumnChart = isShort
    ? {
        name: chartName(set),
        title: communesChart(set, counted),
        anchor,
        categories: names,
        values: counts,
        label: counted,
      }
    : {
        name: chartName(set),
        title: groupsChart(set),
        anchor,
        categories: area(top + 2, LABEL.left, top + BAND_ROWS - 2, LABEL.left),
        values: area(top + 2, COUNT.left, top + BAND_ROWS - 2, COUNT.left),
        label: GROUP_HEADINGS.communes,
      };
  return { ...groups, charts: [chart] };
}

/** What COUNTIFS asks of a count so that its commune belongs to the group. */
function groupFormula(range: string, { least, most }: Group, total: number): string {
  if (least === total) return `COUNTIF(${range},${total})`;
  return least === 0
    ? `COUNTIF(${range},"<${most + 1}")`
    : `COUNTIFS(${range},">=${least}",${range},"<=${most}")`;
}

function drawGroups({ set, communes, counts }: DrawnSection, top: number): Omit<Band, 'charts'> {
  const total = criteriaSet(set).criteria.length;
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
