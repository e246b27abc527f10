import { parseArea } from '../book/area';
import { ensureSection, type Sheet } from '../book/sheet';
import { element } from '../book/xml';
import { invalidArgument } from '../wire/failure';
import { defineClass, type HostClass } from '../wire/member';
import { requireUnprotected } from './cells';
import { Range } from './range';

const LAST_COLUMN = '16383';

const PageBreak: HostClass<Sheet> = defineClass<Sheet>({ name: 'PageBreak' });

const numberOf = (child: unknown): number =>
  typeof child === 'object' && child !== null && 'attributes' in child && child.attributes instanceof Map
    ? Number(child.attributes.get('id'))
    : 0;

/** Pages that a person or a program began by hand, above a row. */
export const HorizontalPageBreaks: HostClass<Sheet> = defineClass<Sheet>({
  name: 'PageBreakCollection',
  items: () => [],
  methods: {
    add(sheet, [range]) {
      requireUnprotected(sheet);
      const area = Range.targetOf(range)?.area ?? (typeof range === 'string' ? parseArea(range) : undefined);
      if (area === undefined || area.top === 0) throw invalidArgument('A row below the first was expected.');
      const breaks = ensureSection(sheet, 'rowBreaks');
      breaks.children.push(element('brk', { id: String(area.top), max: LAST_COLUMN, man: '1' }));
      breaks.children.sort((one, other) => numberOf(one) - numberOf(other));
      const count = String(breaks.children.length);
      breaks.attributes.set('count', count);
      breaks.attributes.set('manualBreakCount', count);
      return PageBreak.of(sheet);
    },
    removePageBreaks(sheet) {
      requireUnprotected(sheet);
      sheet.sections.delete('rowBreaks');
      return undefined;
    },
  },
});
