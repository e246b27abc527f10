import type { Level, Unit } from '../../src/criteria/level';
import { levelText } from '../../src/criteria/levelText';

const figure = (
  op: '>=' | '<=' | '>' | '<' | '=',
  value: number,
  unit: Unit,
  parts: Extract<Level, { code: 'figure' }>['parts'] = [],
): Level => ({ code: 'figure', op, value, unit, parts });

describe('the writing of a level', () => {
  const cases: readonly (readonly [text: string, level: Level, unitText: string | undefined])[] = [
    ['≥ 75%', figure('>=', 75, 'percent'), undefined],
    ['≤ 13%', figure('<=', 13, 'percent'), undefined],
    ['≤ 1,5%', figure('<=', 1.5, 'percent'), undefined],
    ['< 5%', figure('<', 5, 'percent'), undefined],
    ['> 5%', figure('>', 5, 'percent'), undefined],
    ['= 80%', figure('=', 80, 'percent'), undefined],
    ['100%', figure('>=', 100, 'percent'), undefined],
    ['100%', figure('=', 100, 'percent'), '%'],
    ['≤ 100%', figure('<=', 100, 'percent'), undefined],
    [
      '100% (≥ 50% cứng hóa)',
      figure('>=', 100, 'percent', [{ name: 'cứng hóa', op: '>=', value: 50, unit: 'percent' }]),
      undefined,
    ],
    [
      '≥ 30% (≥ 10% từ hệ thống cấp nước tập trung; ≥ 1 công trình)',
      figure('>=', 30, 'percent', [
        { name: 'từ hệ thống cấp nước tập trung', op: '>=', value: 10, unit: 'percent' },
        { name: 'công trình', op: '>=', value: 1, unit: 'count' },
      ]),
      undefined,
    ],
    ['≥ 42 triệu đồng', figure('>=', 42, 'million-dong'), 'triệu đồng/người/năm'],
    ['≥ 42,5 triệu đồng', figure('>=', 42.5, 'million-dong'), undefined],
    ['≥ 45,1 triệu đồng', figure('>=', 41 * 1.1, 'million-dong'), undefined],
    ['≥ 2 m²/người', figure('>=', 2, 'square-metre'), 'm²/người'],
    ['≥ 2 m²', figure('>=', 2, 'square-metre'), undefined],
    ['≥ 60 lít', figure('>=', 60, 'litre'), undefined],
    ['≥ 1 mô hình', figure('>=', 1, 'count'), 'mô hình'],
    ['≥ 1250', figure('>=', 1250, 'plain'), undefined],
    ['75% - 80%', { code: 'range', from: 75, to: 80, unit: 'percent' }, undefined],
    ['42 - 45,5 triệu đồng', { code: 'range', from: 42, to: 45.5, unit: 'million-dong' }, undefined],
    ['Đạt', { code: 'mark' }, undefined],
    ['Không', { code: 'none' }, undefined],
    ['Khá', { code: 'grade', grade: 'kha' }, undefined],
    ['Trung bình', { code: 'grade', grade: 'trung-binh' }, undefined],
    ['Mức độ 3', { code: 'degree', degree: 3 }, 'mức độ'],
  ];
  it.each(cases)('%s', (text, level, unitText) => {
    expect(levelText(level, unitText)).toBe(text);
  });
});
