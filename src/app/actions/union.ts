import { defaultYear } from '../../workbook/date';
import type { OutcomeOf } from '../outcome';
import type { Session } from '../session/session';
import { checkedOf } from '../session/state';
import type { Unions } from '../unionShape';
import type { UnionRequest } from '../union/work';
import { union } from '../useCases/union';
import { changeSettings } from './settings';

interface Asked extends Pick<UnionRequest, 'choices' | 'name' | 'of' | 'heads'> {
  /** What is said of the communes of this workbook: it keeps that, and is held to it at every check. */
  readonly kept: Unions;
  /** This workbook is one of those that the communes are in. */
  readonly withOwn: boolean;
}

const isKept = (known: Unions, { heads, unions }: Unions): boolean =>
  heads.every(({ key, people, households }) =>
    known.heads.some((one) => one.key === key && one.people === people && one.households === households),
  ) &&
  unions.every(({ key, of }) => known.unions.some((one) => one.key === key && String(one.of) === String(of)));

/** Makes the new commune's workbook and opens it; what people said of the old ones is kept in this one. */
export async function uniteCommunes(
  session: Session,
  { kept, withOwn, choices, ...asked }: Asked,
): Promise<OutcomeOf<'united' | 'not-united'> | undefined> {
  const known = checkedOf(session.getState())?.check.settings;
  if (known !== undefined && known.frozen === undefined && !isKept(known, kept)) {
    const { withHeads, withUnion } = await import(/* webpackChunkName: "engine" */ '../unionShape');
    await changeSettings(session, (settings) => ({
      ...settings,
      heads: withHeads(settings.heads, kept.heads),
      unions: kept.unions.reduce(withUnion, settings.unions),
    }));
  }
  const { ownFile, merge, today } = session.surroundings;
  const reading = checkedOf(session.getState())?.reading;
  const own = withOwn ? ownFile?.() : undefined;
  const opened =
    withOwn && own === undefined && reading !== undefined
      ? [{ file: reading.fileName ?? '', image: reading.image }]
      : [];
  const outcome = await session.perform(union, {
    ...asked,
    choices: own === undefined ? choices : [own, ...choices.filter(({ key }) => key !== own.key)],
    opened,
    check: { levels: [], region: undefined, year: undefined, defaultYear: defaultYear(today()) },
  });
  if (outcome?.code !== 'united' && outcome?.code !== 'not-united') return undefined;
  if (outcome.code === 'united') await merge?.forget();
  return outcome;
}
