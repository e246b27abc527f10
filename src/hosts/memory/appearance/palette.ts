import { child, isTrue, type XmlElement } from '../../file/xml/tree';
import type { Rgb } from '../../../workbook/preview';

/** Excel's 56 colours from index 8 on; 0 to 7 repeat the first eight. */
const STANDARD =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';
const FIRST_STANDARD = 8;

/** How the cells of a workbook name colours. */
export interface Palette {
  readonly indexed: readonly string[];
  /** In the order of the theme part; cells count the first two pairs the other way round. */
  readonly theme: readonly string[];
}

const standard = STANDARD.split(' ');

const STANDARD_PALETTE: Palette = {
  indexed: [...standard.slice(0, FIRST_STANDARD), ...standard],
  theme: '000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' '),
};

/** Cells say 0 for the light ground and 1 for the dark text, the theme's part lists the dark first. */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

const HEX = /^(?:[\dA-F]{2})?([\dA-F]{6})$/i;

const rgbOf = (text: string | undefined): Rgb => HEX.exec(text ?? '')?.[1]?.toUpperCase();

/** @param styles,theme roots of the parts of that name; either may be absent */
export function readPalette(styles: XmlElement | undefined, theme: XmlElement | undefined): Palette {
  const own = child(child(styles, 'colors'), 'indexedColors')?.children.map(({ attributes }) =>
    rgbOf(attributes.get('rgb')),
  );
  const scheme = child(child(theme, 'themeElements'), 'clrScheme')?.children.map(({ children }) => {
    const attributes = children[0]?.attributes;
    return rgbOf(attributes?.get('lastClr') ?? attributes?.get('val'));
  });
  return {
    indexed: STANDARD_PALETTE.indexed.map((color, index) => own?.[index] ?? color),
    theme: STANDARD_PALETTE.theme.map((color, index) => scheme?.[index] ?? color),
  };
}

/** The colour that an element such as `<fgColor theme="4" tint="0.8"/>` means. */
export function colorOf(element: XmlElement | undefined, palette: Palette): Rgb {
  const attributes = element?.attributes;
  if (attributes === undefined || isTrue(attributes.get('auto'))) return undefined;
  const theme = attributes.get('theme');
  const indexed = attributes.get('indexed');
  const plain =
    rgbOf(attributes.get('rgb')) ??
    (theme === undefined ? undefined : palette.theme[THEME_ORDER[Number(theme)] ?? -1]) ??
    (indexed === undefined ? undefined : palette.indexed[Number(indexed)]);
  const tint = Number(attributes.get('tint') ?? 0);
  return plain === undefined || !Number.isFinite(tint) ? plain : tinted(plain, tint);
}

/** Lighter for a positive tint, darker for a negative one. Excel works on the lightness; this is near enough to look at. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const share = Math.min(1, Math.abs(tint));
  const goal = tint > 0 ? 255 : 0;
  return [0, 2, 4]
    .map((at) => {
      const value = parseInt(color.slice(at, at + 2), 16);
      return Math.round(value + (goal - value) * share)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')
    .toUpperCase();
}
