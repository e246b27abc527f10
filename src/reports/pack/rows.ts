import { parseCode } from '../../criteria/code';
import { findCriterion, findIndicator } from '../../criteria/indicators';
import type { Level } from '../../criteria/level';
import { levelText } from '../../criteria/levelText';
import type { LevelOverride } from '../../criteria/override';
import type { CriteriaProblem } from '../../criteria/problem';
import type { CriteriaSet, Indicator } from '../../criteria/set';
import { PACK_COLUMNS } from '../../messages/packSheet';
import { readRequirementCell } from '../../tables/cellReading';
import type { SheetView } from '../../tables/sheetView';
import { plainKey } from '../../text/key';
import { provisional, typedIndicator, type TypedIndicator } from './newIndicator';
import { cellOf, dayAt, regionsIn, typed, type Columns, type Place } from './sheet';
import type { IndicatorData } from '../../criteria/shape';

/** A level as it was typed, as a line of a pack, and its cell. */
interface TypedLevel {
  readonly place: Place;
  /** Its source is "" where nobody wrote one. */
  readonly line: LevelOverride;
}

/** What the rows of one sheet say. */
export interface SheetRows {
  readonly levels: readonly TypedLevel[];
  /** Of a set of the pack's own: what was typed that it does not have. */
  readonly added: readonly (IndicatorData & { readonly criterion: number })[];
  /** Of a set of the pack's own: other wordings, other units, by code. */
  readonly changed: ReadonlyMap<string, { readonly name?: string; readonly unitText?: string }>;
  readonly problems: readonly CriteriaProblem[];
}

/** "Không có mức" in a cell of levels: left to the province, or nothing. */
const isNoLevel = (text: string): boolean => /^[-–—/.]*$/u.test(text) || /\bquy dinh\b/u.test(plainKey(text));

/** The reader of tables knows "Có"; a set's own level is a mark either way. */
const plainLevel = (level: Level): Level => (level.code === 'mark' ? { code: 'mark' } : level);

type Narrowed = Pick<LevelOverride, 'year' | 'region' | 'group' | 'from' | 'to'>;
type Confirmed = Pick<LevelOverride, 'source' | 'confirmedBy' | 'confirmedOn'>;

interface RowSubject {
  readonly indicator: Indicator;
  readonly typed?: TypedIndicator;
}

/**
 * Reads the rows below the headings; every cell that cannot be read is a problem with its address.
 * @param isOwn the pack brings the set itself, so that indicators may be added and reworded
 */
