import { formatArea } from '../../../workbook/address';
import { isMarkFormula, MARK_TAG, markFormula, SEVERITIES } from '../../../workbook/mark';
import type { SheetMarks } from '../../../workbook/resolvedPlan';
import { escapeXml } from '../xml/escape';
import { joinAreas } from '../../../workbook/joinedAreas';
import { applyEdits, deletion, insertion, withPrefix, type Edit } from './edit';
import { attributeOf, childrenOf, contentOf, prefixOf, rootOf, type Element } from './element';
import { placeFor, WORKSHEET_ORDER } from './schemaOrder';
import { markDxf } from './styleXml';
import type { StyleBook } from './styles';

/** Excel's binary formats hold no more areas in a rule; whoever saves as .xls or .xlsb shall not lose any. */
const MAX_AREAS_IN_RULE = 8192;

/** The containers of rules, today's and those of Excel 2010's extension, from the outside in. */
const CONTAINERS = new Set(['extLst', 'ext', 'conditionalFormattings', 'conditionalFormatting']);

const HINT = new RegExp(MARK_TAG, 'i');

/** The text of a sheet's part without the program's own rules; all else stays byte for byte. */
export function withoutMarks(xml: string): string {
  if (!HINT.test(xml)) return xml;
  const gone = childrenOf(xml, rootOf(xml)).flatMap((child) =>
    CONTAINERS.has(child.name) ? ownRules(xml, child).edits : [],
  );
  return applyEdits(xml, gone);
}

interface OwnRules {
  readonly edits: readonly Edit[];
  /** Nothing but own rules stood in it, so that it goes as a whole. */
  readonly whole: boolean;
}

const KEPT: OwnRules = { edits: [], whole: false };

function ownRules(xml: string, value: Element): OwnRules {
  if (value.name === 'cfRule') {
    return isOwnRule(xml, value) ? { edits: [deletion(value)], whole: true } : KEPT;
  }
  if (!CONTAINERS.has(value.name)) return KEPT;
  const children = childrenOf(xml, value);
  const results = children.map((child) => ({ child, own: ownRules(xml, child) }));
  const left = results.filter(({ own }) => !own.whole);
  const empty = left.length < results.length && left.every(({ child }) => isNothing(value, child));
  if (empty) return { edits: [deletion(value)], whole: true };
  return { edits: results.flatMap(({ own }) => own.edits), whole: false };
}

/** What stands beside rules and means nothing without them: the cells of an Excel 2010 rule, extensions. */
const isNothing = (container: Element, child: Element): boolean =>
  container.name === 'conditionalFormatting' && (child.name === 'sqref' || child.name === 'extLst');

const isOwnRule = (xml: string, rule: Element): boolean =>
  childrenOf(xml, rule).some(
    (child) => (child.name === 'formula' || child.name === 'f') && isMarkFormula(contentOf(xml, child)),
  );

/** Adds rules behind the sheet's own ones, which keep precedence. */
export function withMarks(xml: string, marks: SheetMarks, styles: StyleBook): string {
  const root = rootOf(xml);
  const children = childrenOf(xml, root);
  let priority = highestPriority(xml, children);
  const rules: string[] = [];
  for (const severity of SEVERITIES) {
    const areas = joinAreas(marks.get(severity) ?? []);
    for (let from = 0; from < areas.length; from += MAX_AREAS_IN_RULE) {
      priority += 1;
      const cells = areas
        .slice(from, from + MAX_AREAS_IN_RULE)
        .map(formatArea)
        .join(' ');
      const format = String(styles.differential(markDxf(severity)));
      rules.push(
        `<conditionalFormatting sqref="${cells}">` +
          `<cfRule type="expression" dxfId="${format}" priority="${String(priority)}">` +
          `<formula>${escapeXml(markFormula(severity))}</formula></cfRule></conditionalFormatting>`,
      );
    }
  }
  if (rules.length === 0) return xml;
  const place = placeFor(root, children, WORKSHEET_ORDER, 'conditionalFormatting');
  return applyEdits(xml, [insertion(place, withPrefix(rules.join(''), prefixOf(xml, root)))]);
}

function highestPriority(xml: string, children: readonly Element[]): number {
  const priorities = (value: Element): readonly number[] =>
    value.name === 'cfRule'
      ? [Number(attributeOf(xml, value, 'priority') ?? 0)]
      : childrenOf(xml, value).flatMap(priorities);
  const all = children.filter(({ name }) => CONTAINERS.has(name)).flatMap(priorities);
  return all.reduce((most, priority) => Math.max(most, Number.isInteger(priority) ? priority : 0), 0);
}
