import { provinceBook, workbookBytes } from '../bench/generate';
import { reviewSheet, type BenchCell, type BenchSheet } from '../bench/sheets';
import { LIMITS } from '../../src/hosts/file/limits';
import { escapeXml } from '../../src/hosts/file/xml/escape';
import { columnName } from '../../src/workbook/address';
import { workbookOf, type WorkbookSource } from '../support/workbooks';

const times = (count: number, make: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => make(place)).join('');

const cellXml = (value: BenchCell, address: string): string =>
  value === undefined
    ? ''
    : typeof value === 'number'
      ? `<c r="${address}"><v>${String(value)}</v></c>`
      : `<c r="${address}" t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;

const rowsOf = ({ rows }: BenchSheet): string =>
  rows
    .map((row, at) => {
      const number = String(at + 1);
      const cells = row.map((value, column) => cellXml(value, columnName(column) + number));
      return `<row r="${number}">${cells.join('')}</row>`;
    })
    .join('');

/** A review table, so that there is something to build, and a sheet that is as heavy as a limit allows. */
const beside = (heavy: WorkbookSource['sheets'][number], rest: Partial<WorkbookSource> = {}): Uint8Array =>
  workbookOf({
    sheets: [
      { name: 'Biểu', rows: rowsOf(reviewSheet(0)) },
      { name: 'Nặng', ...heavy },
    ],
    ...rest,
  });

/** Below a limit by what the review table has of its own. */
const OWN = 10_000;
const WIDE = 1_000;

const grid = (cells: number, content: (place: number) => string): string =>
  times(Math.floor(cells / WIDE), (row) => `<row>${times(WIDE, (at) => content(row * WIDE + at))}</row>`);

/** Workbooks at the limits of what is opened, each for one of them. */
export const HEAVY: Readonly<Record<string, () => Uint8Array>> = {
  '300,000 cells, all judged': () => workbookBytes(provinceBook()),
  '300,000 cells, one table': () => workbookBytes([reviewSheet(0, 1_700)]),
  'judged cells at the limit': () => workbookBytes(provinceBook(LIMITS.cells - OWN)),
  'a sheet for each commune': () =>
    workbookBytes(Array.from({ length: LIMITS.sheets }, (_, place) => reviewSheet(place, 1))),
  numbers: () => beside({ rows: grid(LIMITS.cells - OWN, (place) => `<c><v>${String(place / 10)}</v></c>`) }),
  'different texts': () =>
    beside(
      { rows: grid(LIMITS.cells - OWN, (place) => `<c t="s"><v>${String(place)}</v></c>`) },
      { strings: times(LIMITS.cells - OWN, (place) => `<si><t>Hộ ${String(place)}</t></si>`) },
    ),
  'long texts': () =>
    beside({
      rows: times(
        1_500,
        (place) => `<row><c t="inlineStr"><is><t>${`Hộ ${String(place)} `.repeat(3_500)}</t></is></c></row>`,
      ),
    }),
  styles: () =>
    beside(
      { rows: grid(LIMITS.styles - 1, (place) => `<c s="${String(place)}"><v>1</v></c>`) },
      {
        styles: `<fonts><font><sz val="11"/><name val="Times New Roman"/></font></fonts><cellXfs>${times(
          LIMITS.styles - OWN,
          (place) => `<xf numFmtId="${String(place % 40)}" fontId="0" fillId="0" borderId="0"/>`,
        )}</cellXfs>`,
      },
    ),
  merges: () =>
    beside({
      behind: `<mergeCells>${times(LIMITS.merges - OWN, (place) => `<mergeCell ref="A${String(place * 2 + 1)}:B${String(place * 2 + 2)}"/>`)}</mergeCells>`,
    }),
  'conditional formats': () =>
    beside({
      behind: times(
        LIMITS.rules - OWN,
        (place) =>
          `<conditionalFormatting sqref="A${String(place + 1)}"><cfRule type="expression" priority="${String(place + 1)}"><formula>A1&gt;${String(place)}</formula></cfRule></conditionalFormatting>`,
      ),
    }),
  links: () =>
    beside({
      behind: `<hyperlinks>${times(
        LIMITS.cells / 4,
        (place) => `<hyperlink ref="A${String(place + 1)}" location="Biểu!A${String(place + 1)}"/>`,
      )}</hyperlinks>`,
    }),
  names: () =>
    beside(
      {},
      {
        behind: `<definedNames>${times(LIMITS.names - OWN, (place) => `<definedName name="ten_${String(place)}">Biểu!$A$${String(place + 1)}</definedName>`)}</definedNames>`,
      },
    ),
};
