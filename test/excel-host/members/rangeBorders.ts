import type { Area } from '../book/area';
import { colorOf, fileColor } from '../book/color';
import { childOf, element, ensureChild, removeChildren, type XmlElement } from '../book/xml';
import type { Session } from '../session';
import { invalidArgument } from '../wire/failure';
import { defineClass, type HostObject, type Json, type HostClass } from '../wire/member';
import { common, restyle, type Cells } from './cells';

const SIDES = ['left', 'right', 'top', 'bottom', 'diagonal'];
const EDGES = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  InsideHorizontal: 'bottom',
  InsideVertical: 'right',
} as const;
type Edge = keyof typeof EDGES;

interface Border extends Cells {
  readonly edge: Edge;
}

/** A style of the file as the two properties by which the API names it. */
const STYLES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  dotted: ['Dot', 'Thin'],
  double: ['Double', 'Thick'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

const fileStyle = (style: string, weight: string): string | undefined =>
  Object.entries(STYLES).find(([, [s, w]]) => s === style && w === weight)?.[0] ??
  Object.entries(STYLES).find(([, [s]]) => s === style)?.[0];

/** The cells that carry an edge of the rectangle, and on which of their sides. */
function carriers(area: Area, edge: Edge): readonly (readonly [Area, string])[] {
  switch (edge) {
    case 'EdgeTop':
      return [[{ ...area, bottom: area.top }, 'top']];
    case 'EdgeBottom':
      return [[{ ...area, top: area.bottom }, 'bottom']];
    case 'EdgeLeft':
      return [[{ ...area, right: area.left }, 'left']];
    case 'EdgeRight':
      return [[{ ...area, left: area.right }, 'right']];
    case 'InsideHorizontal':
      return area.top === area.bottom
        ? []
        : [
            [{ ...area, bottom: area.bottom - 1 }, 'bottom'],
            [{ ...area, top: area.top + 1 }, 'top'],
          ];
    case 'InsideVertical':
      return area.left === area.right
        ? []
        : [
            [{ ...area, right: area.right - 1 }, 'right'],
            [{ ...area, left: area.left + 1 }, 'left'],
          ];
  }
}

function sideOf(border: XmlElement, side: string): XmlElement {
  return ensureChild(border, side, SIDES.slice(0, SIDES.indexOf(side)));
}

function change(border: Border, session: Session, apply: (side: XmlElement) => void): void {
  for (const area of border.areas) {
    for (const [cells, side] of carriers(area, border.edge)) {
      restyle(
        { sheet: border.sheet, areas: [cells] },
        { border: (item) => apply(sideOf(item, side)) },
        session,
      );
    }
  }
}

function read(border: Border, session: Session, value: (side: XmlElement | undefined) => Json): Json {
  const seen = border.areas.flatMap((area) =>
    carriers(area, border.edge).map(([cells, side]) =>
      common({ sheet: border.sheet, areas: [cells] }, (style) =>
        value(childOf(session.book.styles.part(style, 'border'), side)),
      ),
    ),
  );
  return new Set(seen).size === 1 ? (seen[0] ?? null) : null;
}

const namesOf = (side: XmlElement | undefined): readonly [string, string] =>
  STYLES[side?.attributes.get('style') ?? ''] ?? ['None', 'Thin'];

const RangeBorder: HostClass<Border> = defineClass<Border>({
  name: 'RangeBorder',
  identity: ({ edge }) => ({ Id: edge }),
  scalars: {
    sideIndex: { get: ({ edge }) => edge },
    style: {
      get: (border, session) => read(border, session, (side) => namesOf(side)[0]),
      set(border, value, session) {
        if (typeof value !== 'string') throw invalidArgument('A border style is a text.');
        change(border, session, (side) => {
          if (value === 'None') {
            side.attributes.delete('style');
            side.children.splice(0);
            return;
          }
          const style = fileStyle(value, side.attributes.has('style') ? namesOf(side)[1] : 'Thin');
          if (style === undefined) throw invalidArgument(`No such border: ${value}`);
          side.attributes.set('style', style);
          if (childOf(side, 'color') === undefined) side.children.push(element('color', { auto: '1' }));
        });
      },
    },
    weight: {
      get: (border, session) => read(border, session, (side) => namesOf(side)[1]),
      set(border, value, session) {
        change(border, session, (side) => {
          const current = side.attributes.has('style') ? namesOf(side)[0] : 'Continuous';
          const style = Object.entries(STYLES).find(([, [s, w]]) => s === current && w === value)?.[0];
          if (style === undefined) throw invalidArgument(`No such border weight: ${JSON.stringify(value)}`);
          side.attributes.set('style', style);
        });
      },
    },
    color: {
      get: (border, session) =>
        read(
          border,
          session,
          (side) =>
            colorOf(side === undefined ? undefined : childOf(side, 'color'), session.book.themeColors) ??
            '#000000',
        ),
      set(border, value, session) {
        const rgb = fileColor(value);
        change(border, session, (side) => {
          if (!side.attributes.has('style')) side.attributes.set('style', 'thin');
          removeChildren(side, 'color');
          side.children.push(element('color', { rgb }));
        });
      },
    },
  },
});

const isEdge = (key: Json): key is Edge => typeof key === 'string' && key in EDGES;

function border(cells: Cells, key: Json): HostObject {
  if (!isEdge(key)) throw invalidArgument(`No such border: ${JSON.stringify(key)}`);
  return RangeBorder.of({ ...cells, edge: key });
}

export const RangeBorders: HostClass<Cells> = defineClass<Cells>({
  name: 'RangeBorderCollection',
  scalars: { count: { get: () => Object.keys(EDGES).length } },
  items: (cells) => Object.keys(EDGES).map((edge) => border(cells, edge)),
  item: border,
  methods: {
    getItem: (cells, [key]) => border(cells, typeof key === 'string' ? key : null),
  },
});
