import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SessionState } from '../../app/session/state';
import type { Assessment } from '../../assessment/assessment';
import type { Circumstances } from '../../criteria/circumstances';
import type { CriteriaSet } from '../../criteria/set';
import { FromDecision } from './FromDecision';
import { FromTable } from './FromTable';
import { useTaking } from './useTaking';

export interface TakingProps {
  readonly state: SessionState;
  readonly assessment: Assessment;
  readonly set: CriteriaSet;
  readonly circumstances: Circumstances;
}

interface TakingFrameProps extends TakingProps {
  readonly from: 'table' | 'decision';
  readonly close: () => void;
}

/** Many levels at once, from where they are written already. */
export function Taking({ from, close, ...given }: TakingFrameProps): ReactElement {
  const { k, w } = useTaking();
  const { set, circumstances } = given;
  const needsRegion = set.dimensions.includes('region') && circumstances.region === undefined;
  return (
    <section className="verification" aria-label={w(`take.from.${from}`)}>
      {needsRegion && (
        <p className="level-open">{from === 'table' ? w('verify.region-first') : k('take.no-region')}</p>
      )}
      {/* a table states the levels of its own region, and nobody has said which one it is */}
      {from === 'table' && !needsRegion && <FromTable {...given} />}
      {from === 'decision' && <FromDecision {...given} />}
      <div className="verification-buttons">
        <Button onClick={close}>{w('verify.stop')}</Button>
      </div>
    </section>
  );
}
