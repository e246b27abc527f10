import fc from 'fast-check';
import { buildCriteriaSet } from '../../../src/criteria/build';
import { REGION_KEYS, REGION_NAMES } from '../../../src/criteria/region';
import { parseCriteriaSet } from '../../../src/criteria/schema';
import { levelLines } from '../../../src/criteria/standing';
import type { CriteriaSet } from '../../../src/criteria/set';
import { readDecision, type DecisionReading } from '../../../src/tables/decision/read';
import { readPasted, type Pasted } from '../../../src/tables/decision/pasted';
import groups from '../../criteria/files/commune-groups.json';
import { criteriaSet, SETS } from '../../support/shippedSets';

const ntm = criteriaSet('ntm');

type Read = Extract<DecisionReading, { readonly code: 'read' }>;

function decision(pasted: Pasted, set: CriteriaSet = ntm): Read {
  if (pasted.code !== 'table') throw new Error(pasted.code);
  const read = readDecision(pasted.sheet, set);
  if (read.code !== 'read') throw new Error(read.code);
  return read;
}

const told = ({ levels }: Read): readonly string[] =>
  levels.map(({ code, region, group, year, text }) =>
    [code, region, group, year, text].filter((one) => one !== undefined).join(' | '),
  );
const left = (read: Read): readonly string[] =>
  read.left.map(({ reason, code, text }) => [reason, code ?? '', text].join(' | '));

const REGIONS = ['Trung du miền núi phía Bắc', 'Đồng bằng sông Hồng', 'Bắc Trung Bộ'];

