import { child, childrenOf, isTrue, type XmlElement } from '../../file/xml/tree';
import { colorOf, type Palette } from './palette';
import type { CellLook, Line, Rgb } from '../../../workbook/preview';

const NO_LINE: Line = { kind: 'none', color: undefined };

const PLAIN_LOOK: CellLook = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  size: 11,
  font: undefined,
  color: undefined,
  fill: undefined,
  top: NO_LINE,
  right: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  turned: false,
};

type FontLook = Pick<CellLook, 'bold' | 'italic' | 'underline' | 'strike' | 'size' | 'font' | 'color'>;
type BorderLook = Pick<CellLook, 'top' | 'right' | 'bottom' | 'left'>;

/** The look of each cell style by its number; never empty. */
export function readLooks(root: XmlElement | undefined, palette: Palette): readonly CellLook[] {
  const fonts = childrenOf(child(root, 'fonts'), 'font').map((font) => fontLook(font, palette));
  const fills = childrenOf(child(root, 'fills'), 'fill').map((fill) => fillColor(fill, palette));
  const borders = childrenOf(child(root, 'borders'), 'border').map((border) => borderLook(border, palette));
  const looks = childrenOf(child(root, 'cellXfs'), 'xf').map((xf): CellLook => ({
    ...PLAIN_LOOK,
    ...fonts[numberOf(xf, 'fontId')],
    ...borders[numberOf(xf, 'borderId')],
    fill: fills[numberOf(xf, 'fillId')],
    ...alignmentLook(child(xf, 'alignment')),
  }));
  return looks.length === 0 ? [PLAIN_LOOK] : looks;
}

const numberOf = ({ attributes }: XmlElement, name: string): number => Number(attributes.get(name) ?? 0);

/** `<b/>` is on, `<b val="0"/>` is off. */
export const isOn = (element: XmlElement | undefined): boolean => {
  const value = element?.attributes.get('val');
  return element !== undefined && (value === undefined || isTrue(value));
};

const FONT_NAME = /^[\p{L}\d .-]{1,40}$/u;
const SMALLEST = 4;
const LARGEST = 72;

function fontLook(font: XmlElement, palette: Palette): FontLook {
  const size = Number(child(font, 'sz')?.attributes.get('val') ?? PLAIN_LOOK.size);
  const name = child(font, 'name')?.attributes.get('val');
  const underline = child(font, 'u');
  return {
    bold: isOn(child(font, 'b')),
    italic: isOn(child(font, 'i')),
    underline: underline !== undefined && underline.attributes.get('val') !== 'none',
    strike: isOn(child(font, 'strike')),
    size: Number.isFinite(size) ? Math.min(LARGEST, Math.max(SMALLEST, size)) : PLAIN_LOOK.size,
    font: name !== undefined && FONT_NAME.test(name) ? name : undefined,
    color: colorOf(child(font, 'color'), palette),
  };
}

/** Patterns are shown as their foreground in full where they are solid, else as their ground. */
function fillColor(fill: XmlElement, palette: Palette): Rgb {
  const pattern = child(fill, 'patternFill');
  if (pattern === undefined) {
    return colorOf(child(child(child(fill, 'gradientFill'), 'stop'), 'color'), palette);
  }
  const type = pattern.attributes.get('patternType') ?? 'none';
  if (type === 'none') return undefined;
  if (type === 'solid') return colorOf(child(pattern, 'fgColor'), palette);
  return colorOf(child(pattern, 'bgColor'), palette);
}

const KINDS: ReadonlyMap<string, Line['kind']> = new Map([
  ['medium', 'thick'],
  ['thick', 'thick'],
  ['double', 'double'],
  ['dashed', 'dashed'],
  ['dotted', 'dashed'],
  ['dashDot', 'dashed'],
  ['dashDotDot', 'dashed'],
  ['mediumDashed', 'dashed'],
  ['hair', 'dashed'],
]);

function lineOf(side: XmlElement | undefined, palette: Palette): Line {
  const style = side?.attributes.get('style');
  if (side === undefined || style === undefined || style === 'none') return NO_LINE;
  return { kind: KINDS.get(style) ?? 'thin', color: colorOf(child(side, 'color'), palette) };
}

const borderLook = (border: XmlElement, palette: Palette): BorderLook => ({
  top: lineOf(child(border, 'top'), palette),
  right: lineOf(child(border, 'right') ?? child(border, 'end'), palette),
  bottom: lineOf(child(border, 'bottom'), palette),
  left: lineOf(child(border, 'left') ?? child(border, 'start'), palette),
});

const HORIZONTAL: ReadonlyMap<string, CellLook['horizontal']> = new Map([
  ['left', 'left'],
  ['center', 'center'],
  ['right', 'right'],
  ['centerContinuous', 'center'],
  ['distributed', 'center'],
  ['justify', 'left'],
  ['fill', 'left'],
]);
const VERTICAL: ReadonlyMap<string, CellLook['vertical']> = new Map([
  ['top', 'top'],
  ['center', 'middle'],
  ['justify', 'top'],
  ['distributed', 'middle'],
]);
const MOST_INDENT = 15;

function alignmentLook(alignment: XmlElement | undefined): Partial<CellLook> {
  if (alignment === undefined) return {};
  const { attributes } = alignment;
  const indent = Number(attributes.get('indent') ?? 0);
  const rotation = Number(attributes.get('textRotation') ?? 0);
  const horizontal = attributes.get('horizontal') ?? '';
  return {
    horizontal: HORIZONTAL.get(horizontal) ?? 'general',
    vertical: VERTICAL.get(attributes.get('vertical') ?? '') ?? 'bottom',
    // these two break lines without being asked to
    wrap: isTrue(attributes.get('wrapText')) || horizontal === 'justify' || horizontal === 'distributed',
    indent: Number.isFinite(indent) ? Math.min(MOST_INDENT, Math.max(0, indent)) : 0,
    turned: rotation === 90 || rotation === 180 || rotation === 255,
  };
}
