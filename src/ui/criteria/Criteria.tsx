import { Button } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import type { Checked, SessionState } from '../../app/session/state';
import { circumstancesIn, criteriaLines } from '../../app/verification/lines';
import { REGION_NAMES } from '../../criteria/region';
import { countStandings } from '../../criteria/standing';
import { screenSetName } from '../../messages/screenSetName';
import { SelectField } from '../SelectField';
import { LevelList } from './LevelList';
import { OccasionForm } from './OccasionForm';
import { PackImport } from './PackImport';
import { RecognitionForm } from './RecognitionForm';
import { useCriteria } from './useCriteria';
import { Verification } from './Verification';
import './criteria.css';

export interface CriteriaProps {
  readonly state: SessionState;
  readonly checked: Checked;
}

/** By which levels a workbook is judged: to be looked up, confirmed, and applied to this workbook. */
export function Criteria({ state, checked }: CriteriaProps): ReactElement | null {
  const { w } = useCriteria();
  const { assessment } = checked.check;
  const { sets, communes } = assessment;
  const [chosen, choose] = useState<string>();
  const [isVerifying, setVerifying] = useState(false);
  const set =
    sets.find(({ key }) => key === chosen) ??
    sets.find(({ key }) => communes.some((commune) => commune.set === key)) ??
    sets[0];
  const circumstances = useMemo(() => set && circumstancesIn(assessment, set), [assessment, set]);
  const lines = useMemo(
    () => (set && circumstances ? criteriaLines(assessment, set, circumstances) : []),
    [assessment, set, circumstances],
  );
  if (set === undefined || circumstances === undefined) return null;
  const { confirmed: done } = countStandings(lines);
  const open = lines.length - done;
  const { region, year } = circumstances;
  return (
    <div className="form">
      <OccasionForm state={state} checked={checked} year={year} />
      <SelectField
        label={w('look.set')}
        value={set.key}
        change={(key) => {
          choose(key);
          setVerifying(false);
        }}
      >
        {sets.map(({ key }) => (
          <option key={key} value={key}>
            {screenSetName(w, sets, key)}
          </option>
        ))}
      </SelectField>
      <p className="muted">
        {w('look.frame', {
          region:
            region === undefined
              ? w('look.frame.no-region')
              : w('look.frame.region', { region: REGION_NAMES[region] }),
          year,
        })}
      </p>
      <p className={open > 0 ? 'level-open' : undefined}>
        {open > 0 ? w('look.open', { done, total: lines.length, count: open }) : w('look.all-known')}
      </p>
      {isVerifying ? (
        <Verification
          key={set.key}
          state={state}
          assessment={assessment}
          set={set}
          circumstances={circumstances}
          lines={lines}
          close={() => {
            setVerifying(false);
          }}
        />
      ) : (
        <div>
          <Button
            onClick={() => {
              setVerifying(true);
            }}
          >
            {w('verify.open')}
          </Button>
        </div>
      )}
      <PackImport state={state} />
      <details className="why-fold">
        <summary>{w('recognition.title')}</summary>
        <RecognitionForm state={state} checked={checked} />
      </details>
      <LevelList lines={lines} />
    </div>
  );
}
