import { createArchive } from '../archive';
import { RELATIONSHIPS_TYPE, STYLES_TYPE, WORKBOOK_TYPE, WORKSHEET_TYPE } from '../edit/contentTypes';
import { TRANSITIONAL } from '../edit/namespaces';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

interface NewParts {
  /** Inside the `workbook` element; its sheets are tied by "rId1" and on. */
  readonly workbook: string;
  readonly sheets: readonly string[];
  readonly styles: string;
}

const sheetPath = (index: number): string => `worksheets/sheet${String(index + 1)}.xml`;

/** The bytes of a new .xlsx. */
export function newPackage({ workbook, sheets, styles }: NewParts): Uint8Array {
  const { main, relationships } = TRANSITIONAL;
  const types = [
    ['workbook.xml', WORKBOOK_TYPE],
    ['styles.xml', STYLES_TYPE],
    ...sheets.map((_, index) => [sheetPath(index), WORKSHEET_TYPE]),
  ].map(([part = '', type = '']) => `<Override PartName="/xl/${part}" ContentType="${type}"/>`);
  const parts: readonly (readonly [name: string, text: string])[] = [
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
        `<Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    ],
    ['_rels/.rels', newRelationships([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="${main}" xmlns:r="${relationships}">${workbook}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      newRelationships([
        ...sheets.map((_, index) => ['worksheet', sheetPath(index)] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
    ...sheets.map((sheet, index) => [`xl/${sheetPath(index)}`, sheet] as const),
  ];
  return createArchive(new Map(parts.map(([name, text]) => [name, new TextEncoder().encode(text)])));
}

/** A part with relationships "rId1" and on, in this order. */
function newRelationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${TRANSITIONAL.relationships}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}
