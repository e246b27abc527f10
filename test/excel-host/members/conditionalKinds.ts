import { cellName } from '../book/area';
import { changeFill, readFill } from '../book/fill';
import { changeFont, readFont, type FontProperty } from '../book/font';
import { childOf, element, elementsOf, ensureChild, textOf, type XmlElement } from '../book/xml';
import { checkFormula } from '../formula/parser';
import { invalidArgument } from '../wire/failure';
import { defineClass, type Json, type Scalar, type HostClass } from '../wire/member';
import { requireUnprotected } from './cells';
import type { Conditional } from './conditionalFormats';

const DXF_ORDER = ['font', 'numFmt', 'fill', 'alignment', 'border', 'protection'];
const dxfPart = (target: Conditional, name: string): XmlElement =>
  ensureChild(target.rule.dxf, name, DXF_ORDER.slice(0, DXF_ORDER.indexOf(name)));

const FONT: readonly FontProperty[] = ['bold', 'italic', 'underline', 'strikethrough', 'color'];

const ConditionalRangeFont: HostClass<Conditional> = defineClass<Conditional>({
  name: 'ConditionalRangeFont',
  scalars: Object.fromEntries(
    FONT.map((property): [string, Scalar<Conditional>] => [
      property,
      {
        get(target, { book }) {
          const font = childOf(target.rule.dxf, 'font');
          if (property === 'color' && (font === undefined || childOf(font, 'color') === undefined)) return '';
          return readFont(font ?? element('font'), property, book.themeColors);
        },
        set(target, value) {
          requireUnprotected(target.sheet);
          changeFont(dxfPart(target, 'font'), property, value);
        },
      },
    ]),
  ),
  methods: {
    clear(target) {
      requireUnprotected(target.sheet);
      dxfPart(target, 'font').children.splice(0);
      return undefined;
    },
  },
});

const ConditionalRangeFill: HostClass<Conditional> = defineClass<Conditional>({
  name: 'ConditionalRangeFill',
  scalars: {
    color: {
      get: (target, { book }) => readFill(childOf(target.rule.dxf, 'fill'), 'conditional', book.themeColors),
      set(target, value) {
        requireUnprotected(target.sheet);
        changeFill(dxfPart(target, 'fill'), 'conditional', value);
      },
    },
  },
  methods: {
    clear(target) {
      requireUnprotected(target.sheet);
      dxfPart(target, 'fill').children.splice(0);
      return undefined;
    },
  },
});

const ConditionalRangeFormat: HostClass<Conditional> = defineClass<Conditional>({
  name: 'ConditionalRangeFormat',
  scalars: {
    numberFormat: {
      get: (target) => childOf(target.rule.dxf, 'numFmt')?.attributes.get('formatCode') ?? '',
    },
  },
  links: {
    font: (target) => ConditionalRangeFont.of(target),
    fill: (target) => ConditionalRangeFill.of(target),
  },
});

const formulasOf = ({ rule }: Conditional): string[] => elementsOf(rule.element, 'formula').map(textOf);

function setFormulas({ rule }: Conditional, formulas: readonly string[]): void {
  const children = formulas.map((formula) => {
    const text = formula.replace(/^=/, '');
    if (!checkFormula(text)) throw invalidArgument(`This is not a formula: ${formula}`);
    return element('formula', {}, [text]);
  });
  rule.element.children.splice(0, rule.element.children.length, ...children);
}

const ConditionalFormatRule: HostClass<Conditional> = defineClass<Conditional>({
  name: 'ConditionalFormatRule',
  scalars: {
    formula: {
      get: (target) => `=${formulasOf(target)[0] ?? ''}`,
      set(target, value) {
        requireUnprotected(target.sheet);
        if (typeof value !== 'string') throw invalidArgument('A formula is a text.');
        setFormulas(target, [value]);
      },
    },
  },
});

export const CustomFormat: HostClass<Conditional> = defineClass<Conditional>({
  name: 'CustomConditionalFormat',
  links: {
    rule: (target) => ConditionalFormatRule.of(target),
    format: (target) => ConditionalRangeFormat.of(target),
  },
});

const OPERATORS: Readonly<Record<string, string>> = {
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
  between: 'Between',
  notBetween: 'NotBetween',
};

const field = (value: Json, name: string): Json => {
  const found: unknown =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
      : undefined;
  return typeof found === 'string' || typeof found === 'number' ? found : null;
};

export const CellValueFormat: HostClass<Conditional> = defineClass<Conditional>({
  name: 'CellValueConditionalFormat',
  scalars: {
    rule: {
      get(target) {
        const [formula1 = '', formula2] = formulasOf(target);
        const operator = OPERATORS[target.rule.element.attributes.get('operator') ?? ''] ?? 'EqualTo';
        return {
          formula1: `=${formula1}`,
          operator,
          ...(formula2 === undefined ? {} : { formula2: `=${formula2}` }),
        };
      },
      set(target, value) {
        requireUnprotected(target.sheet);
        const name = field(value, 'operator');
        const operator = Object.entries(OPERATORS).find(([, spelling]) => spelling === name)?.[0];
        if (operator === undefined) throw invalidArgument(`No such operator: ${JSON.stringify(name)}`);
        const formulas = [field(value, 'formula1'), field(value, 'formula2')].flatMap((formula) =>
          formula === null ? [] : [String(formula)],
        );
        setFormulas(target, formulas);
        target.rule.element.attributes.set('operator', operator);
      },
    },
  },
  links: { format: (target) => ConditionalRangeFormat.of(target) },
});

const TEXT_OPERATORS: Readonly<Record<string, readonly [string, (cell: string, text: string) => string]>> = {
  Contains: ['containsText', (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`],
  NotContains: ['notContains', (cell, text) => `ISERROR(SEARCH(${text},${cell}))`],
  BeginsWith: ['beginsWith', (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`],
  EndsWith: ['endsWith', (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`],
};
const TEXT_TYPES: Readonly<Record<string, string>> = { notContains: 'notContainsText' };

export const TextFormat: HostClass<Conditional> = defineClass<Conditional>({
  name: 'TextConditionalFormat',
  scalars: {
    rule: {
      get(target) {
        const operator = target.rule.element.attributes.get('operator');
        const name = Object.entries(TEXT_OPERATORS).find(([, [spelling]]) => spelling === operator)?.[0];
        return { operator: name ?? 'Contains', text: target.rule.element.attributes.get('text') ?? '' };
      },
      set(target, value) {
        requireUnprotected(target.sheet);
        const [operator, formula] = TEXT_OPERATORS[String(field(value, 'operator'))] ?? [];
        const text = field(value, 'text');
        const [first] = target.rule.areas;
        if (
          operator === undefined ||
          formula === undefined ||
          first === undefined ||
          typeof text !== 'string'
        ) {
          throw invalidArgument('A text rule has an operator and a text.');
        }
        const { attributes } = target.rule.element;
        attributes.set('type', TEXT_TYPES[operator] ?? operator);
        attributes.set('operator', operator);
        attributes.set('text', text);
        setFormulas(target, [formula(cellName(first.top, first.left), `"${text.replaceAll('"', '""')}"`)]);
      },
    },
  },
  links: { format: (target) => ConditionalRangeFormat.of(target) },
});
