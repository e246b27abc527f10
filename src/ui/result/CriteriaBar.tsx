import type { ReactElement } from 'react';
import type { CommuneAssessment } from '../../assessment/assessment';
import { isFulfilled } from '../../assessment/verdict';

/** A segment for each criterion, in the decision's order; the card says in words what it shows. */
export const CriteriaBar = ({ commune }: { readonly commune: CommuneAssessment }): ReactElement => (
  <div className="bar" aria-hidden="true">
    {commune.criteria.map(({ number, verdict }) => (
      <span
        key={number}
        className={`segment segment-${isFulfilled(verdict) ? 'met' : verdict === 'unmet' ? 'unmet' : 'open'}`}
      />
    ))}
  </div>
);