/** As Word puts a table on the clipboard: paragraphs in cells, spans, entities, its own styles before. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- td {color:red} --></style></head>
<body><p>QUYẾT ĐỊNH</p><table border=1>
<tr><td rowspan=2><p class=MsoNormal>TT</p></td><td rowspan="2"><p>Tên tiêu chí</p></td><td rowspan=2><p>Nội dung tiêu chí</p></td>
 <td rowspan=2><p>Chỉ tiêu chung</p></td><td colspan=3><p>Chỉ tiêu theo vùng</p></td></tr>
<tr>${REGIONS.map((name) => `<td><p>${name.replace(' ', '<br>\n ')}</p></td>`).join('')}</tr>
<tr><td>(1)</td><td>(2)</td><td>(3)</td><td>(4)</td><td>(5)</td><td>(6)</td><td>(7)</td></tr>
<tr><td rowspan=2>2</td><td rowspan=2>Giao th&#244;ng</td><td><p>2.1. Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa, đảm bảo ô tô đi lại thuận tiện quanh năm</p></td>
 <td colspan=4 rowspan=1><p>UBND cấp tỉnh quy định<o:p></o:p> cụ thể</p></td></tr>
<tr><td>2.3. Tỷ lệ đường ngõ, xóm sạch và không lầy lội vào mùa mưa</td><td></td>
 <td>100%<br>(&ge; 50% cứng hóa)</td><td>100%</td><td>-</td></tr>
<tr><td>10</td><td>Thu nhập</td><td>Thu nhập bình quân đầu người khu vực nông thôn (triệu đồng/người/năm)</td><td></td><td></td><td></td><td></td></tr>
<tr><td></td><td></td><td>Năm 2022</td><td></td><td>&ge;&nbsp;39</td><td>≥ 53</td><td>≥ 42</td></tr>
<tr><td></td><td></td><td>Năm 2023</td><td></td><td>≥ 42</td><td>≥ 56</td><td>≥ 45</td></tr>
<tr><td rowspan=2>13</td><td rowspan=2>Tổ chức sản xuất</td><td>13.1. Xã có hợp tác xã hoạt động hiệu quả và theo đúng quy định của Luật Hợp tác xã</td><td colspan=4>Đạt</td></tr>
<tr><td>13.2. Xã có mô hình trồng lúa trên mái nhà của dân</td><td>≥ 01 công trình</td><td>≥ 7O %</td><td>x</td><td>x</td></tr>
</table></body></html>`;

describe('a decision pasted from Word', () => {
  const read = decision(readPasted({ html: WORD }));

  it('gives each level with its region and its year, as it is written', () => {
    expect(told(read)).toEqual([
      '2.3 | tdmnpb | 100% (≥ 50% cứng hóa)',
      '2.3 | dbsh | 100%',
      '10 | tdmnpb | 2022 | ≥ 39',
      '10 | dbsh | 2022 | ≥ 53',
      '10 | btb | 2022 | ≥ 42',
      '10 | tdmnpb | 2023 | ≥ 42',
      '10 | dbsh | 2023 | ≥ 56',
      '10 | btb | 2023 | ≥ 45',
      '13.1 | tdmnpb | Đạt',
      '13.1 | dbsh | Đạt',
      '13.1 | btb | Đạt',
    ]);
    expect(read.levels[0]?.level).toMatchObject({ code: 'figure', value: 100, parts: [{ value: 50 }] });
    expect(read.levels[2]?.level).toMatchObject({ op: '>=', value: 39, unit: 'million-dong' });
  });

  it('says what it could not read: left to the province, and other words behind a known code', () => {
    expect(left(read)).toEqual([
      'delegated | 2.1 | UBND cấp tỉnh quy định cụ thể',
      'other-words | 13.2 | Xã có mô hình trồng lúa trên mái nhà của dân',
    ]);
  });
});

describe('a decision pasted as text with tabs', () => {
  const rows = (levels: readonly string[]): string =>
    [
      ['TT', 'Nội dung tiêu chí', 'Chỉ tiêu'],
      ['8.1', 'Xã có điểm phục vụ bưu chính', levels[0] ?? ''],
      ['17.1', '"Tỷ lệ hộ được sử dụng nước sạch\ntheo quy chuẩn"', levels[1] ?? ''],
      ['11', 'Tỷ lệ nghèo đa chiều giai đoạn 2021 - 2025', levels[2] ?? ''],
    ]
      .map((cells) => cells.join('\t'))
      .join('\r\n');

  it('gives the levels of its one column for all', () => {
    const read = decision(
      readPasted({ text: rows(['Đạt', '≥30% (≥10% từ hệ thống cấp nước tập trung)', '13%']) }),
    );
    expect(told(read)).toEqual([
      '8.1 | Đạt',
      '17.1 | ≥30% (≥10% từ hệ thống cấp nước tập trung)',
      '11 | 13%',
    ]);
    expect(read.levels[2]?.level).toMatchObject({ op: '<=', value: 13 });
  });

  it.each([
    'Chỉ tiêu chung',
    'Mức đạt chuẩn',
    'Yêu cầu',
    'Chỉ tiêu phải đạt',
    'Mức quy định áp dụng trên địa bàn tỉnh',
  ])('knows the column by its heading: %s', (heading) => {
    const text = rows(['Đạt', '', '']).replace('Chỉ tiêu\r', `${heading}\r`);
    expect(told(decision(readPasted({ text })))).toEqual(['8.1 | Đạt']);
  });

  it('gives a level of the whole country to no region whose own cell is blank', () => {
    const text = [
      ['TT', 'Nội dung tiêu chí', 'Chỉ tiêu chung', 'Tây Nguyên', 'Đông Nam Bộ'],
      ['12.1', 'Tỷ lệ lao động qua đào tạo', '≥ 75%', '', ''],
      [
        '3.1',
        'Tỷ lệ diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động',
        '≥ 80%',
        '≥ 80%',
        '',
      ],
    ]
      .map((cells) => cells.join('\t'))
      .join('\n');
    const read = decision(readPasted({ text }));
    expect(told(read)).toEqual(['3.1 | tn | ≥ 80%']);
    expect(left(read)).toEqual(['common-only | 12.1 | ≥ 75%']);
  });

  it('says which level it cannot read', () => {
    expect(left(decision(readPasted({ text: rows(['Đạt', '≥ 7O %', '']) })))).toEqual([
      'unreadable-level | 17.1 | ≥ 7O %',
    ]);
  });

  it('is no decision where no column is headed by levels', () => {
    const pasted = readPasted({ text: 'a\tb\nc\td' });
    expect(pasted.code === 'table' && readDecision(pasted.sheet, ntm)).toEqual({ code: 'no-columns' });
    expect(readPasted({ text: 'một câu văn' })).toEqual({ code: 'no-table' });
    expect(readPasted({ html: '<p>a</p>', text: '' })).toEqual({ code: 'no-table' });
    expect(readPasted({ text: '\t'.repeat(3_000_000) })).toEqual({ code: 'too-large' });
  });
});

describe('the whole set, as the decision lays it out', () => {
  const cell = (text: string): string => `<td><p>${text.replaceAll('<', '&lt;')}</p></td>`;
  const inRegion = REGION_KEYS.map(
    (region) =>
      new Map(
        levelLines(ntm, { region, year: 2023 }, { sets: SETS, overrides: [] }).map((line) => [
          line.indicator.code,
          line.level === undefined ? '' : line.text,
        ]),
      ),
  );
  const html = `<table><tr>${['TT', 'Tên tiêu chí', 'Nội dung', 'Chỉ tiêu chung', ...REGION_KEYS.map((key) => REGION_NAMES[key])].map(cell).join('')}</tr>${ntm.criteria
    .flatMap(({ number, name, indicators }) =>
      indicators.map(
        ({ code, name: wording }) =>
          `<tr>${[
            String(number),
            name,
            code.includes('.') ? `${code}. ${wording}` : wording,
            '',
            ...inRegion.map((levels) => levels.get(code) ?? ''),
          ]
            .map(cell)
            .join('')}</tr>`,
      ),
    )
    .join('')}</table>`;

  it('gives every level that the set has, and nothing else', () => {
    const { levels, left: rest } = decision(readPasted({ html }));
    const expected = inRegion.flatMap((own, place) =>
      [...own].flatMap(([code, text]) =>
        text === '' ? [] : [`${code} ${REGION_KEYS[place] ?? ''} ${text}`],
      ),
    );
    const found = levels.flatMap(({ code, region, text }) =>
      (region === undefined ? REGION_KEYS : [region]).map((key) => `${code} ${key} ${text}`),
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(rest).toEqual([]);
  });
});

describe('a decision of commune groups', () => {
  const parsed = parseCriteriaSet(groups);
  if (parsed.code === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  const set = buildCriteriaSet(parsed.set);
  it('gives the level of each group', () => {
    const text = [
      ['TT', 'Nội dung tiêu chí', 'Xã nhóm 1', 'Xã nhóm 2', 'Xã nhóm 3'],
      ['2.1', 'Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa', '≥ 90%', '≥ 80%', 'Tỉnh quy định'],
    ]
      .map((cells) => cells.join('\t'))
      .join('\n');
    const read = decision(readPasted({ text }), set);
    expect(told(read)).toEqual(['2.1 | 1 | ≥ 90%', '2.1 | 2 | ≥ 80%']);
    expect(left(read)).toEqual(['delegated | 2.1 | Tỉnh quy định']);
  });
});

describe('whatever stands on a clipboard', () => {
  const piece = fc.constantFrom(
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '<td rowspan=9999 colspan=9999>',
    '</td>',
    '<!--',
    '-->',
    '<style>',
    '&#x110000;',
    '&ge;',
    '2.1',
    '≥ 75%',
    'Chỉ tiêu',
    'Tây Nguyên',
    '"',
    '\t',
    '\n',
    '\r',
    '<',
    '>',
    '\u0000',
  );
  it('is a table, or is none', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const pasted of [readPasted({ html: text }), readPasted({ text })]) {
          if (pasted.code === 'table')
            expect(['read', 'no-columns']).toContain(readDecision(pasted.sheet, ntm).code);
        }
      }),
      { numRuns: 300, seed: 20_261_128 },
    );
  });
});
