import fc from 'fast-check';
import type { Finding } from '../../src/assessment/finding';
import { markOperations } from '../../src/reports/marks';
import { formatArea } from '../../src/workbook/address';
import { SEVERITIES } from '../../src/workbook/mark';
import type { Operation, Severity } from '../../src/workbook/plan';
import { columnIndex, rowIndex } from '../../src/workbook/units';

const finding = (sheet: string, row: number, column: number, severity: Severity): Finding => ({
  code: 'unknown-indicator',
  severity,
  set: 'ntm',
  place: { sheet, row: rowIndex(row), column: columnIndex(column) },
  text: 'Dòng lạ',
});

const told = (operations: readonly Operation[]): readonly string[] =>
  operations.map((operation) =>
    operation.code === 'mark'
      ? `${operation.sheet} ${operation.severity} ${operation.areas.map(formatArea).join(' ')}`
      : operation.code,
  );

describe('markOperations', () => {
  it('takes the old marks away, even where there is nothing to mark', () => {
    expect(told(markOperations([]))).toEqual(['clear-marks']);
  });

  it('has one operation for each sheet and severity, loudest first, by column and row', () => {
    expect(
      told(
        markOperations([
          finding('Biểu 01', 9, 4, 'remark'),
          finding('Biểu 02', 3, 3, 'error'),
          finding('Biểu 01', 7, 6, 'error'),
          finding('Biểu 01', 5, 6, 'error'),
          finding('Biểu 01', 8, 4, 'error'),
        ]),
      ),
    ).toEqual(['clear-marks', 'Biểu 01 error E9 G6 G8', 'Biểu 01 remark E10', 'Biểu 02 error D4']);
  });

  it.each<[readonly Severity[], Severity]>([
    [['remark', 'error', 'warning'], 'error'],
    [['remark', 'warning'], 'warning'],
    [['remark', 'remark'], 'remark'],
  ])('of several findings in one cell the loudest is seen: %j', (severities, seen) => {
    const operations = markOperations(severities.map((severity) => finding('Biểu 01', 5, 6, severity)));
    expect(told(operations)).toEqual(['clear-marks', `Biểu 01 ${seen} G6`]);
  });

  it('marks every cell with a finding once, and no other', () => {
    const findings = fc.array(
      fc
        .tuple(
          fc.constantFrom('Biểu 01', "Biểu '2", 'a,b'),
          fc.nat(30),
          fc.nat(30),
          fc.constantFrom(...SEVERITIES),
        )
        .map(([sheet, row, column, severity]) => finding(sheet, row, column, severity)),
    );
    fc.assert(
      fc.property(findings, (all) => {
        const marked = markOperations(all).flatMap((operation) =>
          operation.code === 'mark'
            ? operation.areas.map((area) => `${operation.sheet}!${formatArea(area)}`)
            : [],
        );
        const wanted = new Set(
          all.map(
            ({ place: { sheet, row, column } }) =>
              `${sheet}!${formatArea({ top: row, bottom: row, left: column, right: column })}`,
          ),
        );
        expect(marked).toHaveLength(wanted.size);
        expect(new Set(marked)).toEqual(wanted);
      }),
    );
  });
});

it('marks 200,000 cells on a thousand sheets', () => {
  const findings = Array.from({ length: 200_000 }, (_, place) =>
    finding(`Biểu ${String(place % 1_000)}`, Math.floor(place / 1_000), 4, 'error'),
  );
  const operations = markOperations(findings);
  expect(operations).toHaveLength(1_001);
  expect(told(operations.slice(0, 2))).toEqual([
    'clear-marks',
    `Biểu 0 error ${Array.from({ length: 200 }, (_, row) => `E${String(row + 1)}`).join(' ')}`,
  ]);
});
