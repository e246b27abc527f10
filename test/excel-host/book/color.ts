import { invalidArgument } from '../wire/failure';
import type { Json } from '../wire/member';
import type { XmlElement } from './xml';

/** The names that tests are likely to meet; Excel knows those of HTML. */
const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  orange: 'FFA500',
  gray: '808080',
  lightgray: 'D3D3D3',
  pink: 'FFC0CB',
  purple: '800080',
};

/** The first 64 indexed colours matter only in old files; these are the ones that programs still write. */
const INDEXED: Readonly<Record<string, string>> = { '64': '000000', '65': 'FFFFFF' };

const hex = (value: number): string =>
  Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .toUpperCase()
    .padStart(2, '0');

/** Lighter (positive) or darker; close to what Excel computes in another colour space. */
function tinted(rgb: string, tint: number): string {
  const parts = [0, 2, 4].map((place) => parseInt(rgb.slice(place, place + 2), 16));
  return parts.map((part) => hex(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint)).join('');
}

/** "#RRGGBB" of a colour element; `undefined` where it names no colour. */
export function colorOf(color: XmlElement | undefined, theme: readonly string[]): string | undefined {
  if (color === undefined) return undefined;
  const tint = Number(color.attributes.get('tint') ?? '0');
  const rgb = color.attributes.get('rgb');
  const themed = color.attributes.get('theme');
  const base =
    rgb?.slice(-6) ??
    (themed === undefined ? undefined : theme[Number(themed)]) ??
    INDEXED[color.attributes.get('indexed') ?? ''];
  return base === undefined ? undefined : `#${tint === 0 ? base.toUpperCase() : tinted(base, tint)}`;
}

/** "#RRGGBB" or a colour's name to the eight digits of the file. @throws {ExcelFailure} */
export function fileColor(value: Json): string {
  const text = typeof value === 'string' ? value.trim() : '';
  const digits = /^#?([0-9A-Fa-f]{6})$/.exec(text)?.[1] ?? NAMED[text.toLowerCase()];
  if (digits === undefined) throw invalidArgument(`This is not a colour: ${JSON.stringify(value)}`);
  return `FF${digits.toUpperCase()}`;
}
