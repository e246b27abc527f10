import { areaName, quotedName, type Area } from '../book/area';
import { cellAt } from '../book/sheet';
import type { Session } from '../session';
import { invalidArgument, NotSimulatedError } from '../wire/failure';
import { HostObject, type Arguments, type Json } from '../wire/member';
import { isTooLarge, requireUnlocked, spread, type Block } from './cells';
import { Range } from './range';
import { RangeFormat } from './rangeFormat';

const BORDERS: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
};

const plain = (value: Arguments[number]): Json => {
  if (value === undefined || value instanceof HostObject) throw invalidArgument('Properties were expected.');
  return value;
};

const entriesOf = (value: Json): [string, Json][] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidArgument('An object of properties was expected.');
  }
  return Object.entries(value);
};

/** The object that a property of the given name leads to; borders are named otherwise here. */
function linked(object: HostObject, name: string, session: Session): HostObject {
  const border = object.className === 'RangeBorderCollection' ? BORDERS[name] : undefined;
  const found = border === undefined ? object.follow(name, session) : object.item(border, session);
  if (found === undefined) throw new NotSimulatedError(`${object.className}.${name}`);
  return found;
}

/** `{ font: { name: true } }` to the values that it asks for. */
function picked(object: HostObject, wanted: Json, session: Session): Json {
  return Object.fromEntries(
    entriesOf(wanted)
      .filter(([, inner]) => inner !== false)
      .map(([name, inner]) => [
        name,
        inner === true ? object.read(name, session) : picked(linked(object, name, session), inner, session),
      ]),
  );
}

/** `{ font: { bold: true } }` put into the format. */
function applied(object: HostObject, state: Json, session: Session): void {
  for (const [name, value] of entriesOf(state)) {
    if (object.has('scalar', name)) object.write(name, value, session);
    else applied(linked(object, name, session), value, session);
  }
}

const formatOf = ({ sheet, area }: Block): HostObject => RangeFormat.of({ sheet, areas: [area] });

type Unit = 'cell' | 'row' | 'column';
const OWN = {
  cell: ['hidden'],
  row: ['rowIndex', 'rowHidden'],
  column: ['columnIndex', 'columnHidden'],
} as const satisfies Record<Unit, readonly string[]>;

/** What one cell, row or column answers to `{ address: true, format: {…} }`. */
function answer(block: Block, wanted: Json, unit: Unit, session: Session): Json {
  const own: readonly string[] = OWN[unit];
  return Object.fromEntries(
    entriesOf(wanted)
      .filter(([, inner]) => inner !== false)
      .map(([name, inner]): [string, Json] => {
        if (name === 'format') return [name, picked(formatOf(block), inner, session)];
        if (name === 'address' || name === 'addressLocal') {
          return [name, `${quotedName(block.sheet.name)}!${areaName(block.area)}`];
        }
        if (own.includes(name)) return [name, Range.of(block).read(name, session)];
        throw new NotSimulatedError(`${name} of a ${unit}`);
      }),
  );
}

const single = (area: Area, row: number, column: number): Area => ({
  top: area.top + row,
  bottom: area.top + row,
  left: area.left + column,
  right: area.left + column,
});
const rowOf = (area: Area, row: number): Area => ({ ...area, top: area.top + row, bottom: area.top + row });
const columnOf = (area: Area, column: number): Area => ({
  ...area,
  left: area.left + column,
  right: area.left + column,
});

const list = (length: number, value: (index: number) => Json): Json =>
  Array.from({ length }, (_, index) => value(index));

function getCells({ sheet, area }: Block, [wanted]: Arguments, session: Session): Json {
  if (isTooLarge(area)) return null;
  const asked = plain(wanted);
  const isByStyle = entriesOf(asked).every(([name]) => name === 'format');
  const known = new Map<number, Json>();
  return list(area.bottom - area.top + 1, (row) =>
    list(area.right - area.left + 1, (column) => {
      const one = single(area, row, column);
      if (!isByStyle) return answer({ sheet, area: one }, asked, 'cell', session);
      const style = cellAt(sheet, one.top, one.left)?.style ?? 0;
      const value = known.get(style) ?? answer({ sheet, area: one }, asked, 'cell', session);
      known.set(style, value);
      return value;
    }),
  );
}

function setCells(block: Block, [data]: Arguments, session: Session): undefined {
  const { sheet, area } = block;
  if (isTooLarge(area)) throw invalidArgument('The range is too large to be written.');
  const value = spread(area, plain(data));
  requireUnlocked({ sheet, areas: [area] }, session);
  for (let row = 0; row <= area.bottom - area.top; row += 1) {
    for (let column = 0; column <= area.right - area.left; column += 1) {
      const one = single(area, row, column);
      change({ sheet, area: one }, value(one.top, one.left), 'cell', session);
    }
  }
  return undefined;
}

function change(block: Block, state: Json, unit: Unit, session: Session): void {
  for (const [name, value] of entriesOf(state ?? {})) {
    if (name === 'format') applied(formatOf(block), value, session);
    else if (name === 'rowHidden' || name === 'columnHidden') Range.of(block).write(name, value, session);
    else throw new NotSimulatedError(`${name} = … of a ${unit}`);
  }
}

/** One object per row or column, or one for all. */
function setLines(block: Block, data: Json, unit: 'row' | 'column', session: Session): undefined {
  const { sheet, area } = block;
  const length = unit === 'row' ? area.bottom - area.top + 1 : area.right - area.left + 1;
  if (!Array.isArray(data) || data.length !== length) {
    throw invalidArgument(`One object of properties for every ${unit} was expected.`);
  }
  data.forEach((state: Json, index) => {
    change(
      { sheet, area: unit === 'row' ? rowOf(area, index) : columnOf(area, index) },
      state,
      unit,
      session,
    );
  });
  return undefined;
}

export const propertyMethods = {
  getCellProperties: getCells,
  setCellProperties: setCells,
  getRowProperties: ({ sheet, area }: Block, [wanted]: Arguments, session: Session): Json =>
    list(area.bottom - area.top + 1, (row) =>
      answer({ sheet, area: rowOf(area, row) }, plain(wanted), 'row', session),
    ),
  getColumnProperties: ({ sheet, area }: Block, [wanted]: Arguments, session: Session): Json =>
    list(area.right - area.left + 1, (column) =>
      answer({ sheet, area: columnOf(area, column) }, plain(wanted), 'column', session),
    ),
  setRowProperties: (block: Block, [data]: Arguments, session: Session): undefined =>
    setLines(block, plain(data), 'row', session),
  setColumnProperties: (block: Block, [data]: Arguments, session: Session): undefined =>
    setLines(block, plain(data), 'column', session),
};
