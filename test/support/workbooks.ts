import { createArchive } from '../../src/hosts/file/archive';
import { bytesOf } from './zip';

export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetSource {
  readonly name?: string;
  /** What stands inside `<sheetData>`. */
  readonly rows?: string;
  /** What stands behind it, and in front. */
  readonly behind?: string;
  readonly before?: string;
  /** Attributes of the workbook's `<sheet>`. */
  readonly attributes?: string;
  /** The whole part instead. */
  readonly xml?: string | Uint8Array;
}

export interface WorkbookSource {
  readonly sheets: readonly SheetSource[];
  /** What stands inside `<sst>`. */
  readonly strings?: string;
  /** What stands inside `<styleSheet>`. */
  readonly styles?: string;
  /** What stands in front of `<sheets>` and behind it. */
  readonly before?: string;
  readonly behind?: string;
  /** More parts, related to the workbook by these types. */
  readonly related?: readonly { readonly type: string; readonly name: string; readonly content: string }[];
}

export const relationshipsXml = (
  targets: readonly { readonly type: string; readonly target: string }[],
): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ({ type, target }, index) =>
        `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const sheetXml = ({ rows = '', behind = '', before = '' }: SheetSource): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;

/** The parts of a workbook as Excel lays them out, with just what a case needs in them. */
export function workbookParts(source: WorkbookSource): ReadonlyMap<string, Uint8Array> {
  const { sheets, strings, styles, before = '', behind = '', related = [] } = source;
  const targets = sheets.map((_, index) => ({
    type: 'worksheet',
    target: `worksheets/sheet${String(index + 1)}.xml`,
  }));
  const entries = sheets.map(
    ({ name, attributes = '' }, index) =>
      `<sheet name="${name ?? `Biểu ${String(index + 1)}`}" sheetId="${String(index + 1)}" ${attributes} r:id="rId${String(index + 1)}"/>`,
  );
  const parts = new Map<string, string | Uint8Array>([
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ],
    ['_rels/.rels', relationshipsXml([{ type: 'officeDocument', target: 'xl/workbook.xml' }])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}">${before}<sheets>${entries.join('')}</sheets>${behind}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationshipsXml([
        ...targets,
        ...(strings === undefined ? [] : [{ type: 'sharedStrings', target: '/xl/sharedStrings.xml' }]),
        ...(styles === undefined ? [] : [{ type: 'styles', target: 'styles.xml' }]),
        ...related.map(({ type, name }) => ({ type, target: `/${name}` })),
      ]),
    ],
    ...sheets.map((sheet, index): [string, string | Uint8Array] => [
      `xl/worksheets/sheet${String(index + 1)}.xml`,
      sheet.xml ?? sheetXml(sheet),
    ]),
    ...related.map(({ name, content }): [string, string] => [name, content]),
  ]);
  if (strings !== undefined)
    parts.set('xl/sharedStrings.xml', `<sst xmlns="${SPREADSHEET}">${strings}</sst>`);
  if (styles !== undefined)
    parts.set('xl/styles.xml', `<styleSheet xmlns="${SPREADSHEET}">${styles}</styleSheet>`);
  return new Map([...parts].map(([name, content]) => [name, bytesOf(content)]));
}

export const workbookOf = (source: WorkbookSource): Uint8Array => createArchive(workbookParts(source));

/** A workbook of one sheet with these rows. */
export const sheetOf = (rows: string, more: Omit<WorkbookSource, 'sheets'> = {}): Uint8Array =>
  workbookOf({ ...more, sheets: [{ rows }] });
