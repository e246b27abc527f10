import { Button } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import type { Checked, SessionState } from '../../app/session/state';
import { circumstancesIn } from '../../app/verification/circumstances';
import { criteriaLines } from '../../app/verification/lines';
import { REGION_NAMES } from '../../criteria/region';
import { countStandings } from '../../criteria/standing';
import { screenSetName } from '../../messages/screenSetName';
import { useLater } from '../later';
import { LoadedPart } from '../LoadedPart';
import { SelectField } from '../SelectField';
import { useChange } from '../useChange';
import { LevelList } from './LevelList';
import { OccasionForm } from './OccasionForm';
import type { Packs } from './Packs';
import { RecognitionForm } from './RecognitionForm';
import type { Taking } from './Taking';
import { useCriteria } from './useCriteria';
import { Verification } from './Verification';
import './criteria.css';

export interface CriteriaProps {
  readonly state: SessionState;
  readonly checked: Checked;
}

interface TakingPart {
  readonly Taking: typeof Taking;
}

const loadTaking = (): Promise<TakingPart> => import(/* webpackChunkName: "levels" */ './Taking');

interface PacksPart {
  readonly Packs: typeof Packs;
}

const loadPacks = (): Promise<PacksPart> => import(/* webpackChunkName: "packs" */ './Packs');

/** What is open below the choice of the set. */
type Doing =
  { readonly code: 'verify'; readonly at: string | undefined } | { readonly code: 'table' | 'decision' };

/** By which levels a workbook is judged: to be looked up, confirmed, and applied to this workbook. */
export function Criteria({ state, checked }: CriteriaProps): ReactElement | null {
  const { w } = useCriteria();
  const { assessment, settings } = checked.check;
  const { sets, communes } = assessment;
  const [chosen, choose] = useState<string>();
  const [doing, setDoing] = useState<Doing>();
  const taking = useLater(loadTaking, doing !== undefined && doing.code !== 'verify');
  // nothing that differs by region can be confirmed before somebody says which it is
  const [isAsking, setAsking] = useState(settings.region === undefined);
  useChange(settings.region, (region) => {
    if (region !== undefined) setAsking(false);
  });
  const [isHanding, setHanding] = useState(false);
  const packs = useLater(loadPacks, isHanding);
  const stop = (): void => {
    setDoing(undefined);
  };
  // where a finding asks for one level
  const { level } = state.forms;
  useChange(level, (asked) => {
    if (asked === undefined) return;
    choose(asked.set);
    setDoing({ code: 'verify', at: asked.code });
  });
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
      <SelectField
        label={w('look.set')}
        value={set.key}
        change={(key) => {
          choose(key);
          stop();
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
      {doing === undefined && (
        <div className="verification-buttons">
          <Button
            onClick={() => {
              setDoing({ code: 'verify', at: undefined });
            }}
          >
            {w('verify.open')}
          </Button>
          {(['decision', 'table'] as const).map((code) => (
            <Button
              key={code}
              onClick={() => {
                setDoing({ code });
              }}
            >
              {w(`take.from.${code}`)}
            </Button>
          ))}
        </div>
      )}
      {doing?.code === 'verify' && (
        <Verification
          key={`${JSON.stringify([set.key, circumstances])}|${doing.at ?? ''}`}
          state={state}
          assessment={assessment}
          set={set}
          circumstances={circumstances}
          lines={lines}
          levels={settings.levels}
          code={doing.at}
          close={stop}
        />
      )}
      {doing !== undefined && doing.code !== 'verify' && (
        <LoadedPart later={taking}>
          {(part) => (
            <part.Taking
              key={`${JSON.stringify([set.key, circumstances])}|${doing.code}`}
              from={doing.code}
              state={state}
              assessment={assessment}
              set={set}
              circumstances={circumstances}
              close={stop}
            />
          )}
        </LoadedPart>
      )}
      <details
        className="why-fold"
        open={isAsking}
        onToggle={(event) => {
          setAsking(event.currentTarget.open);
        }}
      >
        <summary>{w('occasion.title')}</summary>
        <OccasionForm state={state} checked={checked} year={year} />
      </details>
      <details
        className="why-fold"
        onToggle={(event) => {
          setHanding(event.currentTarget.open);
        }}
      >
        <summary>{w('pack.title')}</summary>
        {isHanding && (
          <LoadedPart later={packs}>
            {(part) => <part.Packs state={state} checked={checked} set={set.key} />}
          </LoadedPart>
        )}
      </details>
      <details className="why-fold">
        <summary>{w('recognition.title')}</summary>
        <RecognitionForm state={state} checked={checked} />
      </details>
      <LevelList lines={lines} />
    </div>
  );
}
