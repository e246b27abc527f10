import { dayText, monthText } from '../../messages/day';
import {
  ADMINISTRATIONS,
  FACT_LISTS,
  factsInForce,
  NO_FACTS,
  type Administration,
  type FactText,
  type PaperFacts,
} from '../../tables/paper/facts';
import { readTypedDay } from '../../workbook/date';
import type { Check } from '../check';
import { isPaperDate } from '../paperShape';
import { withPaper } from '../cover';
import { checkedOf } from '../session/state';
import type { Session } from '../session/session';
import type { ChoiceField } from './choices';
import { changeSettings } from './settings';

type FactList = (typeof FACT_LISTS)[number];
export type FactName = FactText | FactList | 'date';

/** The order in which a paper is filled in. */
export const FACT_NAMES = [
  'agency',
  'territory',
  'province',
  'number',
  'place',
  'date',
  'period',
  'position',
  'signer',
  'bases',
  'receivers',
] as const satisfies readonly FactName[];

export const isFactList = (name: FactName): name is FactList => FACT_LISTS.some((list) => list === name);

/** "Cơ quan, số, ngày, người ký" as it stands: what the workbook says or people said, with what was typed over it. */
export interface PaperForm {
  /** Of the field in which the administration is chosen; "" is what the workbook's dates say. */
  readonly administration: { readonly id: string; readonly value: string; readonly isChanged: boolean };
  readonly fields: Readonly<Record<FactName, ChoiceField>>;
  readonly isChanged: boolean;
  readonly isBad: boolean;
}

const fieldOf = (name: FactName | 'administration'): string => `paper/${name}`;

/** "15/3/2024", or "3/2024" where only the month is known. */
function shownDate(date = ''): string {
  const [year = '', month = '', day] = date.split('-');
  if (year === '') return '';
  return day === undefined ? `${monthText(Number(month))}/${year}` : dayText(date);
}

/** ISO; `undefined` for what is neither a day nor a month. */
function dateIn(text: string): string | undefined {
  const trimmed = text.trim();
  const [, month = '', year = ''] = /^(\d{1,2}) ?[/.-] ?(\d{4})$/u.exec(trimmed) ?? [];
  const date = month === '' ? readTypedDay(trimmed) : `${year}-${month.padStart(2, '0')}`;
  return date !== undefined && isPaperDate(date) ? date : undefined;
}

const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');

const shown = (facts: PaperFacts, name: FactName): string =>
  name === 'date'
    ? shownDate(facts.date)
    : isFactList(name)
      ? (facts[name] ?? []).join('\n')
      : (facts[name] ?? '');

type Typed = ReadonlyMap<string, string>;

function textField(facts: PaperFacts, name: FactName, typed: Typed): ChoiceField {
  const kept = shown(facts, name);
  const id = fieldOf(name);
  const text = typed.get(id) ?? kept;
  const isBad = name === 'date' && text.trim() !== '' && dateIn(text) === undefined;
  return { id, text, isDay: name === 'date', isChanged: text !== kept, isBad };
}

export function paperForm({ paper = NO_FACTS, settings }: Check, typed: Typed): PaperForm {
  const facts = factsInForce(paper, settings.paper);
  const field = (name: FactName): ChoiceField => textField(facts, name, typed);
  const fields = {
    agency: field('agency'),
    territory: field('territory'),
    province: field('province'),
    place: field('place'),
    number: field('number'),
    date: field('date'),
    period: field('period'),
    position: field('position'),
    signer: field('signer'),
    bases: field('bases'),
    receivers: field('receivers'),
  };
  const id = fieldOf('administration');
  const kept = settings.paper.administration ?? '';
  const value = typed.get(id) ?? kept;
  const administration = { id, value, isChanged: value !== kept };
  const all = FACT_NAMES.map((name) => fields[name]);
  return {
    administration,
    fields,
    isChanged: administration.isChanged || all.some(({ isChanged }) => isChanged),
    isBad: all.some(({ isBad }) => isBad),
  };
}

const administrationIn = (value: string): Administration | undefined =>
  ADMINISTRATIONS.find((one) => one === value);

/** What people said with every changed field put in; what the workbook says anyway is not kept. */
function withTyped(check: Check, typed: Typed): PaperFacts {
  const { administration, fields } = paperForm(check, typed);
  const changed = FACT_NAMES.filter((name) => fields[name].isChanged);
  const kept = Object.fromEntries(
    Object.entries(check.settings.paper).filter(
      ([name]) => name !== 'administration' && !changed.some((one) => one === name),
    ),
  );
  const said = changed.flatMap((name): readonly (readonly [string, unknown])[] => {
    const { text } = fields[name];
    if (text === shown(check.paper ?? NO_FACTS, name)) return [];
    if (isFactList(name)) return [[name, linesIn(text)]];
    return [[name, name === 'date' ? (dateIn(text) ?? '') : linesIn(text).join(' ')]];
  });
  const chosen = administrationIn(administration.value);
  return {
    ...kept,
    ...Object.fromEntries(said),
    ...(chosen === undefined ? {} : { administration: chosen }),
  };
}

/** Keeps in the workbook what was typed; to be asked only where the date is one. */
export async function keepPaper(session: Session): Promise<void> {
  const { typed } = session.getState().forms;
  const fields = new Map([...typed].filter(([field]) => field.startsWith('paper/')));
  const image = checkedOf(session.getState())?.reading.image;
  const isKept = await changeSettings(session, (settings, check) => ({
    ...settings,
    paper: withTyped(image === undefined ? check : withPaper(image, check), fields),
  }));
  // what could not be kept, or is not read back yet, stays in the form as it was typed
  if (isKept) session.dispatch({ code: 'fields-kept', fields });
}
