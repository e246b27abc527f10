import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../../src/hosts/file/open';
import { parseNumberAt } from '../../../src/hosts/file/numberText';
import { readStyles } from '../../../src/hosts/file/readStyles';
import { LIMITS, MAX_TEXT } from '../../../src/hosts/file/limits';
import { problemMessage } from '../../../src/messages/problem';
import type { FileProblem } from '../../../src/workbook/problem';
import { built, caseBytes, standingsOf } from '../../support/strangers';
import { SAMPLES, sampleBytes } from '../../support/samples';
import { sheetOf, workbookOf } from '../../support/workbooks';

const problemOf = async (bytes: Uint8Array): Promise<FileProblem | undefined> => {
  const opening = await openWorkbook(bytes);
  return opening.code === 'unusable' ? opening.problem : undefined;
};

const firstValue = async (bytes: Uint8Array): Promise<unknown> => {
  const opening = await openWorkbook(bytes);
  return opening.code === 'ok' ? opening.workbook.image.sheets[0]?.rows[0]?.cells[0]?.value : opening.problem;
};

describe('a hostile workbook', () => {
  it.each([
    ['01-number-zeros-x.xlsx', 7],
    ['02-text-dots.xlsx', 7],
    ['03-settings-open-tags.xlsx', 7],
    ['04-number-format-long.xlsx', 7],
    ['17-html-everywhere.xlsx', 4],
  ])('of odd contents ends with its communes, built too: %s', async (name, communes) => {
    const bytes = caseBytes(`hostile/${name}`);
    expect(await standingsOf(bytes)).toHaveLength(communes);
    expect(await standingsOf((await built(bytes)).bytes)).toHaveLength(communes);
  });

  it.each<[string, FileProblem]>([
    ['10-overlapping-entries.xlsx', { code: 'damaged', part: 'xl/media/o0.bin' }],
    ['11-rels-quadratic.xlsx', { code: 'too-many', of: 'relationships', limit: LIMITS.relationships }],
    ['12-rels-200k-build-stack.xlsx', { code: 'too-many', of: 'relationships', limit: LIMITS.relationships }],
    ['14-one-part-2000-sheets.xlsx', { code: 'too-many', of: 'sheets', limit: LIMITS.sheets }],
  ])('that claims to be many is refused: %s', async (name, problem) => {
    expect(await problemOf(caseBytes(`hostile/${name}`))).toEqual(problem);
  });
});

