import { createArchive, openArchive, readTextPart, type Archive } from '../../../../src/hosts/file/archive';
import { applyPlan } from '../../../../src/hosts/file/edit/applyPlan';
import { WORKSHEET_ORDER } from '../../../../src/hosts/file/edit/schemaOrder';
import { readPackage } from '../../../../src/hosts/file/readPackage';
import { childElements } from '../../../../src/hosts/file/xml/childElements';
import { tryParseArea, parseAddress, type Area } from '../../../../src/workbook/address';
import { gridOf } from '../../../../src/workbook/grid';
import type { CellValue, WorkbookImage } from '../../../../src/workbook/image';
import type {
  CellContent,
  CellStyle,
  CellWrite,
  Operation,
  SheetContent,
  Skipped,
} from '../../../../src/workbook/plan';
import { sampleBytes } from '../../../support/samples';
import { OFFICE, SPREADSHEET } from '../../../support/workbooks';

export const sample = (): Uint8Array => sampleBytes('bac-son-2024.xlsx');

export interface Patched {
  readonly bytes: Uint8Array;
  readonly archive: Archive;
  readonly image: WorkbookImage;
  readonly skipped: readonly Skipped[];
}

/** Carries out operations on a file's bytes, the way the program does, and reads the result back. */
export function patch(bytes: Uint8Array, ...operations: readonly Operation[]): Patched {
  const archive = openArchive(bytes);
  const result = applyPlan(archive, readPackage(archive), { operations });
  const patched = openArchive(result.bytes);
  return { ...result, archive: patched, image: readPackage(patched) };
}

/** @throws {Error} where the archive has no such part */
export function part(source: Archive | Uint8Array, name: string): string {
  const text = readTextPart(source instanceof Uint8Array ? openArchive(source) : source, name);
  if (text === undefined) throw new Error(`No part ${name}`);
  return text;
}

export const partNames = (source: Uint8Array): readonly string[] =>
  openArchive(source).entries.map(({ name }) => name);

/** Compressed bytes of each entry with its headers, as text that jest can compare. */
const rawEntries = (source: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    openArchive(source).entries.map((entry) => [
      entry.name,
      Buffer.from(source.subarray(entry.dataStart, entry.dataStart + entry.compressedSize)).toString(
        'base64',
      ),
    ]),
  );

/** Names of parts whose bytes differ, that are new or that are gone. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, fresh] = [rawEntries(before), rawEntries(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((name) => old.get(name) !== fresh.get(name))
    .sort();
}

export const areas = (...references: readonly string[]): readonly Area[] =>
  references.map((reference) => {
    const area = tryParseArea(reference);
    if (area === undefined) throw new Error(`Not an area: ${reference}`);
    return area;
  });

export function valueAt(image: WorkbookImage, sheet: string, address: string): CellValue | undefined {
  const found = image.sheets.find(({ name }) => name === sheet);
  const { row, column } = parseAddress(address);
  return found && gridOf(found).cell(row, column)?.value;
}

export const cell = (address: string, content: CellContent, style?: CellStyle): CellWrite => ({
  ...parseAddress(address),
  content,
  ...(style === undefined ? {} : { style }),
});

export const sheetContent = (content: Partial<SheetContent> = {}): SheetContent => ({
  name: 'Lộ trình',
  cells: [cell('A1', 'TT')],
  merges: [],
  columns: [],
  rows: [],
  frozen: { rows: 0, columns: 0 },
  conditional: [],
  print: { orientation: 'landscape' },
  ...content,
});

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const worksheet = (inside: string): string =>
  `<worksheet xmlns="${SPREADSHEET}">${inside}</worksheet>`;

export const relationships = (
  ...entries: readonly (readonly [id: string, type: string, target: string])[]
): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const BASE: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Biểu" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
  'xl/worksheets/sheet1.xml': worksheet('<sheetData/>'),
};

/** A package of one sheet "Biểu" and no styles; `undefined` takes a part out. */
export function smallPackage(parts: Readonly<Record<string, string | undefined>> = {}): Uint8Array {
  const encoder = new TextEncoder();
  const all = Object.entries({ ...BASE, ...parts }).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, encoder.encode(text)] as const],
  );
  return createArchive(new Map(all));
}

export const SHEET = 'xl/worksheets/sheet1.xml';

/** A package whose one sheet holds this between its root's tags. */
export const sheetOf = (inside: string): Uint8Array => smallPackage({ [SHEET]: worksheet(inside) });

/** The children of a worksheet by name; fails where the schema's order is broken. */
export function expectSchemaOrder(xml: string): void {
  const order: readonly string[] = WORKSHEET_ORDER;
  const names = childElements(xml).map(({ name }) => name);
  const known = names.filter((name) => order.includes(name));
  expect(known).toEqual([...known].sort((one, other) => order.indexOf(one) - order.indexOf(other)));
}

/** The texts of a package's parts by their names, to build a changed package from. */
export const allParts = (archive: Archive): Readonly<Record<string, string>> =>
  Object.fromEntries(archive.entries.map(({ name }) => [name, part(archive, name)]));
