import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { changeSettings } from '../../app/actions/settings';
import type { Checked, SessionState } from '../../app/session/state';
import {
  ANSWERS,
  ASKED_CONDITIONS,
  answersOf,
  criteriaAnswer,
  withAnswer,
  type Recognition,
} from '../../assessment/recognition';
import { setOf } from '../../criteria/sets';
import { CONDITION_NAMES, conditionAnswer } from '../../messages/recognition';
import { capitalised, communeTitle } from '../../messages/names';
import { useCriteria } from './useCriteria';

interface RecognitionFormProps {
  readonly state: SessionState;
  readonly checked: Checked;
}

/** What no table tells of a commune's recognition: a row for each commune, unknown unless somebody answers. */
export function RecognitionForm({ state, checked }: RecognitionFormProps): ReactElement {
  const { session, w } = useCriteria();
  const { settings, assessment } = checked.check;
  const [answers, setAnswers] = useState<Recognition>(settings.recognition);
  return (
    <div className="form-group">
      <p className="muted">{w('recognition.lead')}</p>
      {assessment.communes.map((commune) => {
        const { set, key, name } = commune;
        const title = capitalised(communeTitle(name));
        const { briefName } = setOf(assessment.sets, set);
        const said = answersOf(answers, commune);
        return (
          <div
            key={`${set}|${key}`}
            className="recognition"
            role="group"
            aria-label={`${title}, ${briefName}`}
          >
            <span>
              <b>{title}</b> <span className="muted">{briefName}</span>
            </span>
            <span className="muted">
              {w('recognition.criteria', {
                answer: conditionAnswer('criteria', criteriaAnswer(commune)),
              })}
            </span>
            {ASKED_CONDITIONS.map((condition) => (
              <label key={condition} className="recognition-answer">
                <span>{CONDITION_NAMES[condition]}</span>
                <select
                  value={said[condition] ?? ''}
                  onChange={(event) => {
                    const answer = ANSWERS.find((one) => one === event.target.value);
                    setAnswers(withAnswer(answers, commune, condition, answer));
                  }}
                >
                  <option value="">{conditionAnswer(condition, 'unknown')}</option>
                  {ANSWERS.map((answer) => (
                    <option key={answer} value={answer}>
                      {conditionAnswer(condition, answer)}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
        );
      })}
      <div>
        <Button
          disabledFocusable={!whenIdle(state)}
          onClick={() => {
            if (!whenIdle(session.getState())) return;
            void changeSettings(session, (before) => ({ ...before, recognition: answers }));
          }}
        >
          {w('recognition.save')}
        </Button>
      </div>
    </div>
  );
}
