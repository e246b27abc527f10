import type { Json } from '../wire/member';
import { invalidArgument } from '../wire/failure';
import { colorOf, fileColor } from './color';
import { childOf, ensureChild, removeChildren, type XmlElement } from './xml';

/** The children of `<font>` in the order of the schema. */
const ORDER = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color'],
  ...['name', 'family', 'charset', 'scheme'],
];
const UNDERLINES: Readonly<Record<string, string>> = {
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};

const child = (font: XmlElement, name: string): XmlElement =>
  ensureChild(font, name, ORDER.slice(0, ORDER.indexOf(name)));

const flag = (font: XmlElement, name: string): boolean => {
  const item = childOf(font, name);
  return item !== undefined && !['0', 'false'].includes(item.attributes.get('val') ?? '');
};

function setFlag(font: XmlElement, name: string, on: boolean): void {
  removeChildren(font, name);
  if (on) child(font, name);
}

/** The properties of Excel's font objects on a `<font>`, of a cell or of a conditional format. */
export const FONT_PROPERTIES = [
  'name',
  'size',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'color',
] as const;
export type FontProperty = (typeof FONT_PROPERTIES)[number];

export function readFont(font: XmlElement, property: FontProperty, theme: readonly string[]): Json {
  switch (property) {
    case 'name':
      return childOf(font, 'name')?.attributes.get('val') ?? null;
    case 'size':
      return Number(childOf(font, 'sz')?.attributes.get('val') ?? '11');
    case 'bold':
      return flag(font, 'b');
    case 'italic':
      return flag(font, 'i');
    case 'strikethrough':
      return flag(font, 'strike');
    case 'underline': {
      const underline = childOf(font, 'u');
      if (underline === undefined) return 'None';
      return UNDERLINES[underline.attributes.get('val') ?? 'single'] ?? 'None';
    }
    case 'color':
      return colorOf(childOf(font, 'color'), theme) ?? '#000000';
  }
}

/** @throws {ExcelFailure} */
export function changeFont(font: XmlElement, property: FontProperty, value: Json): void {
  switch (property) {
    case 'name':
      if (typeof value !== 'string' || value === '') throw invalidArgument('A font has a name.');
      child(font, 'name').attributes.set('val', value);
      removeChildren(font, 'scheme');
      return;
    case 'size':
      if (typeof value !== 'number' || value < 1 || value > 409) {
        throw invalidArgument('A font size lies between 1 and 409.');
      }
      child(font, 'sz').attributes.set('val', String(value));
      return;
    case 'bold':
      setFlag(font, 'b', value === true);
      return;
    case 'italic':
      setFlag(font, 'i', value === true);
      return;
    case 'strikethrough':
      setFlag(font, 'strike', value === true);
      return;
    case 'underline': {
      removeChildren(font, 'u');
      if (value === 'None') return;
      const kind = Object.entries(UNDERLINES).find(([, name]) => name === value)?.[0];
      if (kind === undefined) throw invalidArgument(`No such underline: ${JSON.stringify(value)}`);
      if (kind === 'single') child(font, 'u');
      else child(font, 'u').attributes.set('val', kind);
      return;
    }
    case 'color': {
      removeChildren(font, 'color');
      child(font, 'color').attributes.set('rgb', fileColor(value));
    }
  }
}
