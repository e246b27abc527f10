import { cellName, parseArea, type Area } from '../book/area';
import { ensureView, type Sheet } from '../book/sheet';
import { childOf, element, removeChildren } from '../book/xml';
import { invalidArgument } from '../wire/failure';
import { defineClass, NULL_OBJECT, type Argument, type HostClass } from '../wire/member';
import { integer, Range } from './range';

function freeze(sheet: Sheet, rows: number, columns: number): undefined {
  const view = ensureView(sheet);
  removeChildren(view, 'pane');
  removeChildren(view, 'selection');
  if (rows === 0 && columns === 0) return undefined;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  view.children.unshift(
    element('pane', {
      ...(columns === 0 ? {} : { xSplit: String(columns) }),
      ...(rows === 0 ? {} : { ySplit: String(rows) }),
      topLeftCell: cellName(rows, columns),
      activePane: pane,
      state: 'frozen',
    }),
    element('selection', { pane }),
  );
  return undefined;
}

function frozen(sheet: Sheet): Area | undefined {
  const pane = childOf(ensureView(sheet), 'pane');
  if (pane?.attributes.get('state')?.startsWith('frozen') !== true) return undefined;
  const rows = Number(pane.attributes.get('ySplit') ?? '0');
  const columns = Number(pane.attributes.get('xSplit') ?? '0');
  return {
    top: 0,
    left: 0,
    bottom: rows === 0 ? 1_048_575 : rows - 1,
    right: columns === 0 ? 16_383 : columns - 1,
  };
}

function frozenRange(argument: Argument): Area {
  const area =
    Range.targetOf(argument)?.area ?? (typeof argument === 'string' ? parseArea(argument) : undefined);
  if (area === undefined) throw invalidArgument('A range was expected.');
  return area;
}

export const FreezePanes: HostClass<Sheet> = defineClass<Sheet>({
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: (sheet, [count]) => freeze(sheet, integer(count, 1), 0),
    freezeColumns: (sheet, [count]) => freeze(sheet, 0, integer(count, 1)),
    freezeAt(sheet, [range]) {
      const area = frozenRange(range);
      return freeze(sheet, area.bottom + 1, area.right + 1);
    },
    unfreeze: (sheet) => freeze(sheet, 0, 0),
    getLocationOrNullObject(sheet) {
      const area = frozen(sheet);
      return area === undefined ? NULL_OBJECT : Range.of({ sheet, area });
    },
  },
});
