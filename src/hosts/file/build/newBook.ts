import { drawnContent } from '../../../workbook/drawing';
import type { PlainSheet, SheetContent } from '../../../workbook/plan';
import { anchorXml, chartXml, drawingElement, drawingXml } from '../edit/chartXml';
import { CHART_TYPE, DRAWING_TYPE } from '../edit/contentTypes';
import { TRANSITIONAL } from '../edit/namespaces';
import { freeSheetName, quotedSheetName, sheetKey } from '../../../workbook/sheetName';
import { FILTER, NEW_VIEW, sheetReferences, sheetXml } from '../edit/sheetXml';
import { createStyleBook, emptyStyles } from '../edit/styles';
import { nameXml } from '../edit/workbookPart';
import { escapeXml } from '../xml/escape';
import { DECLARATION, newPackage, newRelationships, type MorePart } from './newPackage';

/** A workbook without a sheet is none. */
export class NoSheetError extends Error {
  constructor() {
    super('A workbook needs at least one sheet');
    this.name = 'NoSheetError';
  }
}

/**
 * A new .xlsx of sheets as the program draws them.
 * @throws {NoSheetError}
 */
export function newBook(contents: readonly SheetContent[]): Uint8Array {
  if (contents.length === 0) throw new NoSheetError();
  const { main, relationships } = TRANSITIONAL;
  const styles = createStyleBook(emptyStyles(TRANSITIONAL));
  const names: string[] = [];
  for (const { name } of contents) names.push(freeSheetName(name, names));
  const keys = new Set(names.map(sheetKey));
  const drawn = contents.map((content) =>
    // none of them is known by a hidden name
    drawnContent(content, {
      own: () => undefined,
      has: (sheet) => keys.has(sheetKey(sheet)),
      date1904: false,
    }),
  );
  const sheets = drawn.map((content) => {
    const drawing = (content.charts ?? []).length === 0 ? '' : drawingElement(TRANSITIONAL, 'rId1');
    return `${DECLARATION}<worksheet xmlns="${main}" xmlns:r="${relationships}">${[...sheetXml(content, styles, NEW_VIEW)].join('')}${drawing}</worksheet>`;
  });
  const charts = drawn.flatMap((content, index) => chartParts(content, names[index] ?? '', index + 1));
  const entries = names.map((name, index) => {
    const number = String(index + 1);
    return `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`;
  });
  return newPackage({
    workbook: `<sheets>${entries.join('')}</sheets>${definedNames(drawn, names)}<calcPr fullCalcOnLoad="1"/>`,
    sheets,
    // after the sheets, which ask for their styles while they are drawn
    styles: styles.xml(),
    more: charts,
  });
}

/** The drawing of a sheet, its charts, and what ties them together. */
function chartParts(content: PlainSheet, sheet: string, number: number): readonly MorePart[] {
  const { charts = [] } = content;
  if (charts.length === 0) return [];
  const [drawing, chart] = [`drawing${String(number)}.xml`, `chart${String(number)}_`];
  const anchors = charts.map((one, place) =>
    anchorXml(TRANSITIONAL, one, place + 2, `rId${String(place + 1)}`),
  );
  const targets = charts.map((_, place) => `../charts/${chart}${String(place + 1)}.xml`);
  return [
    {
      part: `worksheets/_rels/sheet${String(number)}.xml.rels`,
      xml: newRelationships([['drawing', `../drawings/${drawing}`]]),
    },
    { part: `drawings/${drawing}`, xml: drawingXml(TRANSITIONAL, anchors.join('')), type: DRAWING_TYPE },
    {
      part: `drawings/_rels/${drawing}.rels`,
      xml: newRelationships(targets.map((target) => ['chart', target])),
    },
    ...charts.map((one, place) => ({
      part: `charts/${chart}${String(place + 1)}.xml`,
      xml: chartXml(TRANSITIONAL, one, sheet, content),
      type: CHART_TYPE,
    })),
  ];
}

/** What is filtered, what is printed and what is repeated on each page. */
function definedNames(contents: readonly PlainSheet[], names: readonly string[]): string {
  const lines = contents.flatMap((content, sheetIndex) =>
    sheetReferences(content).map(([name, reference]) => {
      const formula = `${quotedSheetName(names[sheetIndex] ?? '')}!${reference}`;
      return nameXml({ name, formula, hidden: name === FILTER, sheetIndex });
    }),
  );
  return lines.length === 0 ? '' : `<definedNames>${lines.join('')}</definedNames>`;
}
