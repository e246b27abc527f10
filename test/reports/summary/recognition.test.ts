import type { Recognition } from '../../../src/assessment/recognition';
import { planDocument } from '../../../src/reports/plan/document';
import { drawSummary } from '../../../src/reports/summary/sheet';
import { isOverlap } from '../../../src/workbook/address';
import { openSample } from '../../support/bookFile';
import { checkedImage } from '../../support/judged';
import { faultsOf } from '../../support/vietnamese';

const { assessment } = checkedImage(openSample('bac-son-2024.xlsx').image);
const keyOf = (name: string): string =>
  assessment.communes.find((commune) => commune.name === name)?.key ?? '';

const ANSWERED: Recognition = [
  {
    set: 'ntm',
    key: keyOf('Vũ Sơn'),
    answers: { 'no-arrears': 'yes', satisfaction: 'yes', security: 'yes' },
  },
  { set: 'ntm', key: keyOf('Nhất Tiến'), answers: { 'no-arrears': 'no' } },
];
const EXPECTED = [
  ['Vũ Sơn', 'Đạt', 'Đạt', 'Đạt', 'Đạt'],
  ['Nhất Tiến', 'Chưa đạt', 'Chưa đạt', 'chưa có', 'chưa có'],
  ['Hưng Vũ', 'Chưa đạt', 'chưa có', 'chưa có', 'chưa có'],
  ['Tân Lập', 'Chưa đạt', 'chưa có', 'chưa có', 'chưa có'],
  ['Vũ Lễ', 'Chưa đạt', 'chưa có', 'chưa có', 'chưa có'],
];

/** The rows below the title of the conditions, as texts. */
function rowsOfSheet(recognition: Recognition): readonly (readonly string[])[] {
  const { cells } = drawSummary(assessment, recognition);
  const title = cells.find(({ content }) => String(content).startsWith('Điều kiện công nhận'));
  if (title === undefined) return [];
  const rows = new Map<number, string[]>();
  for (const { row, column, content } of cells) {
    if (row < title.row + 2 || content === undefined || typeof content === 'object') continue;
    if (column > 0) rows.set(row, [...(rows.get(row) ?? []), String(content)]);
  }
  return [...rows.values()].filter(({ length }) => length === 5);
}

describe('the conditions of recognition on paper', () => {
  it('are on the sheet "Tổng hợp" and in the written plan, one row a commune', () => {
    expect(rowsOfSheet(ANSWERED)).toEqual(EXPECTED);
    const [summary] = planDocument(assessment, [], { recognition: ANSWERED }).annexes;
    const table = summary?.find(
      (block) => block.code === 'table' && block.heading.includes('An ninh, trật tự'),
    );
    expect(table).toMatchObject({
      heading: [
        'TT',
        'Xã',
        'Đạt đủ tiêu chí',
        'Không có nợ đọng xây dựng cơ bản',
        'Sự hài lòng của người dân',
        'An ninh, trật tự',
      ],
      rows: EXPECTED.map((row, place) => [String(place + 1), ...row]),
    });
  });

  it('are nowhere where nobody answered anything', () => {
    expect(drawSummary(assessment, [])).toEqual(drawSummary(assessment));
    expect(planDocument(assessment, [], { recognition: [] })).toEqual(planDocument(assessment, []));
    expect(JSON.stringify(drawSummary(assessment))).not.toContain('18/2022');
    expect(JSON.stringify(planDocument(assessment, []))).not.toContain('18/2022');
  });

  it('lie over nothing else, and say what they are without faults', () => {
    const { cells, merges } = drawSummary(assessment, ANSWERED);
    const places = cells.map(({ row, column }) => `${row}/${column}`);
    expect(new Set(places).size).toBe(places.length);
    for (const [place, one] of merges.entries()) {
      for (const other of merges.slice(place + 1)) expect(isOverlap(one, other)).toBe(false);
    }
    const title = cells.find(({ content }) => String(content).includes('18/2022'));
    expect(faultsOf(String(title?.content))).toEqual([]);
  });
});