describe('what a workbook may hold', () => {
  const many = (count: number, text: string): string => text.repeat(count);
  const rows = (count: number): string => many(count, `<row>${many(1000, '<c><v>1</v></c>')}</row>`);

  it.each<[FileProblem & { readonly code: 'too-many' }, () => Uint8Array]>([
    [{ code: 'too-many', of: 'cells', limit: LIMITS.cells }, () => sheetOf(rows(LIMITS.cells / 1000 + 1))],
    [
      { code: 'too-many', of: 'merges', limit: LIMITS.merges },
      () =>
        workbookOf({
          sheets: [
            { behind: `<mergeCells>${many(LIMITS.merges + 1, '<mergeCell ref="A1:A2"/>')}</mergeCells>` },
          ],
        }),
    ],
    [
      { code: 'too-many', of: 'rules', limit: LIMITS.rules },
      () => workbookOf({ sheets: [{ behind: many(LIMITS.rules + 1, '<conditionalFormatting/>') }] }),
    ],
    [
      { code: 'too-many', of: 'styles', limit: LIMITS.styles },
      () => sheetOf('', { styles: `<cellXfs>${many(LIMITS.styles + 1, '<xf/>')}</cellXfs>` }),
    ],
    [
      { code: 'too-many', of: 'texts', limit: LIMITS.texts },
      () => sheetOf('', { strings: many(LIMITS.texts + 1, '<si/>') }),
    ],
    [
      { code: 'too-many', of: 'names', limit: LIMITS.names },
      () =>
        sheetOf('', {
          behind: `<definedNames>${many(LIMITS.names + 1, '<definedName name="a">1</definedName>')}</definedNames>`,
        }),
    ],
  ])('ends at %j', async (problem, bytes) => {
    expect(await problemOf(bytes())).toEqual(problem);
    expect(problemMessage(problem, 'a.xlsx')).toMatch(
      /^Tệp “a\.xlsx” có quá nhiều .*; không mở để bảo vệ máy\.$/,
    );
  });

  it('counts a part for each sheet that it is, and reads it once', async () => {
    const one = workbookOf({ sheets: [{ rows: rows(600) }, { rows: '' }] });
    expect(await problemOf(one)).toBeUndefined();
    const twice = workbookOf({ sheets: [{ rows: rows(600) }, { rows: rows(600) }] });
    expect(await problemOf(twice)).toEqual({ code: 'too-many', of: 'cells', limit: LIMITS.cells });
  });

  /** The sample with a part changed. */
  const changed = (part: string, change: (xml: string) => string): Uint8Array => {
    const parts = unzipSync(sampleBytes(SAMPLES[0]));
    const xml = change(strFromU8(parts[part] ?? new Uint8Array()));
    return zipSync({ ...parts, [part]: strToU8(xml) }, { level: 1 });
  };

  it('has few sheets that are one part: each costs a whole judgement', async () => {
    const copies = (count: number) => (xml: string) =>
      xml.replace(/<sheet [^>]*name="Biểu 01"[^>]*>/u, (sheet) =>
        Array.from({ length: count }, (_, place) => sheet.replace('Biểu 01', `Biểu ${String(place)}`)).join(
          '',
        ),
      );
    expect(await problemOf(changed('xl/workbook.xml', copies(2)))).toBeUndefined();
    expect(await problemOf(changed('xl/workbook.xml', copies(LIMITS.sheetsOfPart + 1)))).toMatchObject({
      code: 'damaged',
    });
  });

  it('names no style beyond what a list could hold, or is read only', async () => {
    const far = changed('xl/worksheets/sheet2.xml', (xml) => xml.replace(/ s="\d+"/u, ' s="999999"'));
    expect(await standingsOf(far)).toHaveLength(7);
    await expect(built(far)).rejects.toMatchObject({
      problem: { code: 'damaged', part: 'xl/worksheets/sheet2.xml' },
    });
  });

  it('is no more text than can be held twice', async () => {
    expect(await problemOf(sheetOf(' '.repeat(LIMITS.readMegabytes * 2 ** 20)))).toEqual({
      code: 'too-large',
      limitMegabytes: LIMITS.readMegabytes,
    });
    expect(await problemOf(new Uint8Array(LIMITS.fileMegabytes * 2 ** 20 + 1))).toEqual({
      code: 'too-heavy',
      limitMegabytes: LIMITS.fileMegabytes,
    });
  });
});

describe("a cell beyond Excel's own limits", () => {
  it('keeps as much of a text as a cell of Excel can hold', async () => {
    const text = 'Đ'.repeat(MAX_TEXT + 5);
    const cut = text.slice(0, MAX_TEXT);
    expect(await firstValue(sheetOf(`<row><c t="str"><v>${text}</v></c></row>`))).toBe(cut);
    expect(await firstValue(sheetOf(`<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`))).toBe(cut);
    const shared = { strings: `<si><r><t>${text}</t></r></si>` };
    expect(await firstValue(sheetOf('<row><c t="s"><v>0</v></c></row>', shared))).toBe(cut);
  });

  it.each([
    ['zeros and a letter', `${'0'.repeat(30_000)}x`],
    ['digits without end', '9'.repeat(401)],
    ['points', '.'.repeat(30_000)],
  ])('takes %s for no number', (_, text) => {
    expect(parseNumberAt(text, 0, text.length)).toBeUndefined();
  });

  it('takes a number format of more than 255 signs for none', () => {
    const styles = (code: string): string =>
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`;
    expect(readStyles(styles(`${'0'.repeat(254)}%`))[0]?.numberFormat).toHaveLength(255);
    expect(readStyles(styles(`${'['.repeat(255)}%`))[0]?.numberFormat).toBe('General');
  });
});
