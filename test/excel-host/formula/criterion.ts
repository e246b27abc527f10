import { isError, type CellValue } from '../book/cell';
import { compare } from './value';

const OPERATORS = ['<>', '<=', '>=', '=', '<', '>'];

/** "*" and "?" stand for signs, "~" takes that meaning away. */
function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~([*?~])|([*?])|([\\^$.|+()[\]{}])/g, (_, literal, star, special) => {
    if (typeof literal === 'string') return `\\${literal}`;
    if (typeof special === 'string') return `\\${special}`;
    return star === '*' ? '[\\s\\S]*' : '[\\s\\S]';
  });
  return new RegExp(`^${source}$`, 'iu');
}

/** What COUNTIF and its relatives count: `"Đạt"`, `">5"`, `"<>"`, `"x*"`, 3. */
export function criterion(value: CellValue): (cell: CellValue) => boolean {
  if (isError(value)) return (cell) => isError(cell) && cell.error === value.error;
  if (value === null) return (cell) => cell === 0;
  if (typeof value !== 'string') return (cell) => cell === value;
  const operator = OPERATORS.find((candidate) => value.startsWith(candidate)) ?? '';
  const operand = value.slice(operator.length);
  const number = operand.trim() === '' ? NaN : Number(operand);
  if (operator === '' || operator === '=' || operator === '<>') {
    const matches = (cell: CellValue): boolean => {
      if (operand === '') return operator === '' ? cell === null || cell === '' : cell === null;
      if (isError(cell)) return cell.error === operand;
      if (!Number.isNaN(number)) {
        return cell === number || (typeof cell === 'string' && cell.trim() !== '' && Number(cell) === number);
      }
      if (typeof cell === 'boolean') return String(cell).toUpperCase() === operand.toUpperCase();
      return typeof cell === 'string' && wildcard(operand).test(cell);
    };
    return operator === '<>' ? (cell) => !matches(cell) : matches;
  }
  const bound: CellValue = Number.isNaN(number) ? operand : number;
  return (cell) => {
    if (cell === null || isError(cell) || typeof cell !== typeof bound) return false;
    const order = compare(cell, bound);
    if (operator === '<') return order < 0;
    if (operator === '<=') return order <= 0;
    return operator === '>' ? order > 0 : order >= 0;
  };
}