export function readRows(view: SheetView, columns: Columns, set: CriteriaSet, isOwn: boolean): SheetRows {
  const problems: CriteriaProblem[] = [];
  const levels: TypedLevel[] = [];
  const added = new Map<string, { readonly typed: TypedIndicator; readonly levels: Level[] }>();
  const changed = new Map<string, { readonly name?: string; readonly unitText?: string }>();

  const complain = (place: Place, problem: CriteriaProblem['problem'], expected?: string): void => {
    const found = typed(view, place);
    problems.push({
      row: '',
      path: '',
      problem,
      cell: cellOf(view, place),
      ...(expected === undefined ? {} : { expected }),
      ...(found === '' ? {} : { found }),
    });
  };
  const at = (row: number, column: number | undefined): string =>
    column === undefined ? '' : typed(view, { row, column });

  function subjectOf(row: number, hasLevels: boolean): RowSubject | undefined {
    const place = { row, column: columns.code };
    const [code, name] = [at(row, columns.code), at(row, columns.name)];
    if (code === '') {
      if (hasLevels || name !== '') complain(place, 'missing', PACK_COLUMNS.code);
      return undefined;
    }
    const parts = parseCode(code);
    if (parts === undefined) {
      complain(place, 'wrong-format', '17.10');
      return undefined;
    }
    const indicator = findIndicator(set, code);
    if (indicator !== undefined) return { indicator };
    const criterion = findCriterion(set, parts.criterion);
    // the heading of a criterion
    if (criterion !== undefined && parts.part === undefined && !hasLevels) return undefined;
    if (!isOwn || criterion === undefined) {
      complain(place, 'unknown-indicator');
      return undefined;
    }
    if (name === '') {
      complain({ row, column: columns.name }, 'missing', PACK_COLUMNS.name);
      return undefined;
    }
    const canonical = [parts.criterion, parts.part].filter((one) => one !== undefined).join('.');
    const own = added.get(canonical)?.typed ?? {
      code: canonical,
      criterion: criterion.number,
      name,
      unitText: at(row, columns.unit),
    };
    if (!added.has(canonical)) added.set(canonical, { typed: own, levels: [] });
    return { indicator: provisional(own, set.key), typed: own };
  }

  /** What a cell says; one that is filled and says nothing is told. */
  function said<Value>(
    row: number,
    column: number | undefined,
    problem: CriteriaProblem['problem'],
    read: (place: Place, text: string) => Value | undefined,
  ): Value | undefined {
    const text = at(row, column);
    if (column === undefined || text === '') return undefined;
    const value = read({ row, column }, text);
    if (value === undefined) complain({ row, column }, problem);
    return value;
  }
  const day = (place: Place): string | undefined => dayAt(view, place);

  /** What narrows a whole row. */
  function narrowingAt(row: number): Narrowed {
    const { narrowing } = columns;
    const year = said(row, narrowing.year, 'wrong-format', (_, text) =>
      /^20\d\d$/u.test(text) ? Number(text) : undefined,
    );
    const region = said(row, narrowing.region, 'not-allowed', (_, text) => regionsIn(text)?.[0]);
    const group = said(row, narrowing.group, 'not-allowed', (_, text) => text);
    const from = said(row, narrowing.from, 'unreadable-day', day);
    const to = said(row, narrowing.to, 'unreadable-day', day);
    return {
      ...(year === undefined ? {} : { year }),
      ...(region === undefined ? {} : { region }),
      ...(group === undefined ? {} : { group }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
  }

  function confirmedAt(row: number): Confirmed {
    const by = at(row, columns.by);
    const on = said(row, columns.on, 'unreadable-day', day);
    return {
      source: at(row, columns.source),
      ...(by === '' ? {} : { confirmedBy: by }),
      ...(on === undefined ? {} : { confirmedOn: on }),
    };
  }

  for (const { row: index } of view.sheet.rows) {
    const row = Number(index);
    if (row <= columns.heading) continue;
    const filled = columns.levels.filter(({ at: column }) => !isNoLevel(at(row, column)));
    const subject = subjectOf(row, filled.length > 0);
    if (subject === undefined) continue;
    const { indicator } = subject;
    if (isOwn && subject.typed === undefined) {
      const [name, unitText] = [at(row, columns.name), at(row, columns.unit)];
      const own = tidy(indicator.name);
      changed.set(indicator.code, {
        ...(name === '' || name === own ? {} : { name }),
        ...(columns.unit === undefined || unitText === tidy(indicator.unitText) ? {} : { unitText }),
      });
    }
    if (filled.length === 0) continue;
    const [narrowing, confirmed] = [narrowingAt(row), confirmedAt(row)];
    for (const { at: column, column: whose } of filled) {
      const place = { row, column };
      const read = readRequirementCell(view, row, column, indicator);
      if (read === undefined) continue;
      if (read.level === undefined) {
        complain(place, 'unreadable-level');
        continue;
      }
      const level = plainLevel(read.level);
      if (subject.typed !== undefined && !saysDirection(typed(view, place), level)) {
        complain(place, 'no-direction');
        continue;
      }
      if (subject.typed !== undefined) added.get(subject.typed.code)?.levels.push(level);
      const isNumber = typeof view.value(row, column)?.value === 'number';
      const text = isNumber ? levelText(level, indicator.unitText) : typed(view, place);
      const scope =
        whose.code === 'region'
          ? { region: whose.region }
          : whose.code === 'group'
            ? { group: whose.group }
            : {};
      const line = { set: set.key, code: indicator.code, ...narrowing, ...scope, level, text, ...confirmed };
      levels.push({ place, line });
    }
  }
  return {
    levels,
    added: [...added.values()].map(({ typed: one, levels: own }) => ({
      ...typedIndicator(one, own),
      criterion: one.criterion,
    })),
    changed: new Map([...changed].filter(([, change]) => Object.keys(change).length > 0)),
    problems,
  };
}

export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** All of something needs no sign; any other figure may be meant as the least or as the most. */
const saysDirection = (text: string, level: Level): boolean =>
  level.code !== 'figure' ||
  level.value === 100 ||
  /[≥≤<>]|tro (?:len|xuong)|it nhat|toi (?:da|thieu)/u.test(`${text} ${plainKey(text)}`);
