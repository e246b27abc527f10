import fc from 'fast-check';
import { csvText } from '../../src/reports/csv';
import { findingsCsv } from '../../src/reports/csvFindings';
import { explainedFindings } from '../../src/reports/explainedFindings';
import { checkWorkbook } from '../../src/app/check';
import { CHECK_OPTIONS, openSample } from '../support/bookFile';
import { SETS } from '../support/shippedSets';

/** A reader by RFC 4180, to hold the writer against. */
function parsed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      at += 1;
      for (; !(text[at] === '"' && text[at + 1] !== '"'); at += 1) {
        if (at >= text.length) throw new Error('A quote is not closed.');
        if (text[at] === '"') at += 1;
        field += text[at] ?? '';
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== ',' && !text.startsWith('\r\n', at)) field += text[at++] ?? '';
    }
    row.push(field);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else throw new Error(`Neither a comma nor an end of line at ${at}.`);
  }
  return rows;
}

describe('a .csv file for Excel', () => {
  it('begins with a byte order mark and ends every line with CRLF', () => {
    expect(
      csvText([
        ['Xã', 1],
        ['Vũ Sơn', 2],
      ]),
    ).toBe('\ufeffXã,1\r\nVũ Sơn,2\r\n');
  });

  it.each([
    ['a comma', 'a,b', '"a,b"'],
    ['a quote', 'xã "A"', '"xã ""A"""'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['a blank at its end', 'a ', '"a "'],
    ['a semicolon, which parts fields on many Vietnamese machines', 'a;b', '"a;b"'],
    ['nothing special', 'Nhất Tiến 15/19', 'Nhất Tiến 15/19'],
  ])('quotes what needs it: %s', (_, field, written) => {
    expect(csvText([[field]])).toBe(`\ufeff${written}\r\n`);
  });

  it.each(['=1+1', '+84', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', '－1'])(
    'keeps the text %j a text',
    (field) => {
      expect(parsed(csvText([[field]]))).toEqual([[`'${field}`]]);
    },
  );

  it('leaves numbers bare, also negative ones', () => {
    expect(csvText([[-2.5, 0]])).toBe('\ufeff-2.5,0\r\n');
  });

  it('comes back field by field, whatever stands in it, and never as a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        (rows) => {
          const read = parsed(csvText(rows));
          expect(
            read.map((row) => row.map((field) => field.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, ''))),
          ).toEqual(rows.map((row) => row.map((field) => field.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, ''))));
          for (const field of read.flat()) expect(field).not.toMatch(/^[=+\-@\t\r]/u);
        },
      ),
    );
  });
});

describe('the findings as .csv', () => {
  it('have one row each, with the file, the cell and the sentence', () => {
    const { assessment } = checkWorkbook(openSample('bac-son-2024-co-loi.xlsx').image, CHECK_OPTIONS);
    const [heading, ...rows] = parsed(findingsCsv([{ ...assessment, file: 'co-loi.xlsx' }]));
    expect(heading).toEqual([
      'Tệp',
      'Trang',
      'Ô',
      'Loại',
      'Bộ tiêu chí',
      'Xã',
      'Tiêu chí, chỉ tiêu',
      'Nội dung',
      'Mã',
    ]);
    expect(rows).toHaveLength(assessment.findings.length);
    expect(rows).toContainEqual([
      'co-loi.xlsx',
      'Biểu 01',
      'H38',
      'Sai số liệu',
      'Nông thôn mới',
      'Nhất Tiến',
      '10 Thu nhập',
      expect.stringContaining('38,5 triệu đồng/người/năm'),
      'contradiction',
    ]);
  });

  it('say why, where that is asked for: of each indicator of a commune, in a last column', () => {
    const { assessment } = checkWorkbook(openSample('bac-son-2024-co-loi.xlsx').image, CHECK_OPTIONS);
    const file = { ...assessment, file: 'co-loi.xlsx', why: explainedFindings(assessment) };
    const [heading, ...rows] = parsed(findingsCsv([file, { ...assessment, file: 'khac.xlsx' }]));
    expect(heading?.at(-1)).toBe('Vì sao');
    for (const [place, finding] of assessment.findings.entries()) {
      const isOfIndicator = 'commune' in finding && 'indicator' in finding;
      expect((rows[place]?.at(-1) ?? '') !== '').toBe(isOfIndicator);
      expect(rows[place + assessment.findings.length]?.at(-1)).toBe('');
    }
    expect(rows.find(([, , cell]) => cell === 'H38')?.at(-1)).toContain('còn thiếu 3,5 triệu đồng');
  });

  it('of a clean workbook are the heading alone', () => {
    expect(parsed(findingsCsv([{ file: 'a.xlsx', findings: [], sets: SETS }]))).toHaveLength(1);
  });
});
