import { indicatorsOf } from '../../src/criteria/library';
import { readCodeText } from '../../src/tables/code';
import { correctedLines, identifyLines, type Line } from '../../src/tables/lines';
import { setIndex } from '../../src/tables/setIndex';
import { criteriaSet } from '../support/shippedSets';

const ntm = setIndex(criteriaSet('ntm'));
const name = (code: string): string =>
  indicatorsOf(criteriaSet('ntm')).find((indicator) => indicator.code === code)?.name ?? '';

type Source = readonly [code: string, wording: string];

const typed = (sources: readonly Source[]): readonly Line[] =>
  sources.map(([code, wording], at) => ({
    at,
    code: readCodeText(code),
    wording,
    under: undefined,
    isTotal: false,
  }));

function identities(sources: readonly Source[]): readonly string[] {
  return identifyLines(typed(sources), ntm).map(({ at, identity }) => {
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

describe('17.1 as a number', () => {
  it('is 17.1 or 17.10 by wording, and by order where there is none', () => {
    const both: Line['code'] = { code: 'indicator', candidates: ['17.1', '17.10'], rest: '' };
    const line = (at: number, wording: string): Line => ({
      at,
      code: both,
      wording,
      under: undefined,
      isTotal: false,
    });
    const codes = (lines: readonly Line[]): readonly string[] =>
      identifyLines(lines, ntm).flatMap(({ identity }) =>
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
    expect(identifyLines(lines, ntm).map(({ identity }) => identity.code)).toEqual(['indicator', 'group']);
  });
});
