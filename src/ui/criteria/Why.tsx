import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { checkedOf } from '../../app/session/state';
import { explain, explainer, type Explanation } from '../../assessment/explanation';
import type { CommuneAssessment } from '../../assessment/assessment';
import type { Finding } from '../../assessment/finding';
import { findIndicator } from '../../criteria/indicators';
import { setOf } from '../../criteria/sets';
import { explanationText } from '../../messages/explanation';
import { capitalised } from '../../messages/names';
import { useCriteria } from './useCriteria';
import './criteria.css';

/** On what the verdict of a finding rests. */
export function WhyFinding({ finding }: { readonly finding: Finding }): ReactElement | null {
  const { session } = useCriteria();
  const assessment = checkedOf(session.getState())?.check.assessment;
  const explanation = assessment && explainer(assessment)(finding);
  return explanation === undefined ? null : <Told explanation={explanation} />;
}

/** The same for every indicator of a commune, met or not. */
export function WhyCommune({ commune }: { readonly commune: CommuneAssessment }): ReactElement | null {
  const { session, t } = useCriteria();
  const assessment = checkedOf(session.getState())?.check.assessment;
  if (assessment === undefined) return null;
  const set = setOf(assessment.sets, commune.set);
  return (
    <ul className="levels">
      {commune.indicators.map((one) => (
        <li key={one.code} className="level">
          <span className="level-name">
            <b>{one.code}</b> {findIndicator(set, one.code)?.shortName}:{' '}
            <b className={`why-${one.verdict}`}>{capitalised(t(`verdict.${one.verdict}`))}</b>
          </span>
          <Told explanation={explain(assessment, commune, one)} />
        </li>
      ))}
    </ul>
  );
}

function Told({ explanation }: { readonly explanation: Explanation }): ReactElement | null {
  const { session, w } = useCriteria();
  const sets = checkedOf(session.getState())?.check.assessment.sets ?? [];
  const { sentence, advice } = explanationText(w, explanation, sets);
  const { required, circumstances } = explanation;
  return (
    <>
      <p className="why">{sentence}</p>
      {advice !== '' && <p className="why level-open">{advice}</p>}
      {(explanation.advice !== undefined || (required === undefined && circumstances !== undefined)) && (
        <div>
          <Button
            size="small"
            onClick={() => {
              const { set, code } = explanation;
              session.dispatch({ code: 'form-asked', name: 'criteria', level: { set, code } });
            }}
          >
            {w('why.verify', { code: explanation.code })}
          </Button>
        </div>
      )}
    </>
  );
}
