import type { Plan } from '../../../src/workbook/plan';
import { columnIndex, rowIndex } from '../../../src/workbook/units';
import { LARGEST_MESSAGE } from '../../excel-host/host';
import { workbookOf } from '../../support/workbooks';
import { comparable, imageOfFile } from './comparable';
import { openHost, readingOf, type OpenHost } from './harness';

const ROWS = 900;
const COLUMNS = 40;
const WORDY = 'tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn từ hệ thống cấp nước tập trung, '.repeat(3);

const cell = (column: number, row: number): string =>
  column % 8 === 0
    ? `<c t="inlineStr"><is><t>Chỉ tiêu ${row}: ${WORDY}</t></is></c>`
    : `<c><v>${row * column + 0.5}</v></c>`;

const rows = (count: number): string =>
  Array.from(
    { length: count },
    (_, row) =>
      `<row>${Array.from({ length: COLUMNS }, (_cell, column) => cell(column, row)).join('')}</row>`,
  ).join('');

/** Some six megabytes as Office.js gives it. */
const large = (): Uint8Array =>
  workbookOf({
    sheets: [
      { name: 'Lớn', rows: rows(ROWS) },
      { name: 'Nhỏ', rows: rows(3) },
      { name: 'Trống' },
      { name: 'Vừa', rows: rows(ROWS) },
    ],
  });

const numbered = (host: OpenHost): OpenHost['excel']['log'] =>
  host.excel.log.filter(({ number }) => number !== undefined);

describe('a workbook that is too large for one answer of Excel on the web', () => {
  let host: OpenHost;
  const file = large();
  beforeEach(async () => {
    host = await openHost({ file });
  });
  afterEach(() => host.close());

  it('is read in pieces below the limit, with the same image as the file', async () => {
    const { reading } = await readingOf(host);
    expect(comparable(reading.image)).toEqual(comparable(await imageOfFile(file)));
    const answered = numbered(host).filter(({ error }) => error === undefined);
    expect(answered.length).toBeGreaterThan(4);
    for (const { requestBytes, responseBytes } of answered) {
      expect(requestBytes).toBeLessThan(LARGEST_MESSAGE);
      expect(responseBytes).toBeLessThan(LARGEST_MESSAGE);
    }
    const cells = (await host.progress()).filter(({ phase, total }) => phase === 'cells' && total > 1);
    const steps = cells.map(({ done }) => done);
    expect(steps).toEqual([...steps].sort((one, other) => one - other));
    expect(cells.at(-1)?.total).toBe((2 * ROWS + 3) * COLUMNS);
  });

  it('is looked at again in pieces, an edit in the last one is seen, and it is not asked for at once any more', async () => {
    const { number } = await readingOf(host);
    const plan: Plan = {
      operations: [
        {
          code: 'mark',
          sheet: 'Nhỏ',
          severity: 'error',
          areas: [{ top: rowIndex(0), bottom: rowIndex(0), left: columnIndex(0), right: columnIndex(0) }],
        },
      ],
    };
    await host.excel.editCell('Vừa', `AN${ROWS}`, 'cuối');
    expect(await host.apply(plan, number)).toEqual({ code: 'changed-meanwhile', sheets: ['Vừa'] });
    const refused = numbered(host).filter(({ error }) => error !== undefined).length;
    const again = await readingOf(host);
    expect(await host.apply(plan, again.number)).toMatchObject({ code: 'applied' });
    expect(numbered(host).filter(({ error }) => error !== undefined)).toHaveLength(refused);
  });

  it('takes a sheet of several megabytes in requests below the limit', async () => {
    const { number } = await readingOf(host);
    const text = 'Giải pháp: vận động nhân dân tham gia, lồng ghép các nguồn vốn. '.repeat(6);
    const cells = Array.from({ length: 10_000 }, (_, place) => ({
      row: rowIndex(Math.floor(place / 5)),
      column: columnIndex(place % 5),
      content: `${place}. ${text}`,
      style: { size: 12, border: true },
    }));
    const plan: Plan = {
      operations: [
        {
          code: 'insert-sheet',
          content: {
            name: 'Dài',
            cells,
            merges: [],
            columns: [],
            rows: [],
            frozen: { rows: 1, columns: 0 },
            conditional: [],
            print: { orientation: 'portrait' },
          },
        },
      ],
    };
    const before = numbered(host).length;
    expect(await host.apply(plan, number)).toMatchObject({ code: 'applied' });
    const written = numbered(host).slice(before);
    expect(written.length).toBeGreaterThan(1);
    for (const { requestBytes } of written) expect(requestBytes).toBeLessThan(LARGEST_MESSAGE);
    const image = await imageOfFile(await host.excel.save());
    const sheet = image.sheets.find(({ name }) => name === 'Dài');
    expect(sheet?.rows.flatMap((row) => row.cells.map(({ value }) => value))).toEqual(
      cells.map(({ content }) => content),
    );
  }, 90_000);
});

it('is read at once by Excel on Windows, which has no such limit', async () => {
  const host = await openHost({ file: large(), flavour: 'win32' });
  await readingOf(host);
  expect(host.excel.roundTrips()).toBe(2);
  await host.close();
});

describe('what an image needs beside values', () => {
  const styles =
    '<fonts count="3"><font><sz val="12"/><name val="Times New Roman"/></font><font><sz val="12"/><name val=".VnTime"/></font><font><sz val="12"/><name val="Wingdings"/></font></fonts>' +
    '<fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
    '<cellXfs count="3"><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>';
  const text = (value: string, style = 0): string =>
    `<c s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;

  it.each([
    ['a text stored in TCVN3', text('X· Vò S¬n', 1) + text('Đạt')],
    ['a tick of a symbol font', text('Đạt') + text('ü', 2)],
  ])('is the font of each cell where there is %s among other fonts', async (_, line) => {
    const file = workbookOf({ sheets: [{ rows: `<row>${line}</row>` }], styles });
    const host = await openHost({ file });
    const { reading } = await readingOf(host);
    expect(reading.image.sheets[0]?.rows).toEqual((await imageOfFile(file)).sheets[0]?.rows);
    expect(host.excel.roundTrips()).toBe(3);
    await host.close();
  });

  it('is no font where fonts are mixed but nothing looks legacy', async () => {
    const file = workbookOf({
      sheets: [{ rows: `<row>${text('Xã Vũ Sơn', 1)}${text('Không đạt')}</row>` }],
      styles,
    });
    const host = await openHost({ file });
    await readingOf(host);
    expect(host.excel.roundTrips()).toBe(2);
    await host.close();
  });

  it.each([true, false])('is the date system: 1904 %s', async (date1904) => {
    const file = workbookOf({
      sheets: [{ rows: '<row><c><v>1</v></c></row>' }],
      before: date1904 ? '<workbookPr date1904="1"/>' : '',
    });
    const host = await openHost({ file });
    expect((await readingOf(host)).reading.image.date1904).toBe(date1904);
    await host.close();
  });
});
