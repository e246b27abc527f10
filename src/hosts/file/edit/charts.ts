import type { PlainSheet } from '../../../workbook/plan';
import { anchorXml, chartXml, drawingElement, drawingXml } from './chartXml';
import { CHART_TYPE, DRAWING_TYPE, setContentType } from './contentTypes';
import type { Draft } from './draft';
import { appendTo, applyEdits, replacement } from './edit';
import { childrenOf, rootOf, tagAttributes, textOf, type Element } from './element';
import { freeNumber } from './freeNumber';
import { freePart } from './freePart';
import { addRelationship, relationshipsOf } from './relationships';
import { isOfType } from '../relationships';
import type { WorkbookPart } from './workbookPart';

/** A chart of a drawing. */
interface Frame {
  readonly anchor: Element;
  readonly id: number;
  readonly relation: string;
}

const SHAPE = /<(?:[\w.-]+:)?cNvPr\s[^<>]*>/g;
const CHART = /<(?:[\w.-]+:)?chart\s[^<>]*>/;

function frameNamed(xml: string, name: string): Frame | undefined {
  for (const anchor of childrenOf(xml, rootOf(xml))) {
    const text = textOf(xml, anchor);
    const shape = tagAttributes(text.match(SHAPE)?.[0] ?? '');
    const relation = [...tagAttributes(CHART.exec(text)?.[0] ?? '')].find(([key]) =>
      key.endsWith(':id'),
    )?.[1];
    if (shape.get('name') === name && relation !== undefined) {
      return { anchor, id: Number(shape.get('id')), relation };
    }
  }
  return undefined;
}

/** The first is the drawing's own. */
const FIRST_SHAPE = 2;
const LAST_SHAPE = 2 ** 31 - 1;

const nextId = (xml: string): number =>
  freeNumber(
    (xml.match(SHAPE) ?? []).map((tag) => Number(tagAttributes(tag).get('id'))),
    FIRST_SHAPE,
    LAST_SHAPE,
  );

const nameOf =
  ({ part }: WorkbookPart, kind: string) =>
  (number: number): string =>
    `${part.slice(0, part.lastIndexOf('/') + 1)}${kind}s/${kind}${String(number)}.xml`;

/** The drawing of a sheet's part that a chart can be put into. */
const drawingOf = (draft: Draft, sheetPart: string): string | undefined =>
  relationshipsOf(draft, sheetPart).find((one) => isOfType(one, 'drawing') && draft.has(one.target))?.target;

/**
 * Draws the charts of a sheet: each in the place of the one that has its name already, so that whatever else people put
 * over the cells stays. Gives the element that leads to a new drawing; "" where none was needed.
 */
export function drawCharts(
  draft: Draft,
  workbook: WorkbookPart,
  sheet: { readonly name: string; readonly part: string },
  content: PlainSheet,
): string {
  const { charts = [] } = content;
  if (charts.length === 0) return '';
  const { dialect } = workbook;
  const known = drawingOf(draft, sheet.part);
  const drawing = known ?? freePart(draft, sheet.part, nameOf(workbook, 'drawing'));
  if (known === undefined) {
    draft.write(drawing, drawingXml(dialect, ''));
    setContentType(draft, drawing, DRAWING_TYPE);
  }
  for (const chart of charts) {
    const xml = draft.read(drawing) ?? '';
    const old = frameNamed(xml, chart.name);
    const target = relationshipsOf(draft, drawing).find(({ id }) => id === old?.relation)?.target;
    const part = target ?? freePart(draft, drawing, nameOf(workbook, 'chart'));
    draft.write(part, chartXml(dialect, chart, sheet.name, content));
    setContentType(draft, part, CHART_TYPE);
    const relation =
      target === undefined || old === undefined
        ? addRelationship(draft, drawing, `${dialect.relationships}/chart`, part)
        : old.relation;
    const text = anchorXml(dialect, chart, old?.id ?? nextId(xml), relation);
    const edit = old === undefined ? appendTo(xml, rootOf(xml), text) : replacement(old.anchor, text);
    draft.write(drawing, applyEdits(xml, [edit]));
  }
  return known === undefined
    ? drawingElement(dialect, addRelationship(draft, sheet.part, `${dialect.relationships}/drawing`, drawing))
    : '';
}
