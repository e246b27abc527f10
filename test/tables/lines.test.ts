import { indicatorsOf } from '../../src/criteria/indicators';
import { readCodeText } from '../../src/tables/code';
import { correctedLines, type IdentityCell, type Line } from '../../src/tables/line';
import { identifyLines } from '../../src/tables/lines';
import { setIndex } from '../../src/tables/setIndex';
import { criteriaSet } from '../support/shippedSets';

const ntm = setIndex(criteriaSet('ntm'));
const name = (code: string): string =>
  indicatorsOf(criteriaSet('ntm')).find((indicator) => indicator.code === code)?.name ?? '';

type Source = readonly string[];

const cellsOf = (...texts: readonly string[]): readonly IdentityCell[] =>
  texts.flatMap((text) => {
    if (text === '') return [];
    const code = readCodeText(text);
    const words = code === undefined ? text : 'rest' in code ? (code.rest ?? '') : '';
    return [{ code, words, shared: false }];
  });

const typed = (sources: readonly Source[]): readonly Line[] =>
  sources.map((texts, at) => ({ at, cells: cellsOf(...texts), isTotal: false }));

function identities(sources: readonly Source[]): readonly string[] {
  return identifyLines(typed(sources), ntm).lines.map(({ at, identity }) => {
    switch (identity.code) {
      case 'indicator':
        return `${String(at)} ${identity.indicator}`;
      case 'criterion':
        return `${String(at)} criterion ${String(identity.number)}`;
      case 'part':
        return `${String(at)} ${identity.indicator}/${identity.name}`;
      default:
        return `${String(at)} ${identity.code}`;
    }
  });
}

describe('a line with a code', () => {
  it('is believed where its wording fits or is missing', () => {
    expect(
      identities([
        ['2.1', name('2.1')],
        ['2.2', ''],
      ]),
    ).toEqual(['0 2.1', '1 2.2']);
  });

  it("is the wording's where the wording clearly is another indicator's", () => {
    expect(identities([['2.1', name('15.1')]])).toEqual(['0 15.1']);
  });

  it('is unknown where neither the code nor the wording is of the set', () => {
    expect(identities([['13.9', 'Có tuyến đường hoa do phụ nữ tự quản']])).toEqual(['0 unknown']);
  });

  it('is the criterion for a number with its name, the indicator where it has only one', () => {
    expect(
      identities([
        ['2', 'Giao thông'],
        ['5', 'Trường học'],
        ['5.1', name('5')],
      ]),
    ).toEqual(['0 criterion 2', '1 criterion 5', '2 5']);
    expect(identities([['5', name('5')]])).toEqual(['0 5']);
  });

  it('is the first indicator where the criterion stands beside it, merged down', () => {
    expect(
      identities([
        ['2', name('2.1')],
        ['', name('2.2')],
        ['', name('2.3')],
      ]),
    ).toEqual(['0 2.1', '1 2.2', '2 2.3']);
  });

  it('is the wording’s where numbers run through all indicators', () => {
    expect(
      identities([
        ['16', name('6.3')],
        ['5', name('2.3')],
      ]),
    ).toEqual(['0 6.3', '1 2.3']);
  });

  it('is no criterion in a list of communes', () => {
    expect(
      identities([
        ['5', 'Vũ Sơn'],
        ['7', 'Nhất Tiến'],
      ]),
    ).toEqual(['0 unknown', '1 unknown']);
  });
});

describe('a line without a code', () => {
  it('is known by its wording, shortened or reworded', () => {
    expect(
      identities([
        ['', 'Tỉ lệ đường xã được nhựa hoá hoặc bê tông hoá'],
        ['', 'Tỷ lệ lao động qua đào tạo'],
        ['', 'Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ'],
      ]),
    ).toEqual(['0 2.1', '1 12.1', '2 12.2']);
  });

  it('is placed between its neighbours where its wording alone does not tell', () => {
    expect(
      identities([
        ['17.1', name('17.1')],
        ['', 'Tỷ lệ cơ sở sản xuất, làng nghề'],
        ['17.3', name('17.3')],
      ]),
    ).toEqual(['0 17.1', '1 17.2', '2 17.3']);
  });

  it('is a group by its name', () => {
    expect(identities([['', 'HẠ TẦNG KINH TẾ - XÃ HỘI']])).toEqual(['0 group']);
  });

  it('is never guessed', () => {
    expect(identities([['', 'Các nội dung khác theo quy định']])).toEqual(['0 unknown']);
  });
});

