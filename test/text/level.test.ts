import fc from 'fast-check';
import type { Level } from '../../src/criteria/level';
import { levelText } from '../../src/criteria/levelText';
import { readLevel } from '../../src/text/level';

const figure = (op: string, value: number, unit: string, parts: readonly object[] = []): object => ({
  code: 'figure',
  op,
  value,
  unit,
  parts,
});

describe('readLevel', () => {
  it.each([
    ['≥ 75%', '>=', 75, 'percent'],
    ['>= 75', '>=', 75, 'plain'],
    ['≥75', '>=', 75, 'plain'],
    ['> = 75%', '>=', 75, 'percent'],
    ['=> 75%', '>=', 75, 'percent'],
    ['\uf0b3 75%', '>=', 75, 'percent'],
    ['> 75%', '>', 75, 'percent'],
    ['=100%', '=', 100, 'percent'],
    ['100%', '=', 100, 'percent'],
    ['Đạt 100%', '=', 100, 'percent'],
    ['từ 75% trở lên', '>=', 75, 'percent'],
    ['Từ 75% số hộ trở lên', '>=', 75, 'percent'],
    ['75% trở lên', '>=', 75, 'percent'],
    ['75% TRỞ LÊN', '>=', 75, 'percent'],
    ['≥ 75% trở lên', '>=', 75, 'percent'],
    ['tối thiểu 75%', '>=', 75, 'percent'],
    ['toi thieu 75%', '>=', 75, 'percent'],
    ['ít nhất 75%', '>=', 75, 'percent'],
    ['không dưới 75%', '>=', 75, 'percent'],
    ['không thấp hơn 75%', '>=', 75, 'percent'],
    ['đạt từ 75% trở lên', '>=', 75, 'percent'],
    ['Đạt ≥ 75%', '>=', 75, 'percent'],
    ['Đạt (≥ 75%)', '>=', 75, 'percent'],
    ['(≥ 75%)', '>=', 75, 'percent'],
    ['không quá 13%', '<=', 13, 'percent'],
    ['≤ 13', '<=', 13, 'plain'],
    ['<=13%', '<=', 13, 'percent'],
    ['tối đa 13%', '<=', 13, 'percent'],
    ['13% trở xuống', '<=', 13, 'percent'],
    ['dưới 13%', '<', 13, 'percent'],
    ['trên 75%', '>', 75, 'percent'],
    ['≥ 16,5%', '>=', 16.5, 'percent'],
    ['≥ 16.5 %', '>=', 16.5, 'percent'],
    ['≥ 42 triệu đồng', '>=', 42, 'million-dong'],
    ['42 triệu đồng/người/năm', '=', 42, 'million-dong'],
    ['≥ 42.000.000 đồng', '>=', 42, 'million-dong'],
    ['≥ 2 m²/người', '>=', 2, 'square-metre'],
    ['≥60 lít', '>=', 60, 'litre'],
    ['≥ 1 mô hình', '>=', 1, 'count'],
    ['≥ 01', '>=', 1, 'plain'],
    ['ít nhất 01 lĩnh vực', '>=', 1, 'count'],
    ['0', '=', 0, 'plain'],
    ['0 nhà', '=', 0, 'count'],
  ])('%j requires %s %d %s', (text, op, value, unit) => {
    expect(readLevel(text)).toEqual(figure(op, value, unit));
  });

  it('gives a bare figure the unit of the column, and leaves a written one', () => {
    expect(readLevel('≥ 42', 'million-dong')).toEqual(figure('>=', 42, 'million-dong'));
    expect(readLevel('≥ 75%', 'count')).toEqual(figure('>=', 75, 'percent'));
    expect(readLevel('75 - 80', 'percent')).toEqual({ code: 'range', from: 75, to: 80, unit: 'percent' });
  });

  it.each([
    ['100% (≥ 50% cứng hóa)', '=', 100, 'cứng hóa', '>=', 50],
    ['100% (50% cứng hóa)', '=', 100, 'cứng hóa', '=', 50],
    ['100% (cứng hóa ≥ 50%)', '=', 100, 'cứng hóa', '>=', 50],
    ['100% (trong đó ≥ 50% được cứng hóa)', '=', 100, 'cứng hóa', '>=', 50],
    ['100%, trong đó cứng hóa từ 50% trở lên', '=', 100, 'cứng hóa', '>=', 50],
    ['100% (từ 50% trở lên được cứng hóa)', '=', 100, 'cứng hóa', '>=', 50],
    ['≥30% (≥10% từ hệ thống cấp nước tập trung)', '>=', 30, 'từ hệ thống cấp nước tập trung', '>=', 10],
  ])('%j has a further condition', (text, op, value, name, partOp, part) => {
    expect(readLevel(text)).toEqual(
      figure(op, value, 'percent', [{ name, op: partOp, value: part, unit: 'percent' }]),
    );
  });

  it.each([
    ['Đạt', { code: 'mark' }],
    ['ĐẠT CHUẨN', { code: 'mark' }],
    ['Không', { code: 'none' }],
    ['(Mức: Không)', { code: 'none' }],
    ['(Mức: Đạt)', { code: 'mark' }],
    ['[Yêu cầu: từ 75 - 80%]', { code: 'range', from: 75, to: 80, unit: 'percent' }],
    ['Không có', { code: 'none' }],
    ['Không còn nhà tạm, nhà dột nát', { code: 'none' }],
    ['75% - 80%', { code: 'range', from: 75, to: 80, unit: 'percent' }],
    ['75-80%', { code: 'range', from: 75, to: 80, unit: 'percent' }],
    ['từ 75% đến 80%', { code: 'range', from: 75, to: 80, unit: 'percent' }],
    ['Khá', { code: 'grade', grade: 'kha' }],
    ['Khá trở lên', { code: 'grade', grade: 'kha' }],
    ['Đạt từ loại Khá trở lên', { code: 'grade', grade: 'kha' }],
    ['Mức độ 3', { code: 'degree', degree: 3 }],
    ['Đạt chuẩn mức độ 2 trở lên', { code: 'degree', degree: 2 }],
    ['≥ mức độ 2', { code: 'degree', degree: 2 }],
  ])('%j is %j', (text, level) => {
    expect(readLevel(text)).toEqual(level);
  });

  it.each([
    '',
    '-',
    '?',
    'Theo quy định của UBND tỉnh',
    'UBND cấp tỉnh quy định cụ thể',
    '1.250',
    '≥ 1.250%',
    'trên 75% trở xuống',
    '80 - 75%',
    '15/19 tiêu chí',
    '≥ 9O%',
    '≥ 75% hoặc Đạt',
    'khoảng 75%',
    'Chưa đạt',
    'Không áp dụng',
    '100% (khoảng 50% cứng hóa)',
    '100% (cứng hóa)',
    '100% đạt mức độ 1, 01 trường mức độ 2',
    'x',
    '≥ 75% (90% nữ',
    'Không quy định',
    '≥ 3 triệu đồng/tháng',
    '≥ -5%',
    '≥',
    '%',
  ])('%j is not understood', (text) => {
    expect(readLevel(text)).toBeUndefined();
  });

  it('reads back what the program itself writes', () => {
    const op = fc.constantFrom('>=', '<=', '>', '<', '=' as const);
    const value = fc.integer({ min: 0, max: 999 }).map((tenths) => tenths / 10);
    const part = fc.record({
      name: fc.constantFrom('cứng hóa', 'từ hệ thống cấp nước tập trung'),
      op,
      value: value.filter((number) => number !== 100),
      unit: fc.constant('percent' as const),
    });
    const level = fc.record({
      code: fc.constant('figure' as const),
      op,
      value,
      unit: fc.constantFrom('percent', 'million-dong', 'square-metre', 'litre' as const),
      parts: fc.array(part, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(level, (written: Level) => {
        expect(readLevel(levelText(written))).toEqual(written);
      }),
    );
  });
});
