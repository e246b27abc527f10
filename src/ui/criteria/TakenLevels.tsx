import { Button, Checkbox } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { changeSettings } from '../../app/actions/settings';
import { whenIdle } from '../../app/actions/action';
import type { SessionState } from '../../app/session/state';
import { levelsWith } from '../../app/verification/keeper';
import { confirmedLevels, isProposed, type TakenLevel } from '../../app/verification/taken';
import type { Assessment } from '../../assessment/assessment';
import { withLevels, type LevelOverrides } from '../../criteria/override';
import { REGION_NAMES } from '../../criteria/region';
import type { CriteriaSet } from '../../criteria/set';
import { STANDING_WORDS } from '../../messages/standing';
import { formatAddress } from '../../workbook/address';
import { confirmingIn, ConfirmingFields } from './ConfirmingFields';
import { useTaking } from './useTaking';

interface TakenLevelsProps {
  readonly state: SessionState;
  readonly assessment: Assessment;
  readonly set: CriteriaSet;
  readonly taken: readonly TakenLevel[];
}

/** What was confirmed in one press, so that one press takes it back. */
interface Taken {
  readonly before: LevelOverrides;
  readonly levels: LevelOverrides;
  readonly refused: readonly string[];
}

/** Levels that were read somewhere, differences to what is known first; nothing of them counts until it is confirmed. */
export function TakenLevels({ state, assessment, set, taken }: TakenLevelsProps): ReactElement {
  const { session, k, w } = useTaking();
  const [chosen, choose] = useState<ReadonlySet<number>>(
    () => new Set(taken.flatMap((one, place) => (isProposed(one) ? [place] : []))),
  );
  const [done, setDone] = useState<Taken>();
  const [mistake, setMistake] = useState<string>();
  const { source, by } = confirmingIn(state);
  const different = taken.filter(({ change }) => !['same', 'new', 'unreadable'].includes(change)).length;
  const isIdle = whenIdle(state);

  const confirm = async (): Promise<void> => {
    if (source === '') {
      setMistake(w('verify.source.missing'));
      return;
    }
    setMistake(undefined);
    if (!whenIdle(session.getState())) return;
    const on = session.surroundings.today();
    const wanted = taken.filter((_, place) => chosen.has(place));
    const { levels, refused } = confirmedLevels(assessment, set, wanted, { source, by, on });
    let before: LevelOverrides = [];
    const isKept = await changeSettings(session, (kept) => {
      before = kept.levels;
      return { ...kept, levels: withLevels(kept.levels, levels) };
    });
    if (isKept) setDone({ before, levels, refused });
  };

  const takeBack = async ({ before, levels }: Taken): Promise<void> => {
    if (!whenIdle(session.getState())) return;
    const isKept = await changeSettings(session, (kept) => ({
      ...kept,
      levels: levelsWith(kept.levels, before, levels, []),
    }));
    if (isKept) setDone(undefined);
  };

  return (
    <>
      <ConfirmingFields state={state} mistake={mistake} />
      <p className={different > 0 ? 'level-open' : 'muted'}>
        {k('take.found', { count: taken.length, different })}
      </p>
      <ul className="levels taken">
        {taken.map((one, place) => (
          <TakenItem
            key={`${one.indicator.code}|${JSON.stringify(one.stated)}|${one.text}`}
            one={one}
            set={set}
            isChosen={chosen.has(place)}
            choose={(isChosen) => {
              const next = new Set(chosen);
              if (isChosen) next.add(place);
              else next.delete(place);
              choose(next);
            }}
          />
        ))}
      </ul>
      {/* what is done is said where the hand is, and can be taken back there */}
      <div role="status" className="verification-buttons">
        {done !== undefined && (
          <>
            <span>{k('take.done', { count: done.levels.length })}</span>
            {done.refused.length > 0 && (
              <span className="level-open">{k('take.refused', { codes: done.refused.join(', ') })}</span>
            )}
          </>
        )}
      </div>
      <div className="verification-buttons">
        {done === undefined ? (
          <Button
            disabledFocusable={!isIdle || chosen.size === 0}
            onClick={() => {
              if (chosen.size > 0) void confirm();
            }}
          >
            {k('take.confirm', { count: chosen.size })}
          </Button>
        ) : (
          <Button
            disabledFocusable={!isIdle}
            onClick={() => {
              void takeBack(done);
            }}
          >
            {k('take.undo')}
          </Button>
        )}
      </div>
    </>
  );
}

interface TakenItemProps {
  readonly one: TakenLevel;
  readonly set: CriteriaSet;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
}

function TakenItem({ one, set, isChosen, choose }: TakenItemProps): ReactElement {
  const { k } = useTaking();
  const { indicator, stated, text, known, change, place } = one;
  const { region, group, year } = stated ?? {};
  const scope = [
    ...(region === undefined ? [] : [REGION_NAMES[region]]),
    ...(group === undefined ? [] : [set.communeGroups.find(({ key }) => key === group)?.name ?? group]),
    ...(year === undefined ? [] : [k('take.year', { year })]),
    ...(place === undefined ? [] : [`${place.sheet}!${formatAddress(place)}`]),
  ].join(', ');
  const before =
    known.text === ''
      ? k('take.known.none')
      : k('take.known', { level: known.text, standing: STANDING_WORDS[known.standing] });
  return (
    <li className={`level taken-${change}`}>
      <Checkbox
        disabled={stated === undefined}
        checked={isChosen}
        label={
          <>
            <b>{indicator.code}</b> {indicator.shortName}: <b>{text}</b>
          </>
        }
        onChange={(_, { checked }) => {
          choose(checked === true);
        }}
      />
      <span className="level-source">
        <span className={change === 'same' || change === 'new' ? undefined : 'level-open'}>
          {k(`take.${change}`)}
        </span>
        {change === 'unreadable' ? '' : `. ${before}`}
        {scope === '' ? '' : `. ${scope}`}
      </span>
    </li>
  );
}