describe('the cells of a line together', () => {
  it('tell a criterion with a single indicator by its name, its wording or both, with or without a code', () => {
    expect(
      identities([
        ['4', 'Điện', `4.1. ${name('4.1')}`],
        ['', '', `4.2. ${name('4.2')}`],
        ['5', 'Trường học', name('5')],
        ['6', 'Cơ sở vật chất văn hóa', `6.1. ${name('6.1')}`],
        ['7', '', name('7')],
        ['10', 'Thu nhập', ''],
        ['', '', name('11')],
        ['16', 'Văn hóa', name('16')],
      ]),
    ).toEqual(['0 4.1', '1 4.2', '2 5', '3 6.1', '4 7', '5 10', '6 11', '7 16']);
  });

  it("tell a criterion's own line from its indicators'", () => {
    expect(
      identities([
        ['15.', 'Tiêu chí số 15 về Y tế'],
        ['15.1.', name('15.1')],
        ['15.2.', name('15.2')],
        ['Tiêu chí 17', 'Môi trường và an toàn thực phẩm'],
        ['17.1', name('17.1')],
      ]),
    ).toEqual(['0 criterion 15', '1 15.1', '2 15.2', '3 criterion 17', '4 17.1']);
  });

  it('leave a name with the mark of a footnote what it is', () => {
    expect(
      identities([
        ['9.1¹', 'Nhà tạm, dột nát (1)'],
        ['15*', 'Y tế (*)'],
      ]),
    ).toEqual(['0 9.1', '1 criterion 15']);
  });

  it('know the names that officials shorten', () => {
    expect(
      identities([
        ['2.1', 'Đường xã'],
        ['2.2', 'Đường thôn'],
        ['13.1', 'HTX'],
        ['15.1', 'BHYT'],
        ['17.10', 'ATTP'],
      ]),
    ).toEqual(['0 2.1', '1 2.2', '2 13.1', '3 15.1', '4 17.10']);
  });

  it('tell a group from the criterion of the same name', () => {
    expect(
      identities([
        ['I', 'QUY HOẠCH'],
        ['1', 'Quy hoạch'],
        ['1.1', name('1.1')],
        ['', 'HẠ TẦNG KINH TẾ - XÃ HỘI'],
        ['2', 'Giao thông'],
      ]),
    ).toEqual(['0 group', '1 criterion 1', '2 1.1', '3 group', '4 criterion 2']);
  });

  it("are the table's heading again, or a note, where they say no more", () => {
    expect(
      identities([
        ['1.1', name('1.1')],
        ['TT', 'Nội dung tiêu chí'],
        ['1.2', name('1.2')],
        ['', 'Ghi chú: số liệu đến 31/12'],
      ]),
    ).toEqual(['0 1.1', '1 heading', '2 1.2', '3 note']);
  });
});

describe('codes that the words do not bear out', () => {
  it('are worth nothing where they are another numbering', () => {
    expect(
      identities([
        ['3.1', name('10')],
        ['4.1', name('12.2')],
        ['5.1', name('15.1')],
        ['6.1', name('11')],
        ['8.1', name('17.1')],
        ['9.1', 'Vườn hộ được chỉnh trang theo mẫu của tỉnh'],
      ]),
    ).toEqual(['0 10', '1 12.2', '2 15.1', '3 11', '4 17.1', '5 unknown']);
  });
});

describe('parts', () => {
  it('belong to the indicator above', () => {
    expect(
      identities([
        ['2.2', name('2.2')],
        ['a', 'Đường thôn'],
        ['b', 'Đường liên thôn'],
      ]),
    ).toEqual(['0 2.2', '1 2.2/a', '2 2.2/b']);
  });
});

describe('a part without its indicator', () => {
  it('is no part of the indicator before', () => {
    expect(
      identities([
        ['2.1', name('2.1')],
        ['a', 'Đường thôn, bản, ấp và đường liên thôn được cứng hóa'],
      ])[1],
    ).not.toBe('1 2.1/a');
  });
});

describe('17.1 as a number', () => {
  it('is 17.1 or 17.10 by wording, and by order where there is none', () => {
    const both = { code: 'indicator', candidates: ['17.1', '17.10'], rest: '' } as const;
    const line = (at: number, wording: string): Line => ({
      at,
      cells: [{ code: both, words: '', shared: false }, ...cellsOf(wording)],
      isTotal: false,
    });
    const codes = (lines: readonly Line[]): readonly string[] =>
      identifyLines(lines, ntm).lines.flatMap(({ identity }) =>
        identity.code === 'indicator' ? [identity.indicator] : [],
      );
    expect(codes([line(0, name('17.10')), line(1, name('17.1'))])).toEqual(['17.10', '17.1']);
    expect(codes([...typed([['17.9', '']]), line(1, '')])).toEqual(['17.9', '17.10']);
    expect(codes([...typed([['16', '']]), line(1, '')])).toEqual(['16', '17.1']);
  });
});

describe("a user's word", () => {
  it('goes before everything else', () => {
    const lines = correctedLines(
      typed([
        ['2.1', name('2.1')],
        ['2.2', name('2.2')],
      ]),
      [
        { at: 0, indicator: '15.1' },
        { at: 1, indicator: '' },
      ],
    );
    expect(identifyLines(lines, ntm).lines.map(({ identity }) => identity.code)).toEqual([
      'indicator',
      'group',
    ]);
  });
});
