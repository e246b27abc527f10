/// <reference types="office-js" />
import { formatArea, type Area } from '../../../workbook/address';
import { besideFormula } from '../../../workbook/besideFormula';
import { columnPixels, FOOTER, MARGINS } from '../../../workbook/paper';
import type { CellLink, ConditionalStyle, PlainSheet } from '../../../workbook/plan';
import { quotedSheetName } from '../../../workbook/sheetName';
import { columnIndex } from '../../../workbook/units';
import { joinAreas } from '../../../workbook/joinedAreas';
import { addressLists } from './areas';
import { contentSteps, styleSteps, type SheetHandle } from './cells';
import { chartSteps, removeCharts } from './charts';
import { step, type Step } from './step';

const ACTION_BYTES = 600;
const POINTS_OF_PIXEL = 0.75;
const pointsOfMillimetres = (millimetres: number): number => (millimetres / 25.4) * 72;

const setup = (queue: Step['queue']): Step => step(ACTION_BYTES * 10, queue);

/** Adds a sheet behind all others; `learn` gets it, with its id once the step was answered. */
export const addStep = (name: string, learn: (sheet: Excel.Worksheet) => void): Step =>
  setup(({ workbook }) => {
    const sheet = workbook.worksheets.add(name);
    sheet.load('id');
    learn(sheet);
  });

/** Empties an own sheet, but for what people hung on it: comments, pictures. */
export const emptyStep = (sheet: SheetHandle, content: PlainSheet): Step =>
  setup((context) => {
    const worksheet = sheet(context);
    const all = worksheet.getRange();
    // first of all, so that a failure after any other action is told by the cells
    all.clear(Excel.ClearApplyTo.contents);
    removeCharts(worksheet, content);
    worksheet.autoFilter.remove();
    worksheet.freezePanes.unfreeze();
    worksheet.horizontalPageBreaks.removePageBreaks();
    all.conditionalFormats.clearAll();
    all.unmerge();
    all.clear();
    all.columnHidden = false;
    all.rowHidden = false;
    all.format.useStandardWidth = true;
    all.format.useStandardHeight = true;
  });

/**
 * Everything on an own sheet that is empty so far. One cell gets its content last of all: where a drawing is cut off,
 * the sheet does not hold what it held before, and so tells of it.
 */
export function drawSteps(sheet: SheetHandle, content: PlainSheet): readonly Step[] {
  const last = content.cells.find((cell) => cell.content !== undefined && cell.content !== '');
  return [
    // before contents and looks, both of which Excel changes with a link
    ...linkSteps(sheet, content.links ?? []),
    ...contentSteps(
      sheet,
      content.cells.filter((cell) => cell !== last),
      () => 'General',
    ),
    ...styleSteps(sheet, content.cells),
    ...mergeSteps(sheet, content.merges),
    ...sizeSteps(sheet, content),
    viewStep(sheet, content),
    printStep(sheet, content),
    ...chartSteps(sheet, content),
    ...contentSteps(sheet, last === undefined ? [] : [last], () => 'General'),
  ];
}

/** Some hundreds of links in a step, so that a step stays far below a request's limit. */
const LINKS_AT_ONCE = 500;
const LINK_BYTES = 600;

function linkSteps(sheet: SheetHandle, links: readonly CellLink[]): readonly Step[] {
  const steps: Step[] = [];
  for (let from = 0; from < links.length; from += LINKS_AT_ONCE) {
    const some = links.slice(from, from + LINKS_AT_ONCE);
    steps.push(
      step(LINK_BYTES * some.length, (context) => {
        const worksheet = sheet(context);
        for (const { row, column, target, tip } of some) {
          worksheet.getCell(row, column).hyperlink = {
            documentReference: `${quotedSheetName(target.sheet)}!${target.address}`,
            screenTip: tip,
          };
        }
      }),
    );
  }
  return steps;
}

function mergeSteps(sheet: SheetHandle, merges: readonly Area[]): readonly Step[] {
  const real = merges.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  return real.map((area) =>
    step(ACTION_BYTES, (context) => {
      sheet(context).getRange(formatArea(area)).merge();
    }),
  );
}

