import { defaultYear } from '../../workbook/date';
import type { OutcomeOf } from '../outcome';
import type { Session } from '../session/session';
import { checkedOf } from '../session/state';
import type { CommuneHeads } from '../unionShape';
import type { UnionRequest } from '../union/work';
import { union } from '../useCases/union';
import { changeSettings } from './settings';

interface Asked extends Pick<UnionRequest, 'choices' | 'name' | 'of' | 'heads'> {
  /** The communes of this workbook among them: their people and households are kept in it. */
  readonly kept: readonly CommuneHeads[];
  /** This workbook is one of those that the communes are in. */
  readonly withOwn: boolean;
}

const isSaid = (known: readonly CommuneHeads[], { key, people, households }: CommuneHeads): boolean =>
  known.some((one) => one.key === key && one.people === people && one.households === households);

/** Makes the new commune's workbook and opens it; what people said of the old ones is kept in this one. */
export async function uniteCommunes(
  session: Session,
  { kept, withOwn, choices, ...asked }: Asked,
): Promise<OutcomeOf<'united' | 'not-united'> | undefined> {
  const known = checkedOf(session.getState())?.check.settings;
  if (known?.frozen === undefined && kept.some((one) => !isSaid(known?.heads ?? [], one))) {
    const { withHeads } = await import(/* webpackChunkName: "engine" */ '../unionShape');
    await changeSettings(session, (settings) => ({ ...settings, heads: withHeads(settings.heads, kept) }));
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
