import type { Indicator } from '../../src/criteria/set';
import type { Written } from './draft';
import type { Random } from './random';

export type WordingStyle = 'full' | 'short' | 'reworded' | 'mixed' | 'upper' | 'none';

const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/Tỷ lệ/gu, 'Tỉ lệ'],
  [/đảm bảo/gu, 'bảo đảm'],
  [/ theo quy định( của pháp luật)?/gu, ''],
  [/thôn, bản, ấp/gu, 'thôn, bản'],
  [/ \(áp dụng đạt cho cả nam và nữ\)/gu, ''],
  [/quanh năm/gu, 'cả năm'],
  [/hộ gia đình/gu, 'hộ'],
  [/hỏa táng/gu, 'hoả táng'],
  [/hóa/gu, 'hoá'],
  [/phòng chống/gu, 'phòng, chống'],
  [/ giai đoạn 2021 - 2025/gu, ' (2021-2025)'],
  [/^Xã có/gu, 'Có'],
  [/^Có /gu, 'Xã có '],
];

function shortened(name: string): string {
  const cut = /^(.{22,}?)(?:[,;(]| theo quy định| đảm bảo| gắn với| phù hợp)/u.exec(name)?.[1]?.trim();
  return cut ?? name;
}

function reworded(random: Random, name: string): string {
  return SWAPS.reduce((text, [pattern, to]) => (random.chance(0.6) ? text.replace(pattern, to) : text), name);
}

export function wordingOf(random: Random, indicator: Indicator, style: WordingStyle): string {
  const { name } = indicator;
  switch (style) {
    case 'full':
      return name;
    case 'short':
      return shortened(name);
    case 'reworded':
      return reworded(random, name);
    case 'mixed':
      return wordingOf(random, indicator, random.pick(['full', 'short', 'reworded'] as const));
    case 'upper':
      return name.toUpperCase();
    case 'none':
      return '';
  }
}

/** 'merged': the criterion's number, merged down beside its indicators; 'running': 1, 2, 3 … through all of them. */
export type CodeStyle =
  'text' | 'number' | 'dotted' | 'labelled' | 'tc' | 'in-name' | 'date' | 'merged' | 'running' | 'none';

const EPOCH = Date.UTC(1899, 11, 30);

/** 4.2 typed on a Vietnamese machine becomes 4 February; codes that are no day of a month stay texts. */
function asDate(code: string): Written {
  const [day = 0, month = 0] = code.split('.').map(Number);
  if (month < 1 || month > 12) return { value: code };
  const serial = Math.round((Date.UTC(2024, month - 1, day) - EPOCH) / 86_400_000);
  return { value: serial, numberFormat: 'd-mmm' };
}

/** The cell of the numbering column; the code of a criterion is written the same way. */
export function writeCode(random: Random, code: string, style: CodeStyle): Written | undefined {
  const indicator = code.includes('.');
  switch (style) {
    case 'text':
      return { value: code };
    case 'number':
      return { value: Number(code) };
    case 'dotted':
      return { value: `${code}.` };
    case 'labelled':
      return { value: indicator ? `Chỉ tiêu ${code}` : `Tiêu chí ${code}` };
    case 'tc':
      return { value: `TC ${code}` };
    case 'date':
      return indicator && random.chance(0.3) ? asDate(code) : { value: indicator ? code : Number(code) };
    case 'merged':
    case 'running':
    case 'in-name':
    case 'none':
      return undefined;
  }
}
