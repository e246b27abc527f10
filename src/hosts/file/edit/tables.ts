import { contains, tryParseArea, type Area } from '../../../workbook/address';
import type { PlainCell } from '../../../workbook/plan';
import { decodeCellText } from '../xml/cellText';
import type { Draft } from './draft';
import { attributeOf, childOf, childrenOf, rootOf } from './element';
import { relationshipsOf } from './relationships';
import { isOfType } from '../relationships';

/** The heading row of an Excel table, whose cells must say what the table's part says. */
interface Heading {
  readonly area: Area;
  readonly names: readonly string[];
}

export function tableHeadings(draft: Draft, part: string): readonly Heading[] {
  return relationshipsOf(draft, part).flatMap((relationship) => {
    const xml = isOfType(relationship, 'table') ? draft.read(relationship.target) : undefined;
    if (xml === undefined) return [];
    const root = rootOf(xml);
    const area = tryParseArea(attributeOf(xml, root, 'ref') ?? '');
    if (area === undefined || attributeOf(xml, root, 'headerRowCount') === '0') return [];
    const columns = childOf(xml, root, 'tableColumns');
    const names = (columns === undefined ? [] : childrenOf(xml, columns)).map((column) =>
      decodeCellText(attributeOf(xml, column, 'name') ?? ''),
    );
    return [{ area: { ...area, bottom: area.top }, names }];
  });
}

/** True where a write would make a heading's cell differ from its table. */
export const breaksHeading = (headings: readonly Heading[], write: PlainCell): boolean =>
  headings.some(
    ({ area, names }) => contains(area, write) && names[write.column - area.left] !== write.content,
  );
