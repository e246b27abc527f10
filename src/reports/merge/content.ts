import { formatNumber } from '../../messages/number';
import { DECLARED_NAMES } from '../../messages/names';
import { NOT_CALCULATED } from '../../messages/merge';
import type { MarkReading, RequirementReading, ValueReading } from '../../tables/reading';
import { compareKey } from '../../text/key';
import { oncePer } from '../../text/remember';
import type { CellPlace } from '../../workbook/address';
import { gridOf } from '../../workbook/grid';
import { bareFormat } from '../../workbook/display';
import type { FormulaContent } from '../../workbook/plan';
import { isCellError, type CellImage, type WorkbookImage } from '../../workbook/image';

/** What goes into a cell of the merged table, and as which text it is compared and listed. */
export interface MergedContent {
  readonly content: string | number | FormulaContent;
  readonly text: string;
  readonly numberFormat?: string;
}

const grid = oncePer(gridOf);

function cellAt(image: WorkbookImage, { sheet, row, column }: CellPlace): CellImage | undefined {
  const found = image.sheets.find(({ name }) => name === sheet);
  return found === undefined ? undefined : grid(found).cell(row, column);
}

const PLAIN_FORMAT = /^[#0,.?]+%?$/u;

/** A format that says how the number is to be read; what else another file's formats hold is not taken over. */
function soundFormat(numberFormat: string): string | undefined {
  if (numberFormat === 'General') return undefined;
  if (PLAIN_FORMAT.test(numberFormat) && numberFormat.length < 20) return numberFormat;
  const bare = bareFormat(numberFormat).replace(/general/giu, '');
  if (bare.includes('%')) return '0.00%';
  return /[dmyhs]/iu.test(bare) ? 'dd/mm/yyyy' : undefined;
}

function numberContent(value: number, format: string): MergedContent {
  const numberFormat = soundFormat(format);
  return {
    content: value,
    text: numberFormat?.includes('%') === true ? `${formatNumber(value * 100)}%` : formatNumber(value),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

/** "79,3" typed as a text is the number 79.3; "1.250" is not, because nobody can tell which number it is. */
const TYPED_NUMBER = /^-?\d+(?:,\d+)?%?$/u;

/** Equal for two contents that say the same. */
export function contentKey({ content, text, numberFormat }: MergedContent): string {
  if (typeof content === 'number') {
    const isPercent = numberFormat?.includes('%') === true;
    return `#${Number((isPercent ? content * 100 : content).toPrecision(12))}${isPercent ? '%' : ''}`;
  }
  return TYPED_NUMBER.test(text)
    ? `#${Number(text.replace('%', '').replace(',', '.'))}${text.endsWith('%') ? '%' : ''}`
    : compareKey(text);
}

const textContent = (text: string): MergedContent => ({ content: text, text });

/** A result as it stands: figures stay figures, texts become Unicode as they were read. */
export function resultContent(image: WorkbookImage, { place, text, problem }: ValueReading): MergedContent {
  const cell = cellAt(image, place);
  if (problem === 'not-calculated') return textContent(NOT_CALCULATED);
  if (cell === undefined || cell.value === null) return textContent(text);
  const { value } = cell;
  if (isCellError(value)) return textContent(value.error);
  if (typeof value === 'boolean') return textContent(value ? DECLARED_NAMES.met : DECLARED_NAMES.unmet);
  return typeof value === 'number' ? numberContent(value, cell.format.numberFormat) : textContent(text);
}

/** A verdict in words, whatever sign the table had for it; what is no verdict stays as it stands. */
export function declaredContent({ mark, text }: MarkReading): MergedContent {
  return textContent(mark === undefined ? text : DECLARED_NAMES[mark.verdict]);
}

/** A required level as it is stated. */
export function levelContent(image: WorkbookImage, { place, text }: RequirementReading): MergedContent {
  const cell = cellAt(image, place);
  return typeof cell?.value === 'number'
    ? numberContent(cell.value, cell.format.numberFormat)
    : textContent(text);
}
