import { applyEdits, deletion, retag, withoutChildren, type Edit } from '../edit/edit';
import { attributeOf, childOf, childrenOf, contentOf, rootOf, textOf, type Element } from '../edit/element';
import { unescapeXml } from '../xml/escape';
import { settleFormulas } from './cells';
import { needsLeftOut, type LeftOut } from './leftOut';

export interface KeptSheet {
  readonly xml: string;
  readonly settled: number;
  readonly blank: number;
}

export interface Wish {
  readonly leftOut: LeftOut;
  /** All formulas become their results, not only those that need what is left out. */
  readonly values: boolean;
  /** The sheet that is shown when the workbook is opened. */
  readonly isActive: boolean;
}

const FORMULAS = /<(?:[^\s:/<>]+:)?(?:f|formula|formula1|formula2)(?:\s[^>]*)?>([^<]*)</g;

const mentionsLeftOut = (xml: string, leftOut: LeftOut): boolean =>
  [...xml.matchAll(FORMULAS)].some(([, formula = '']) => needsLeftOut(unescapeXml(formula), leftOut));

/** A worksheet's part without what leads to sheets that are left out. */
export function keepSheet(xml: string, { leftOut, values, isActive }: Wish): KeptSheet {
  const root = rootOf(xml);
  const children = childrenOf(xml, root);
  const data = children.find(({ name }) => name === 'sheetData');
  const { edits, settled, blank } =
    data === undefined
      ? { edits: [], settled: 0, blank: 0 }
      : settleFormulas(xml, data, (formula) => values || needsLeftOut(formula, leftOut));
  const more = children.flatMap((child): readonly Edit[] => {
    switch (child.name) {
      case 'sheetViews':
        return viewEdits(xml, child, isActive);
      case 'customSheetViews':
        return [deletion(child)];
      case 'conditionalFormatting':
        return withoutSome(
          xml,
          child,
          (rule) => rule.name === 'cfRule' && mentionsLeftOut(textOf(xml, rule), leftOut),
        );
      case 'dataValidations':
        return withoutSome(xml, child, (rule) => mentionsLeftOut(textOf(xml, rule), leftOut));
      case 'hyperlinks':
        return withoutSome(xml, child, (link) =>
          leadsToLeftOut(attributeOf(xml, link, 'location') ?? '', leftOut),
        );
      case 'extLst':
        return withoutSome(xml, child, (extension) => mentionsLeftOut(textOf(xml, extension), leftOut));
      default:
        return [];
    }
  });
  return { xml: applyEdits(xml, [...edits, ...more]), settled, blank };
}

/** Two selected sheets would be edited together without anybody noticing. */
const viewEdits = (xml: string, views: Element, isActive: boolean): readonly Edit[] =>
  childrenOf(xml, views).map((view) => retag(xml, view, { tabSelected: isActive ? '1' : undefined }));

/** Without some of its children; without the list itself where none is left, and with its count set right. */
function withoutSome(xml: string, list: Element, isUnwanted: (child: Element) => boolean): readonly Edit[] {
  const all = childrenOf(xml, list);
  const unwanted = all.filter(isUnwanted);
  if (unwanted.length === 0) return [];
  const left = all.length - unwanted.length;
  const isCounted = left > 0 && attributeOf(xml, list, 'count') !== undefined;
  return [
    ...(isCounted ? [retag(xml, list, { count: String(left) })] : []),
    ...withoutChildren(list, all, unwanted),
  ];
}

/** A link to a place names a sheet like a formula does, or a defined name alone. */
const leadsToLeftOut = (location: string, leftOut: LeftOut): boolean =>
  location !== '' && needsLeftOut(location, leftOut);

/** A table's part: what its columns calculate from sheets that are left out, or at all, is left out too. */
export function keepTable(xml: string, { leftOut, values }: Pick<Wish, 'leftOut' | 'values'>): string {
  const columns = childOf(xml, rootOf(xml), 'tableColumns');
  if (columns === undefined) return xml;
  const edits = childrenOf(xml, columns).flatMap((column) =>
    childrenOf(xml, column)
      .filter(({ name }) => name === 'calculatedColumnFormula' || name === 'totalsRowFormula')
      .filter((formula) => values || needsLeftOut(contentOf(xml, formula), leftOut))
      .map(deletion),
  );
  return applyEdits(xml, edits);
}
