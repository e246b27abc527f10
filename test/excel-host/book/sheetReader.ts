import { randomUUID } from 'node:crypto';
import { shiftFormula } from '../formula/tokens';
import { parseArea, type Area } from './area';
import type { Cell, CellValue, Row } from './cell';
import { SECTION_ORDER, type ConditionalRule, type SectionName, type Sheet, type Visibility } from './sheet';
import type { Styles } from './styles';
import { childOf, copyOf, element, elementsOf, isElement, parseXml, textOf, type XmlElement } from './xml';

export interface SharedText {
  readonly text: string;
  /** Only where the text mixes fonts. */
  readonly rich?: XmlElement;
}

const UNESCAPE = /_x([0-9A-Fa-f]{4})_/g;
const plainText = (text: string): string =>
  text.replace(UNESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The text of an `<si>` or `<is>`; phonetic hints are not part of it. */
export function sharedText(item: XmlElement): SharedText {
  const runs = elementsOf(item, 'r');
  const pieces = runs.length > 0 ? runs : [item];
  const text = pieces
    .flatMap((piece) => elementsOf(piece, 't'))
    .map(textOf)
    .join('');
  return { text: plainText(text), ...(runs.length > 0 ? { rich: item } : {}) };
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

function valueOf(
  cell: XmlElement,
  texts: readonly SharedText[],
): { readonly value: CellValue; readonly rich?: XmlElement } {
  const type = cell.attributes.get('t') ?? 'n';
  const content = childOf(cell, 'v');
  if (type === 'inlineStr') {
    const inline = childOf(cell, 'is');
    if (inline === undefined) return { value: null };
    const { text, rich } = sharedText(inline);
    return { value: text, ...(rich === undefined ? {} : { rich: { ...rich, name: 'si' } }) };
  }
  if (content === undefined) return { value: null };
  const raw = textOf(content);
  if (type === 's') {
    const shared = texts[Number(raw)];
    if (shared === undefined) throw new Error(`The workbook has no shared text ${raw}`);
    return { value: shared.text, ...(shared.rich === undefined ? {} : { rich: shared.rich }) };
  }
  if (type === 'str') return { value: plainText(raw) };
  if (type === 'b') return { value: raw === '1' || raw === 'true' };
  if (type === 'e') return { value: { error: raw } };
  return raw === '' ? { value: null } : { value: Number(raw) };
}

function readCell(
  source: XmlElement,
  row: number,
  column: number,
  texts: readonly SharedText[],
  shared: Map<string, SharedFormula>,
): Cell {
  const { value, rich } = valueOf(source, texts);
  const style = Number(source.attributes.get('s') ?? '0');
  const formulaElement = childOf(source, 'f');
  if (formulaElement === undefined) return { style, value, ...(rich === undefined ? {} : { rich }) };
  const text = textOf(formulaElement);
  const type = formulaElement.attributes.get('t');
  if (type === 'shared') {
    const index = formulaElement.attributes.get('si') ?? '';
    const first = shared.get(index);
    if (text !== '') shared.set(index, { formula: text, row, column });
    else if (first !== undefined) {
      return { style, value, formula: shiftFormula(first.formula, row - first.row, column - first.column) };
    }
  }
  const reference = formulaElement.attributes.get('ref');
  const array = type === 'array' && reference !== undefined ? { array: reference } : {};
  return { style, value, formula: text, ...array };
}

const areasOf = (references: string): Area[] =>
  references
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);

function conditionalRules(root: XmlElement, styles: Styles): ConditionalRule[] {
  return elementsOf(root, 'conditionalFormatting').flatMap((block) =>
    elementsOf(block, 'cfRule').map((rule) => {
      const dxf = rule.attributes.get('dxfId');
      return {
        id: `{${randomUUID().toUpperCase()}}`,
        areas: areasOf(block.attributes.get('sqref') ?? ''),
        element: rule,
        dxf: copyOf((dxf === undefined ? undefined : styles.differential(Number(dxf))) ?? element('dxf')),
      };
    }),
  );
}

const isSection = (name: string): name is SectionName => (SECTION_ORDER as readonly string[]).includes(name);

/** A worksheet's part. @throws where the part is not a worksheet of the main namespace without a prefix. */
export function readSheet(
  facts: { readonly name: string; readonly part: string; readonly visibility: Visibility },
  text: string,
  texts: readonly SharedText[],
  styles: Styles,
): Sheet {
  const rows = new Map<number, Row>();
  const shared = new Map<string, SharedFormula>();
  let nextRow = 0;
  const root = parseXml(text, (value) => {
    if (value.name !== 'row') return false;
    const number = Number(value.attributes.get('r') ?? String(nextRow + 1)) - 1;
    nextRow = number + 1;
    const cells = new Map<number, Cell>();
    let nextColumn = 0;
    for (const cell of elementsOf(value, 'c')) {
      const column = parseArea(cell.attributes.get('r') ?? '')?.left ?? nextColumn;
      nextColumn = column + 1;
      cells.set(column, readCell(cell, number, column, texts, shared));
    }
    const attributes = new Map(value.attributes);
    attributes.delete('r');
    attributes.delete('spans');
    rows.set(number, { attributes, cells });
    return true;
  });
  if (root.name !== 'worksheet') throw new Error(`${facts.part} is not a worksheet but ${root.name}`);
  const sections = new Map<SectionName, XmlElement[]>();
  for (const child of root.children.filter(isElement)) {
    if (['sheetData', 'mergeCells', 'conditionalFormatting', 'hyperlinks', 'dimension'].includes(child.name))
      continue;
    if (!isSection(child.name)) throw new Error(`${facts.part} has an unknown element ${child.name}`);
    sections.set(child.name, [...(sections.get(child.name) ?? []), child]);
  }
  const merges = childOf(root, 'mergeCells');
  return {
    id: `{${randomUUID().toUpperCase()}}`,
    ...facts,
    rootAttributes: root.attributes,
    rows,
    merges:
      merges === undefined
        ? []
        : elementsOf(merges, 'mergeCell').flatMap((m) => areasOf(m.attributes.get('ref') ?? '')),
    conditional: conditionalRules(root, styles),
    links: new Map(
      elementsOf(childOf(root, 'hyperlinks') ?? element('hyperlinks')).map((link) => [
        link.attributes.get('ref') ?? '',
        link,
      ]),
    ),
    sections,
    charts: [],
  };
}
