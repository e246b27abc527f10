import { areaName } from '../../excel-host/book/area';
import { readBook } from '../../excel-host/book/bookReader';
import { chartsIn } from '../../excel-host/book/drawings';
import { readFont } from '../../excel-host/book/font';
import type { Sheet } from '../../excel-host/book/sheet';
import type { Styles } from '../../excel-host/book/styles';
import type { XmlElement } from '../../excel-host/book/xml';

/** How a workbook looks, as plain data: rules, sizes, panes, filter, print settings of every sheet. */
export const layoutOf = (bytes: Uint8Array): unknown =>
  sheetsOf(bytes).map(({ sheet, styles, charts }) => ({
    name: sheet.name,
    rules: [...sheet.conditional]
      .sort((one, other) => priorityOf(one.element) - priorityOf(other.element))
      .map(({ areas, element, dxf }) => ({
        areas: areas.map(areaName),
        type: element.attributes.get('type'),
        operator: element.attributes.get('operator'),
        formulas: element.children.map((child) => (typeof child === 'string' ? child : textOf(child))),
        look: lookOf(dxf),
      })),
    links: [...sheet.links.values()].map(({ attributes }) =>
      ['ref', 'location', 'tooltip'].map((name) => attributes.get(name)),
    ),
    fonts: fontsOf(sheet, styles),
    charts,
    heights: [...sheet.rows].flatMap(([row, { attributes }]) => {
      const height = attributes.get('ht');
      return height === undefined ? [] : [[row, Number(height)]];
    }),
    sections: Object.fromEntries(SECTIONS.map((name) => [name, sectionOf(sheet, name)])),
  }));

interface LaidOut {
  readonly sheet: Sheet;
  readonly styles: Styles;
  readonly charts: unknown;
}

function sheetsOf(bytes: Uint8Array): readonly LaidOut[] {
  const { sheets, styles, parts } = readBook(bytes, 'workbook.xlsx');
  return sheets.map((sheet) => ({ sheet, styles, charts: chartsIn(parts, sheet) }));
}

/** The cells of which the text is underlined or coloured. */
const fontsOf = (sheet: Sheet, styles: Styles): unknown =>
  [...sheet.rows].flatMap(([row, { cells }]) =>
    [...cells].flatMap(([column, { style }]) => {
      const font = styles.part(style, 'font');
      const looks = (['underline', 'color', 'bold', 'size', 'name'] as const).map((one) =>
        readFont(font, one, []),
      );
      return looks[0] === 'None' ? [] : [[row, column, ...looks]];
    }),
  );

const SECTIONS = [
  'cols',
  'sheetViews',
  'autoFilter',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
] as const;
/** What a program may say or leave unsaid without any difference. */
const IDLE = new Set([
  'tabSelected',
  'bestFit',
  'r:id',
  'verticalDpi',
  'horizontalDpi',
  'topLeftCell',
  'fitToWidth',
]);

const priorityOf = ({ attributes }: XmlElement): number => Number(attributes.get('priority'));

const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** Font signs and colours. A differential fill is its background colour, whatever pattern it names. */
function lookOf(dxf: XmlElement): unknown {
  return dxf.children.flatMap((child) =>
    typeof child === 'string' || child.name === 'fgColor'
      ? []
      : [
          [
            child.name,
            Object.fromEntries([...child.attributes].filter(([key]) => key !== 'patternType')),
            lookOf(child),
          ] as const,
        ],
  );
}

/** A column of the usual width says nothing, nor where the cursor stands. */
const isUsual = ({ name, attributes }: XmlElement): boolean =>
  name === 'selection' || (name === 'col' && !attributes.has('customWidth') && !attributes.has('hidden'));

function plain({ name, attributes, children }: XmlElement): unknown {
  const kept = [...attributes]
    .filter(([key]) => !IDLE.has(key))
    .map(([key, value]) => [
      key,
      Number.isNaN(Number(value)) ? value : Math.round(Number(value) * 100) / 100,
    ]);
  return [
    name,
    Object.fromEntries(kept),
    children.flatMap((child) => (typeof child === 'string' ? [child] : isUsual(child) ? [] : [plain(child)])),
  ];
}

const sectionOf = (sheet: Sheet, name: (typeof SECTIONS)[number]): unknown =>
  (sheet.sections.get(name) ?? []).map(plain);
