import { DIGIT_WIDTH } from '../../../workbook/paper';
import { attributeOf, childOf, childrenOf, rootOf } from './element';

/** Ems of a digit; fonts that are not listed are taken for as wide as Calibri. */
const DIGITS: readonly (readonly [font: RegExp, ems: number])[] = [
  [/^(?:times|\.?vntime|vni-times|liberation serif|cambria)/i, 0.5],
  [/^(?:arial|helvetica|\.?vnarial|vni-helve|liberation sans)/i, 0.556],
  [/^(?:segoe ui|tahoma)/i, 0.546],
  [/^verdana/i, 0.636],
];
const CALIBRI = 0.507;
const PIXELS_PER_POINT = 96 / 72;

/** Pixels of a digit of a workbook's default font, in which Excel counts the widths of its columns. */
export function digitWidthOf(styles: string): number {
  const root = rootOf(styles);
  const fonts = childOf(styles, root, 'fonts');
  const [font] = fonts === undefined ? [] : childrenOf(styles, fonts);
  const value = (name: string): string | undefined => {
    const child = font && childOf(styles, font, name);
    return child && attributeOf(styles, child, 'val');
  };
  const size = Number(value('sz'));
  const name = value('name');
  if (name === undefined || !(size > 0)) return DIGIT_WIDTH;
  const ems = DIGITS.find(([pattern]) => pattern.test(name))?.[1] ?? CALIBRI;
  return Math.max(1, Math.round(size * PIXELS_PER_POINT * ems));
}
