import { shiftFormula } from '../../../../src/hosts/file/edit/formulaShift';

describe('a formula written out for another cell', () => {
  it.each([
    ['A1+B2', 1, 1, 'B2+C3'],
    ['$A1+A$1+$A$1', 2, 1, '$A3+B$1+$A$1'],
    ['SUM(C2:C4)', 0, 1, 'SUM(D2:D4)'],
    ['SUM(A:B)+SUM($A:A)', 5, 2, 'SUM(C:D)+SUM($A:C)'],
    ['SUM(1:2)+SUM($1:3)', 2, 9, 'SUM(3:4)+SUM($1:5)'],
    ['LOG10(A1)*1E5+2.5', 1, 0, 'LOG10(A2)*1E5+2.5'],
    ['IF(A1="A1","B2",B2)', 1, 0, 'IF(A2="A1","B2",B3)'],
    ['IF(A1="say ""A1""",1,0)', 1, 0, 'IF(A2="say ""A1""",1,0)'],
    ["'Biểu A1'!A1", 1, 0, "'Biểu A1'!A2"],
    ["'A''s 1'!B1", 1, 0, "'A''s 1'!B2"],
    ['Biểu01!A1', 1, 0, 'Biểu01!A2'],
    ['Bảng1[[#This Row],[A1]]+A1', 1, 0, 'Bảng1[[#This Row],[A1]]+A2'],
    ['[1]Sheet1!A1', 1, 0, '[1]Sheet1!A2'],
    ['MucChuan*TyLe_2024', 1, 1, 'MucChuan*TyLe_2024'],
    ['A1*#REF!', 1, 0, 'A2*#REF!'],
    ['A1-B1', -1, 0, '#REF!-#REF!'],
    ['XFD1', 0, 1, '#REF!'],
    ['A1048576', 1, 0, '#REF!'],
    ['ABCD1+A1', 1, 0, 'ABCD1+A2'],
  ])('%s, %d down and %d right, is %s', (formula, down, right, expected) => {
    expect(shiftFormula(formula, down, right)).toBe(expected);
  });
});