function sizeSteps(sheet: SheetHandle, { columns, rows }: PlainSheet): readonly Step[] {
  const heights = new Map<number, Area[]>();
  for (const { row, height } of rows) {
    const cell = { top: row, bottom: row, left: FIRST, right: FIRST };
    const alike = heights.get(height);
    if (alike === undefined) heights.set(height, [cell]);
    else alike.push(cell);
  }
  const heightSteps = [...heights].flatMap(([height, areas]) =>
    addressLists(joinAreas(areas)).map((list) =>
      step(ACTION_BYTES + list.length, (context) => {
        sheet(context).getRanges(list).format.rowHeight = height;
      }),
    ),
  );
  const widthStep = step(ACTION_BYTES * columns.length, (context) => {
    for (const { column, width, hidden } of columns) {
      const range = sheet(context).getRangeByIndexes(0, column, 1, 1);
      range.format.columnWidth = columnPixels(width) * POINTS_OF_PIXEL;
      if (hidden === true) range.columnHidden = true;
    }
  });
  return [widthStep, ...heightSteps];
}

const FIRST = columnIndex(0);

const viewStep = (sheet: SheetHandle, { frozen, filter, conditional }: PlainSheet): Step =>
  setup((context) => {
    const worksheet = sheet(context);
    const { rows, columns } = frozen;
    if (rows > 0 && columns > 0) {
      worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, rows, columns));
    } else if (rows > 0) worksheet.freezePanes.freezeRows(rows);
    else if (columns > 0) worksheet.freezePanes.freezeColumns(columns);
    if (filter !== undefined) worksheet.autoFilter.apply(worksheet.getRange(formatArea(filter)));
    // each new rule comes before those that are there
    for (const rule of [...conditional].reverse()) addRule(worksheet, rule);
  });

function addRule(worksheet: Excel.Worksheet, { area, test, fill, color }: ConditionalStyle): void {
  const rules = worksheet.getRange(formatArea(area)).conditionalFormats;
  const dress = ({ font, fill: background }: Excel.ConditionalRangeFormat): void => {
    font.color = `#${color}`;
    background.color = `#${fill}`;
  };
  if (test.code === 'beside') {
    const { custom } = rules.add(Excel.ConditionalFormatType.custom);
    dress(custom.format);
    custom.rule.formula = `=${besideFormula(area, test)}`;
  } else if (test.code === 'equals') {
    const { cellValue } = rules.add(Excel.ConditionalFormatType.cellValue);
    dress(cellValue.format);
    cellValue.rule = { formula1: `="${test.text.replaceAll('"', '""')}"`, operator: 'EqualTo' };
  } else {
    const { textComparison } = rules.add(Excel.ConditionalFormatType.containsText);
    dress(textComparison.format);
    textComparison.rule = { operator: 'BeginsWith', text: test.text };
  }
}

const printStep = (sheet: SheetHandle, { print }: PlainSheet): Step =>
  step(ACTION_BYTES * (10 + (print.breaks?.length ?? 0)), (context) => {
    const { pageLayout, horizontalPageBreaks } = sheet(context);
    for (const row of print.breaks ?? []) horizontalPageBreaks.add(`A${row + 1}`);
    pageLayout.orientation =
      print.orientation === 'landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
    pageLayout.paperSize = print.paper === 'A3' ? Excel.PaperType.a3 : Excel.PaperType.a4;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.leftMargin = pointsOfMillimetres(MARGINS.left);
    pageLayout.rightMargin = pointsOfMillimetres(MARGINS.right);
    pageLayout.topMargin = pointsOfMillimetres(MARGINS.top);
    pageLayout.bottomMargin = pointsOfMillimetres(MARGINS.bottom);
    pageLayout.headerMargin = pointsOfMillimetres(MARGINS.header);
    pageLayout.footerMargin = pointsOfMillimetres(MARGINS.footer);
    pageLayout.headersFooters.defaultForAllPages.centerFooter = FOOTER;
    if (print.area !== undefined) pageLayout.setPrintArea(formatArea(print.area));
    if (print.headingRows !== undefined) {
      pageLayout.setPrintTitleRows(`$${print.headingRows.from + 1}:$${print.headingRows.to + 1}`);
    }
  });
