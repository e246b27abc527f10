import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { decisionIn, packOfSettings, type PackHead } from '../../app/packs/draft';
import type { SessionState } from '../../app/session/state';
import { packFile } from '../../app/useCases/pack';
import { FRAME_2026 } from '../../criteria/frames';
import { setOf } from '../../criteria/sets';
import { dayText } from '../../messages/day';
import { packsText } from '../../messages/packs';
import { readTypedDay } from '../../workbook/date';
import { TypedField } from '../form/TypedField';
import { useWords } from '../useWords';
import type { PacksProps } from './Packs';
import { useCriteria } from './useCriteria';

interface TypedHead {
  readonly head: PackHead;
  readonly texts: Readonly<Record<'name' | 'number' | 'date' | 'scope', string>>;
  readonly isBadDay: boolean;
}

/** What is said of a pack: as typed, else as the confirmed levels say it. */
export function useTypedHead({ forms }: SessionState, { checked }: Pick<PacksProps, 'checked'>): TypedHead {
  const p = useWords(packsText);
  const known = decisionIn(checked.check.settings);
  const typed = (field: keyof TypedHead['texts'], otherwise: string): string =>
    forms.typed.get(`pack/${field}`) ?? otherwise;
  const number = typed('number', known.number);
  const texts = {
    name: typed('name', number === '' ? '' : p('pack.name.default', { decision: number })),
    number,
    date: typed('date', known.date === '' ? '' : dayText(known.date)),
    scope: typed('scope', ''),
  };
  const date = texts.date.trim() === '' ? '' : readTypedDay(texts.date.trim());
  const head = {
    name: texts.name.trim(),
    number: texts.number.trim(),
    date: date ?? '',
    scope: texts.scope.trim(),
  };
  return { head, texts, isBadDay: date === undefined };
}

/** A head that a colleague can tell what it is by. */
export const isWholeHead = ({ head, isBadDay }: TypedHead): boolean =>
  head.name !== '' && head.number !== '' && head.scope !== '' && !isBadDay;

/** "Gửi bộ mức": what was confirmed in this workbook as a file, or as an Excel sheet to be filled in. */
export function PackForm({ state, checked, set }: PacksProps): ReactElement {
  const { session } = useCriteria();
  const p = useWords(packsText);
  const { settings, assessment } = checked.check;
  const typed = useTypedHead(state, { checked });
  const { texts, isBadDay } = typed;
  const [isMissing, setMissing] = useState(false);
  const count = settings.levels.length;
  const isEmpty = count + settings.sets.length === 0;
  const { packs, saveFile } = session.surroundings;
  const isIdle = whenIdle(state);

  const give = (as: 'json' | 'sheet'): void => {
    if (!whenIdle(session.getState())) return;
    const isWhole = isWholeHead(typed);
    setMissing(!isWhole && !isEmpty);
    if (!isWhole && !isEmpty) return;
    const { name, scope, ...decision } = typed.head;
    const { shortName } = setOf(assessment.sets, set);
    const head = { ...decision, name: name || shortName, scope };
    const pack = packOfSettings(settings, head, set, assessment.sets);
    void session.perform(packFile, { pack, as, about: [set] });
  };

  const giveFrame = (): void => {
    if (!whenIdle(session.getState())) return;
    const { name, decision } = FRAME_2026;
    const head = { name, number: decision.number, date: decision.date, scope: '' };
    const frame = { sets: [FRAME_2026], levels: [], region: undefined };
    const pack = packOfSettings(frame, head, FRAME_2026.key, assessment.sets);
    void session.perform(packFile, { pack, as: 'sheet', about: [] });
  };

  return (
    <div className="form-group" role="group" aria-label={p('pack.give')}>
      <b>{p('pack.give')}</b>
      {isEmpty ? (
        <p className="muted">{p('pack.nothing')}</p>
      ) : (
        <>
          <TypedField field="pack/name" label={p('pack.name')} text={texts.name} />
          <TypedField field="pack/number" label={p('pack.number')} text={texts.number} />
          <TypedField
            field="pack/date"
            label={p('pack.date')}
            text={texts.date}
            mistake={isBadDay ? p('pack.date.bad') : undefined}
          />
          <TypedField
            field="pack/scope"
            label={p('pack.scope')}
            text={texts.scope}
            placeholder={p('pack.scope.example')}
            mistake={isMissing ? p('pack.missing') : undefined}
          />
        </>
      )}
      {saveFile !== undefined && (
        <div className="verification-buttons">
          {!isEmpty && (
            <Button
              disabledFocusable={!isIdle}
              onClick={() => {
                give('json');
              }}
            >
              {p('pack.export', { count })}
            </Button>
          )}
          {packs !== undefined && (
            <>
              <Button
                disabledFocusable={!isIdle}
                onClick={() => {
                  give('sheet');
                }}
              >
                {p('pack.sheet')}
              </Button>
              <Button disabledFocusable={!isIdle} onClick={giveFrame}>
                {p('pack.frame')}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
