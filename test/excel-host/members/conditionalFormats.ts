import { randomUUID } from 'node:crypto';
import { intersection, without, type Area } from '../book/area';
import type { ConditionalRule, Sheet } from '../book/sheet';
import { element, type XmlElement } from '../book/xml';
import { invalidArgument, itemNotFound, NotSimulatedError } from '../wire/failure';
import { defineClass, NULL_OBJECT, type HostObject, type Json, type HostClass } from '../wire/member';
import { requireUnprotected, type Cells } from './cells';
import { CellValueFormat, CustomFormat, TextFormat } from './conditionalKinds';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';

/** A rule and the sheet that it lies on. */
export interface Conditional {
  readonly sheet: Sheet;
  readonly rule: ConditionalRule;
}

const TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
};

const NEW_RULES: Readonly<Record<string, () => XmlElement>> = {
  Custom: () => element('cfRule', { type: 'expression' }, [element('formula', {}, ['FALSE'])]),
  CellValue: () => element('cfRule', { type: 'cellIs', operator: 'equal' }, [element('formula', {}, ['0'])]),
  ContainsText: () => element('cfRule', { type: 'containsText', operator: 'containsText' }),
};

const typeOf = ({ rule }: Conditional): string =>
  TYPES[rule.element.attributes.get('type') ?? ''] ?? 'PresetCriteria';

const priorityOf = (rule: ConditionalRule): number => Number(rule.element.attributes.get('priority') ?? '1');

/** Numbers the rules of a sheet from 1 in the given order. */
function renumber(rules: readonly ConditionalRule[]): void {
  rules.forEach((rule, index) => rule.element.attributes.set('priority', String(index + 1)));
}

const byPriority = (sheet: Sheet): ConditionalRule[] =>
  [...sheet.conditional].sort((a, b) => priorityOf(a) - priorityOf(b));

const cellsOf = ({ sheet, rule }: Conditional): Cells => ({ sheet, areas: rule.areas });

const kind =
  (type: string, of: (target: Conditional) => HostObject) =>
  (target: Conditional): HostObject => {
    if (typeOf(target) !== type) throw invalidArgument(`The rule is not of the type ${type}.`);
    return of(target);
  };
const kindOrNull =
  (type: string, of: (target: Conditional) => HostObject) =>
  (target: Conditional): HostObject | undefined =>
    typeOf(target) === type ? of(target) : undefined;

function remove({ sheet, rule }: Conditional): void {
  requireUnprotected(sheet);
  const index = sheet.conditional.indexOf(rule);
  if (index < 0) throw itemNotFound('The conditional format is gone.');
  sheet.conditional.splice(index, 1);
}

const ConditionalFormat: HostClass<Conditional> = defineClass<Conditional>({
  name: 'ConditionalFormat',
  identity: ({ rule }) => ({ Id: rule.id }),
  scalars: {
    id: { get: ({ rule }) => rule.id },
    type: { get: typeOf },
    priority: {
      get: ({ rule }) => priorityOf(rule) - 1,
      set({ sheet, rule }, value) {
        requireUnprotected(sheet);
        if (typeof value !== 'number') throw invalidArgument('A priority is a number.');
        const others = byPriority(sheet).filter((other) => other !== rule);
        others.splice(value, 0, rule);
        renumber(others);
      },
    },
    stopIfTrue: {
      get: ({ rule }) => ['1', 'true'].includes(rule.element.attributes.get('stopIfTrue') ?? ''),
      set({ sheet, rule }, value) {
        requireUnprotected(sheet);
        if (value === true) rule.element.attributes.set('stopIfTrue', '1');
        else rule.element.attributes.delete('stopIfTrue');
      },
    },
  },
  links: {
    custom: kind('Custom', CustomFormat.of),
    customOrNullObject: kindOrNull('Custom', CustomFormat.of),
    cellValue: kind('CellValue', CellValueFormat.of),
    cellValueOrNullObject: kindOrNull('CellValue', CellValueFormat.of),
    textComparison: kind('ContainsText', TextFormat.of),
    textComparisonOrNullObject: kindOrNull('ContainsText', TextFormat.of),
  },
  methods: {
    delete(target) {
      remove(target);
      return undefined;
    },
    getRange({ sheet, rule }) {
      const [area, ...more] = rule.areas;
      if (area === undefined || more.length > 0) throw invalidArgument('The rule has several ranges.');
      return Range.of({ sheet, area });
    },
    getRangeOrNullObject({ sheet, rule }) {
      const [area, ...more] = rule.areas;
      return area === undefined || more.length > 0 ? NULL_OBJECT : Range.of({ sheet, area });
    },
    getRanges: (target) => RangeAreas.of(cellsOf(target)),
  },
});

const rulesOf = ({ sheet, areas }: Cells): Conditional[] =>
  byPriority(sheet)
    .filter((rule) => rule.areas.some((one) => areas.some((two) => intersection(one, two) !== undefined)))
    .map((rule) => ({ sheet, rule }));

function ruleById(cells: Cells, key: Json): Conditional | undefined {
  return rulesOf(cells).find(({ rule }) => rule.id === key);
}

function item(cells: Cells, key: Json): HostObject {
  const found = ruleById(cells, key);
  if (found === undefined) throw itemNotFound('There is no such conditional format.');
  return ConditionalFormat.of(found);
}

const keyOf = (value: unknown): Json => (typeof value === 'string' ? value : null);

export const ConditionalFormats: HostClass<Cells> = defineClass<Cells>({
  name: 'ConditionalFormatCollection',
  items: (cells) => rulesOf(cells).map(ConditionalFormat.of),
  item,
  methods: {
    /** A new rule comes before all others. */
    add({ sheet, areas }, [type]) {
      requireUnprotected(sheet);
      const create = NEW_RULES[String(type)];
      if (create === undefined)
        throw new NotSimulatedError(`conditional formats of the type ${String(type)}`);
      const rule: ConditionalRule = {
        id: `{${randomUUID().toUpperCase()}}`,
        areas: [...areas],
        element: create(),
        dxf: element('dxf'),
      };
      const others = byPriority(sheet);
      sheet.conditional.push(rule);
      renumber([rule, ...others]);
      return ConditionalFormat.of({ sheet, rule });
    },
    clearAll({ sheet, areas }) {
      requireUnprotected(sheet);
      for (const rule of [...sheet.conditional]) {
        rule.areas = areas.reduce<Area[]>(
          (left, area) => left.flatMap((one) => without(one, area)),
          rule.areas,
        );
        if (rule.areas.length === 0) sheet.conditional.splice(sheet.conditional.indexOf(rule), 1);
      }
      return undefined;
    },
    getCount: (cells) => rulesOf(cells).length,
    getItem: (cells, [key]) => item(cells, keyOf(key)),
    getItemOrNullObject(cells, [key]) {
      const found = ruleById(cells, keyOf(key));
      return found === undefined ? NULL_OBJECT : ConditionalFormat.of(found);
    },
  },
});
