import { clean, foldSigns } from './clean';

/** "1.250" may be 1250 or 1.25: `values` hold both, the grouped one first. */
export type NumberReading =
  | { readonly code: 'number'; readonly value: number }
  | { readonly code: 'ambiguous'; readonly values: readonly number[] };

/** No figure is longer; more digits would only fill up what a number can hold. */
const LONGEST = 400;

const SPACED = /^(\d{1,3}(?: \d{3})+)(?:[.,](\d+))?$/;
const GROUPED = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/;
const MIXED = /^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$|^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/;
const DECIMAL = /^(\d+)[.,](\d+)$/;

const number = (digits: string): NumberReading => ({ code: 'number', value: Number(digits) });

function readUnsigned(text: string): NumberReading | undefined {
  if (/^\d+$/.test(text)) return number(text);
  const spaced = SPACED.exec(text);
  if (spaced !== null) {
    const whole = (spaced[1] ?? '').replace(/ /g, '');
    return whole.startsWith('0') ? undefined : number(`${whole}.${spaced[2] ?? '0'}`);
  }
  const mixed = MIXED.exec(text);
  if (mixed !== null) {
    const whole = (mixed[1] ?? mixed[3] ?? '').replace(/[.,]/g, '');
    return number(`${whole}.${mixed[2] ?? mixed[4] ?? '0'}`);
  }
  const decimal = DECIMAL.exec(text);
  if (GROUPED.test(text)) {
    const grouped = Number(text.replace(/[.,]/g, ''));
    if (decimal === null) return { code: 'number', value: grouped };
    return { code: 'ambiguous', values: [grouped, Number(text.replace(',', '.'))] };
  }
  return decimal === null ? undefined : number(`${decimal[1] ?? ''}.${decimal[2] ?? ''}`);
}

const negative = (reading: NumberReading): NumberReading =>
  reading.code === 'number'
    ? { code: 'number', value: -reading.value }
    : { code: 'ambiguous', values: reading.values.map((value) => -value) };

/**
 * A text that is wholly a number, written the Vietnamese way (1.234,5), the English way (1,234.5) or with spaces
 * between thousands. `undefined` for anything else. A minus stands directly before the digits: "- 5" may be
 * an item of a list.
 */
export function readNumber(text: string): NumberReading | undefined {
  if (text.length > LONGEST) return undefined;
  const written = foldSigns(clean(text));
  if (!written.startsWith('-')) return readUnsigned(written);
  const reading = readUnsigned(written.slice(1));
  return reading === undefined ? undefined : negative(reading);
}
