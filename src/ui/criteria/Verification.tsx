import { Button, Field, Input } from '@fluentui/react-components';
import {
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import type { SessionState } from '../../app/session/state';
import { createLevelKeeper } from '../../app/verification/keeper';
import { confirmedAs, type CriteriaLine } from '../../app/verification/lines';
import { confirmed, countDone, firstRound, skipped, undone, wentBack } from '../../app/verification/round';
import type { Assessment } from '../../assessment/assessment';
import type { Circumstances } from '../../criteria/circumstances';
import type { LevelOverrides } from '../../criteria/override';
import type { CriteriaSet } from '../../criteria/set';
import { STANDING_WORDS } from '../../messages/standing';
import { confirmingIn, ConfirmingFields } from './ConfirmingFields';
import { useCriteria } from './useCriteria';

interface VerificationProps {
  readonly state: SessionState;
  readonly assessment: Assessment;
  readonly set: CriteriaSet;
  readonly circumstances: Circumstances;
  readonly lines: readonly CriteriaLine[];
  /** Those that the workbook keeps. */
  readonly levels: LevelOverrides;
  /** Where to begin; without it at the first that is open. */
  readonly code: string | undefined;
  readonly close: () => void;
}

/**
 * For somebody with the printed decision in the other hand: one level at a time, by keys alone. Each stands in the
 * workbook a moment later, so that going on another day needs nothing to be saved.
 */
export function Verification(props: VerificationProps): ReactElement {
  const { state, assessment, set, circumstances, lines, levels, code, close } = props;
  const { session, w } = useCriteria();
  // as it was at the beginning: what was confirmed since then stands in the round
  const [done] = useState(() => lines.map(({ standing }) => standing === 'confirmed'));
  const [keeper] = useState(() => createLevelKeeper(session, levels));
  const [round, setRound] = useState(() => {
    const at = lines.findIndex(({ indicator }) => indicator.code === code);
    return at < 0 ? firstRound(done) : { ...firstRound(done), at };
  });
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.getState);
  const [typed, setTyped] = useState('');
  const [told, tell] = useState('');
  const [mistake, setMistake] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const { source, by } = confirmingIn(state);
  const line = lines[round.at];
  const needsRegion = set.dimensions.includes('region') && circumstances.region === undefined;

  // where the decision is known already, the keys go on at once
  const isKnown = useRef(source !== '');
  useEffect(() => {
    if (isKnown.current) input.current?.focus();
  }, []);

  // whoever turns to something else, or closes the pane, leaves nothing behind
  useEffect(() => {
    const leave = (): void => {
      void keeper.settled();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, [keeper]);

  const move = (next: typeof round, text: string): void => {
    if (next.confirmed !== round.confirmed) keeper.keep(next.confirmed.map(({ level }) => level));
    setRound(next);
    setTyped('');
    setMistake('');
    tell(text);
  };

  const end = (): void => {
    void keeper.settled().then((isKept) => {
      if (isKept) close();
    });
  };

  const confirm = (): void => {
    if (line === undefined) return;
    if (source === '') {
      setMistake(w('verify.source.missing'));
      return;
    }
    const on = session.surroundings.today();
    const said = confirmedAs(assessment, set, line, typed, circumstances, { source, by, on });
    switch (said.code) {
      case 'nothing':
        setMistake(w('verify.nothing'));
        return;
      case 'unreadable':
        setMistake(w('verify.unreadable', { text: typed.trim() }));
        return;
      case 'confirmed':
        move(
          confirmed(done, round, said.level),
          w('verify.done', { code: line.indicator.code, level: said.level.text }),
        );
    }
  };

  const press = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'Enter') confirm();
    else if (key === 'ArrowDown') {
      move(skipped(done, round), w('verify.skipped', { code: line?.indicator.code ?? '' }));
    } else if (key === 'ArrowUp') move(wentBack(done, round), '');
    else if (key === 'Escape' && typed !== '') setTyped('');
    else if (key === 'Escape') end();
    else if (key === 'z' && (event.ctrlKey || event.metaKey) && typed === '' && round.confirmed.length > 0) {
      const last = lines[round.confirmed.at(-1)?.at ?? 0]?.indicator.code ?? '';
      move(undone(round), w('verify.undone', { code: last }));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const below = mistake === '' ? { hint: w('verify.keys') } : { validationMessage: mistake };
  const progress = { done: countDone(done, round), total: lines.length };
  const own = round.confirmed.find(({ at }) => at === round.at)?.level.text;
  return (
    <section className="verification" aria-label={w('verify.title')}>
      <ConfirmingFields state={state} />
      {needsRegion ? (
        <p className="level-open">{w('verify.region-first')}</p>
      ) : (
        line !== undefined && (
          <>
            <p className="verification-head">
              <span aria-hidden>{w('verify.progress', progress)}</span>
              <span className="hidden">{w('verify.progress.label', progress)}</span>
              <progress aria-hidden max={lines.length} value={progress.done} />
            </p>
            <p>
              <b>{line.indicator.code}</b> {line.indicator.name}
            </p>
            <p>
              {own !== undefined
                ? w('verify.known', { level: own, standing: STANDING_WORDS.confirmed })
                : line.offered === undefined
                  ? w('verify.unknown')
                  : w('verify.known', {
                      level: line.offered.text,
                      standing: STANDING_WORDS[line.standing],
                    })}
            </p>
            <Field className="form-field" label={w('verify.level')} {...below}>
              <Input
                input={{ ref: input }}
                value={typed}
                autoComplete="off"
                maxLength={200}
                placeholder={line.offered?.text}
                onChange={(_, { value }) => {
                  setTyped(value);
                }}
                onKeyDown={press}
              />
            </Field>
          </>
        )
      )}
      <p role="status" className="muted">
        {progress.done === progress.total ? w('verify.complete') : told}
      </p>
      {round.confirmed.length > 0 && (
        <p className={keeping === 'failed' ? 'level-open' : 'muted'}>{w(`verify.${keeping}`)}</p>
      )}
      <div className="verification-buttons">
        <Button onClick={end}>{w('verify.stop')}</Button>
      </div>
    </section>
  );
}
