import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { packOfSettings } from '../../app/packs/draft';
import { ownPackOf, type OwnPack } from '../../app/packs/ownPacks';
import { packInText, putPack } from '../../app/packs/receive';
import { formatPack } from '../../criteria/pack/format';
import { criteriaProblemMessage } from '../../messages/criteriaProblem';
import { dayText } from '../../messages/day';
import { packsText } from '../../messages/packs';
import { useWords } from '../useWords';
import { isWholeHead, useTypedHead } from './PackForm';
import type { PacksProps } from './Packs';
import { useCriteria } from './useCriteria';

/** What a person keeps on this machine: put there, used and removed only by a press. */
export function OwnPackList({ state, checked, set }: PacksProps): ReactElement | null {
  const { session } = useCriteria();
  const p = useWords(packsText);
  const { ownPacks } = session.surroundings;
  const typed = useTypedHead(state, { checked });
  const [own, setOwn] = useState<readonly OwnPack[]>(() => ownPacks?.list() ?? []);
  const [told, tell] = useState('');
  const { settings, assessment } = checked.check;
  const { sets } = assessment;
  const isIdle = whenIdle(state);
  if (ownPacks === undefined) return null;

  const keep = (): void => {
    if (!isWholeHead(typed)) {
      tell(p('pack.missing'));
      return;
    }
    const pack = packOfSettings(settings, typed.head, set, sets);
    const isKept = ownPacks.keep(ownPackOf(pack, formatPack(pack, sets)));
    setOwn(ownPacks.list());
    tell(isKept ? p('own.kept', { name: pack.name }) : p('own.refused'));
  };

  const apply = async (one: OwnPack): Promise<void> => {
    const read = packInText(one.text, sets);
    if (read.code === 'pack') {
      const { pack } = read;
      if (!(await putPack(session, pack))) return;
      tell(p('pack.imported', { name: pack.name, levels: pack.levels.length, sets: pack.sets.length }));
      return;
    }
    const [problem] = read.code === 'invalid' ? read.problems : [];
    tell([p('pack.bad'), ...(problem === undefined ? [] : [criteriaProblemMessage(problem)])].join(' '));
  };

  return (
    <div className="form-group" role="group" aria-label={p('own.title')}>
      <b>{p('own.title')}</b>
      <p className="muted">{p('own.lead')}</p>
      {settings.levels.length + settings.sets.length > 0 && (
        <div>
          <Button onClick={keep}>{p('own.keep')}</Button>
        </div>
      )}
      {own.map((one) => (
        <div key={one.name} className="level" role="group" aria-label={one.name}>
          <span>
            <b>{one.name}</b>{' '}
            <span className="level-source">
              {[
                one.decision,
                ...(one.confirmedOn === '' ? [] : [p('own.confirmed', { day: dayText(one.confirmedOn) })]),
              ].join(', ')}
            </span>
          </span>
          <span className="verification-buttons">
            <Button
              size="small"
              disabledFocusable={!isIdle}
              onClick={() => {
                void apply(one);
              }}
            >
              {p('own.use')}
            </Button>
            <Button
              size="small"
              onClick={() => {
                ownPacks.forget(one.name);
                setOwn(ownPacks.list());
                tell(p('own.forgotten', { name: one.name }));
              }}
            >
              {p('own.forget')}
            </Button>
          </span>
        </div>
      ))}
      <p role="status" className="muted">
        {told}
      </p>
    </div>
  );
}
