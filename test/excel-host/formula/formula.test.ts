import { readFileSync } from 'node:fs';
import { parseArea } from '../book/area';
import { readBook } from '../book/bookReader';
import type { CellValue } from '../book/cell';
import { putCell } from '../book/sheet';
import { calculateBook } from './calculation';
import { checkFormula } from './parser';
import { renameSheet, shiftFormula } from './tokens';

const CELLS: readonly (readonly [string, CellValue])[] = [
  ['A1', 'Đạt'],
  ['A2', 'Không đạt'],
  ['A3', 'đạt'],
  ['A4', 5],
  ['A5', 7.5],
  ['A6', true],
  ['B1', 10],
  ['B2', 20],
  ['B3', 30],
];

function calculated(formula: string): CellValue {
  const book = readBook(readFileSync('assets/bac-son-2024.xlsx'), 'book.xlsx');
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error('The sample has a sheet');
  sheet.rows.clear();
  for (const [address, value] of CELLS) {
    const area = parseArea(address);
    if (area !== undefined) putCell(sheet, area.top, area.left, { style: 0, value });
  }
  putCell(sheet, 20, 20, { style: 0, value: null, formula });
  const problems = calculateBook(book, [{ sheet, area: { top: 20, left: 20, bottom: 20, right: 20 } }]);
  const [problem] = problems;
  if (problem !== undefined) throw problem;
  return sheet.rows.get(20)?.cells.get(20)?.value ?? null;
}

describe('formulas', () => {
  it.each<readonly [string, CellValue]>([
    ['COUNTIF(A1:A6,"Đạt")', 2],
    ['YEAR(45657)', 2024],
    ['YEAR(45658.5)', 2025],
    ['COUNTIF(A1:A6,"*đạt")', 3],
    ['COUNTIF(A1:A6,">5")', 1],
    ['COUNTIF(A1:A10,"")', 4],
    ['COUNTIF(A1:A6,"<>Đạt")', 4],
    ['COUNTA(A1:A10)', 6],
    ['COUNT(A1:A10)', 2],
    ['COUNTBLANK(A1:A10)', 4],
    ['SUM(A1:A10,B1:B3)', 72.5],
    ['SUM(B:B)/COUNT(B:B)', 20],
    ['SUMIF(A1:A3,"Đạt",B1:B3)', 40],
    ['COUNTIFS(A1:A3,"Đạt",B1:B3,">10")', 1],
    ['IF(B1>=10,"đủ","thiếu")', 'đủ'],
    ['IF(B1<10,1/0,"không tính")', 'không tính'],
    ['IFERROR(1/0,"–")', '–'],
    ['1/0', { error: '#DIV/0!' }],
    ['B1&"/"&B2&" tiêu chí"', '10/20 tiêu chí'],
    ['COUNTIF(A1:A6,"Đạt")&"/"&COUNTA(A1:A6)', '2/6'],
    ['-B1%', -0.1],
    ['2+3*4^2', 50],
    ['ROUND(2.345,2)', 2.35],
    ['AND(B1=10,NOT(B2=10))', true],
    ['INDEX(B1:B3,MATCH("không đạt",A1:A3,0))', 20],
    ['KhongCoTen', { error: '#NAME?' }],
    ["SUM('Không có'!A1)", { error: '#REF!' }],
    ["SUM('Kinh phí'!C2:C4)>0", true],
    ['LEN("rasoat-ntm:error")>0', true],
  ])('=%s', (formula, value) => {
    expect(calculated(formula)).toEqual(value);
  });

  it('refuses to make up a value for a function that it does not know', () => {
    expect(() => calculated('XIRR(B1:B3,A1:A3)')).toThrow('XIRR');
  });

  it.each(['SUM(', '- Tiêu chí 5', '1 2', 'A1:', '"abc'])('does not take %s for a formula', (text) => {
    expect(checkFormula(text)).toBe(false);
  });

  it.each([
    ['A1+$B$2+C$3+$D4', 1, 2, 'C2+$B$2+E$3+$D5'],
    ['\'Kinh phí\'!A1&"A1"', 3, 0, '\'Kinh phí\'!A4&"A1"'],
    ['SUM(A:A,1:1)', 0, 1, 'SUM(B:B,1:1)'],
    ['A1', -1, 0, '#REF!'],
  ])('moves %s by %d rows and %d columns', (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });

  it('follows a sheet to its new name', () => {
    expect(renameSheet("SUM('Kinh phí'!A1)+A1", 'kinh phí', "'Vốn 2024'")).toBe("SUM('Vốn 2024'!A1)+A1");
    expect(renameSheet("'Kinh phí'!A1", 'Kinh phí', undefined)).toBe('#REF!');
  });
});
