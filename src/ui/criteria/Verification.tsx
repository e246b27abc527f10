import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { changeSettings } from '../../app/actions/settings';
import type { SessionState } from '../../app/session/state';
import { confirmedAs, type CriteriaLine } from '../../app/verification/lines';
import { confirmed, countDone, firstRound, skipped, undone, wentBack } from '../../app/verification/round';
import type { Assessment } from '../../assessment/assessment';
import type { Circumstances } from '../../criteria/circumstances';
import { withLevels } from '../../criteria/override';
import type { CriteriaSet } from '../../criteria/set';
import { STANDING_WORDS } from '../../messages/standing';
import { TypedField } from '../form/TypedField';
import { useCriteria } from './useCriteria';

interface VerificationProps {
  readonly state: SessionState;
  readonly assessment: Assessment;
  readonly set: CriteriaSet;
  readonly circumstances: Circumstances;
  readonly lines: readonly CriteriaLine[];
  readonly close: () => void;
}

const SOURCE = 'criteria/source';
const BY = 'criteria/by';

/** For somebody with the printed decision in the other hand: one level at a time, by keys alone. */
export function Verification(props: VerificationProps): ReactElement {
  const { state, assessment, set, circumstances, lines, close } = props;
  const { session, w } = useCriteria();
  const done = useMemo(() => lines.map(({ standing }) => standing === 'confirmed'), [lines]);
  const [round, setRound] = useState(() => firstRound(done));
  const [typed, setTyped] = useState('');
  const [told, tell] = useState('');
  const [mistake, setMistake] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const source = (state.forms.typed.get(SOURCE) ?? '').trim();
  const by = (state.forms.typed.get(BY) ?? '').trim();
  const line = lines[round.at];
  const needsRegion = set.dimensions.includes('region') && circumstances.region === undefined;
  const { length: count } = round.confirmed;

  // where the decision is known already, the keys go on at once
  const isKnown = useRef(source !== '');
  useEffect(() => {
    if (isKnown.current) input.current?.focus();
  }, []);

  const move = (next: typeof round, text: string): void => {
    setRound(next);
    setTyped('');
    setMistake('');
    tell(text);
  };

  const save = async (): Promise<boolean> => {
    const levels = round.confirmed.map(({ level }) => level);
    if (levels.length === 0) return true;
    if (!whenIdle(session.getState())) return false;
    const isKept = await changeSettings(session, (before) => ({
      ...before,
      levels: withLevels(before.levels, levels),
    }));
    if (isKept) setRound((now) => ({ ...now, confirmed: [] }));
    return isKept;
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
    else if (key === 'Escape') {
      void save().then((isKept) => {
        if (isKept) close();
      });
    } else if (key === 'z' && event.ctrlKey && typed === '' && count > 0) {
      const code = lines[round.confirmed.at(-1)?.at ?? 0]?.indicator.code ?? '';
      move(undone(round), w('verify.undone', { code }));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const below = mistake === '' ? { hint: w('verify.keys') } : { validationMessage: mistake };
  const progress = { done: countDone(done, round), total: lines.length };
  const own = round.confirmed.find(({ at }) => at === round.at)?.level.text;
  return (
    <section className="verification" aria-label={w('verify.title')}>
      <TypedField
        field={SOURCE}
        label={w('verify.source')}
        text={state.forms.typed.get(SOURCE) ?? ''}
        placeholder={w('verify.source.example')}
      />
      <TypedField field={BY} label={w('verify.by')} text={state.forms.typed.get(BY) ?? ''} />
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
      <div className="verification-buttons">
        <Button
          disabledFocusable={count === 0 || !whenIdle(state)}
          onClick={() => {
            void save();
          }}
        >
          {w('verify.save', { count })}
        </Button>
        <Button
          disabledFocusable={!whenIdle(state)}
          onClick={() => {
            void save().then((isKept) => {
              if (isKept) close();
            });
          }}
        >
          {w('verify.stop')}
        </Button>
      </div>
    </section>
  );
}
