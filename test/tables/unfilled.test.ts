import { assess } from '../../src/assessment/assess';
import type { Indicator } from '../../src/criteria/set';
import { sheetImage, workbookImage, type RowSource } from '../support/image';
import { criteriaSet, readShipped } from '../support/shippedSets';

const indicatorRows = (cells: (indicator: Indicator) => RowSource): readonly RowSource[] =>
  criteriaSet('ntm').criteria.flatMap(({ indicators }) =>
    indicators.map((indicator) => [indicator.code, indicator.name, ...cells(indicator)]),
  );

const judged = (title: string, heading: RowSource, rows: readonly RowSource[]) =>
  assess(readShipped(workbookImage(sheetImage('Biểu', [[title], [], heading, ...rows]))), {
    region: undefined,
    year: undefined,
    defaultYear: 2024,
  });

describe('a table that ticks what is met', () => {
  it('says nothing in a verdict column that nobody has begun to tick', () => {
    const { communes, findings } = judged(
      'BIỂU RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI XÃ VŨ SƠN',
      ['TT', 'Nội dung tiêu chí', 'Xã tự đánh giá', 'Huyện thẩm tra'],
      indicatorRows(() => ['x', '']),
    );
    expect(communes.map(({ name, criteriaMet }) => [name, criteriaMet])).toEqual([['Vũ Sơn', 19]]);
    expect(findings).toEqual([]);
  });

  it('has a commune that is not filled in yet as missing, neither unmet nor gone', () => {
    const { communes, findings } = judged(
      'BIỂU RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI',
      ['TT', 'Nội dung tiêu chí', 'Xã Vũ Sơn', 'Xã Vũ Lễ'],
      indicatorRows(() => ['x', '']),
    );
    expect(communes.map(({ name, criteriaMet }) => [name, criteriaMet])).toEqual([
      ['Vũ Sơn', 19],
      ['Vũ Lễ', 0],
    ]);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['missing']));
  });

  it('takes a blank for unmet where the commune ticks other rows', () => {
    const { findings } = judged(
      'BIỂU RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI',
      ['TT', 'Nội dung tiêu chí', 'Xã Vũ Sơn', 'Xã Vũ Lễ'],
      indicatorRows(({ code }) => ['x', code === '9.1' ? '' : 'x']),
    );
    expect(findings).toMatchObject([{ code: 'unmet', commune: 'Vũ Lễ', indicator: '9.1' }]);
  });
});

describe('a table of what is still to be done', () => {
  it('is no review, however much of the results it repeats', () => {
    const rows = criteriaSet('ntm')
      .criteria.slice(8, 17)
      .flatMap(({ number, name, indicators }) =>
        indicators.map((indicator, place) => [
          place + 1,
          'Nhất Tiến',
          `${number}. ${name}`,
          `${indicator.code}. ${indicator.name}`,
          '24,5%',
          '≥ 30%',
          'thiếu 5,5 điểm %',
          'Vận động nhân dân',
          'UBND xã',
          '31/12/2024',
        ]),
      );
    const heading = ['TT', 'Xã', 'Tiêu chí', 'Chỉ tiêu', 'Hiện trạng', 'Mức chuẩn', 'Còn thiếu', 'Giải pháp'];
    const { tables, passed } = judged(
      'BIỂU PHẤN ĐẤU THỰC HIỆN CÁC TIÊU CHÍ CHƯA ĐẠT',
      [...heading, 'Cơ quan chủ trì', 'Thời hạn'],
      rows,
    );
    expect(tables).toEqual([]);
    expect(passed).toEqual([{ sheet: 'Biểu', reason: 'no-table' }]);
  });
});
