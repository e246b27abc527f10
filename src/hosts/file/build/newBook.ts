import { drawnContent } from '../../../workbook/drawing';
import type { PlainSheet, SheetContent } from '../../../workbook/plan';
import { createArchive } from '../archive';
import { anchorXml, chartXml, drawingElement, drawingXml } from '../edit/chartXml';
import { CHART_TYPE, DRAWING_TYPE, STYLES_TYPE, WORKBOOK_TYPE, WORKSHEET_TYPE } from '../edit/contentTypes';
import { TRANSITIONAL } from '../edit/namespaces';
import { freeSheetName, quotedSheetName, sheetKey } from '../../../workbook/sheetName';
import { FILTER, NEW_VIEW, sheetReferences, sheetXml } from '../edit/sheetXml';
import { createStyleBook, emptyStyles } from '../edit/styles';
import { escapeXml } from '../xml/escape';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

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
  const path = (index: number): string => `worksheets/sheet${String(index + 1)}.xml`;
  const parts = new Map([
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
        ['workbook.xml', WORKBOOK_TYPE],
        ['styles.xml', STYLES_TYPE],
        ...sheets.map((_, index) => [path(index), WORKSHEET_TYPE]),
        ...charts.flatMap(({ part, type }) => (type === undefined ? [] : [[part, type]])),
      ]
        .map(([part = '', type = '']) => `<Override PartName="/xl/${part}" ContentType="${type}"/>`)
        .join('')}</Types>`,
    ],
    ['_rels/.rels', related([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${names
        .map((name, index) => {
          const number = String(index + 1);
          return `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`;
        })
        .join('')}</sheets>${definedNames(drawn, names)}<calcPr fullCalcOnLoad="1"/></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      related([...sheets.map((_, index) => ['worksheet', path(index)] as const), ['styles', 'styles.xml']]),
    ],
    // after the sheets, which ask for their styles while they are drawn
    ['xl/styles.xml', styles.xml()],
    ...sheets.map((sheet, index) => [`xl/${path(index)}`, sheet] as const),
    ...charts.map(({ part, xml }) => [`xl/${part}`, xml] as const),
  ]);
  return createArchive(new Map([...parts].map(([name, text]) => [name, new TextEncoder().encode(text)])));
}

interface ChartPart {
  /** Under "xl/". */
  readonly part: string;
  readonly xml: string;
  /** `undefined` for a list of relationships. */
  readonly type?: string;
}

/** The drawing of a sheet, its charts, and what ties them together. */
function chartParts(content: PlainSheet, sheet: string, number: number): readonly ChartPart[] {
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
      xml: related([['drawing', `../drawings/${drawing}`]]),
    },
    { part: `drawings/${drawing}`, xml: drawingXml(TRANSITIONAL, anchors.join('')), type: DRAWING_TYPE },
    { part: `drawings/_rels/${drawing}.rels`, xml: related(targets.map((target) => ['chart', target])) },
    ...charts.map((one, place) => ({
      part: `charts/${chart}${String(place + 1)}.xml`,
      xml: chartXml(TRANSITIONAL, one, sheet, content),
      type: CHART_TYPE,
    })),
  ];
}

/** What is filtered, what is printed and what is repeated on each page. */
function definedNames(contents: readonly PlainSheet[], names: readonly string[]): string {
  const lines = contents.flatMap((content, index) => {
    const sheet = escapeXml(quotedSheetName(names[index] ?? ''));
    return sheetReferences(content).map(
      ([name, reference]) =>
        `<definedName name="${name}" localSheetId="${String(index)}"${name === FILTER ? ' hidden="1"' : ''}>${sheet}!${reference}</definedName>`,
    );
  });
  return lines.length === 0 ? '' : `<definedNames>${lines.join('')}</definedNames>`;
}

function related(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${TRANSITIONAL.relationships}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}
