import { memo, type ReactElement } from 'react';
import { ACTIONS } from '../../app/actions/registry';
import { isCheckDue, isInDoubt, type Checked, type SessionState } from '../../app/session/state';
import type { View } from '../../app/session/view';
import type { Assessment } from '../../assessment/assessment';
import { reviewProblem } from '../../app/reviewProblem';
import { inSight } from '../../app/session/visible';
import { ActionButton } from '../ActionButton';
import { CriteriaFold } from '../criteria/CriteriaFold';
import { TemplateFold } from '../TemplateFold';
import { useScreen } from '../screen';
import { SettingsFold } from '../SettingsFold';
import { TablesFold } from '../tables/TablesFold';
import { CommuneList } from './CommuneList';
import { CurrentFinding } from './CurrentFinding';
import { Filters } from './Filters';
import { Matrices } from './matrix/Matrices';
import { NothingFound } from './NothingFound';
import { OwnPackNotice } from './OwnPackNotice';
import { RepairFold } from './RepairFold';
import { ResultSummary } from './ResultSummary';
import { SectionList } from './SectionList';
import { MarksNotice, StaleNotice } from './StaleNotice';
import { StepBar } from './StepBar';

interface ResultProps {
  readonly state: SessionState;
  readonly checked: Checked;
}

/** Everything that a check gives: counts, communes with their findings, how the tables were understood. */
export function Result({ state, checked }: ResultProps): ReactElement {
  const { t } = useScreen();
  const { view } = state;
  const { assessment } = checked.check;
  const problem = reviewProblem(assessment);
  if (problem !== undefined) {
    return (
      <>
        <section className="welcome">
          <h1 className="welcome-title">
            {t(problem.code === 'only-own-sheets' ? 'empty.results-title' : 'empty.title')}
          </h1>
          <p>{t(problem.code === 'only-own-sheets' ? 'empty.results-lead' : 'empty.lead')}</p>
        </section>
        <TablesFold what="unjudged" check={checked.check} isOpen />
        <TablesFold what="tables" check={checked.check} isOpen />
        <TemplateFold state={state} isOpen />
        <SettingsFold state={state} checked={checked} />
      </>
    );
  }
  return (
    <>
      <StaleNotice state={state} checked={checked} />
      <OwnPackNotice state={state} checked={checked} />
      <MarksNotice state={state} checked={checked} />
      <ResultSummary assessment={assessment} />
      <Matrices assessment={assessment} view={view} />
      <TablesFold what="unjudged" check={checked.check} isOpen />
      <div className="next-steps">
        <ActionButton action={ACTIONS.whole} state={state} primary={!isCheckDue(state)} />
        <ActionButton action={ACTIONS.mark} state={state} />
        <ActionButton action={ACTIONS.roadmap} state={state} />
      </div>
      <RepairFold state={state} checked={checked} />
      <Filters assessment={assessment} view={view} />
      <Findings assessment={assessment} view={view} />
    </>
  );
}

/** How the tables were understood, what is decided once, and a blank table. */
export function ResultTools({ state, checked }: ResultProps): ReactElement {
  return (
    <>
      <TablesFold what="tables" check={checked.check} isOpen={isInDoubt(checked)} />
      <CriteriaFold state={state} checked={checked} />
      <SettingsFold state={state} checked={checked} />
      <TemplateFold state={state} isOpen={false} />
    </>
  );
}

interface FindingsProps {
  readonly assessment: Assessment;
  readonly view: View;
}

/** What the filters leave, put together as asked; not drawn anew at every step of a progress bar. */
const Findings = memo(function Findings({ assessment, view }: FindingsProps): ReactElement {
  const { groups, sections } = inSight(assessment, view);
  if (groups.length === 0 && sections.length === 0) return <NothingFound />;
  return view.by === 'commune' ? (
    <CommuneList groups={groups} view={view} />
  ) : (
    <SectionList sections={sections} view={view} />
  );
});

/** What stays in sight below the result while somebody walks through its findings. */
export function ResultFoot({ state, checked }: ResultProps): ReactElement | null {
  const { assessment } = checked.check;
  if (assessment.findings.length === 0) return null;
  const { findings } = inSight(assessment, state.view);
  return (
    <>
      <StepBar findings={findings} assessment={assessment} current={state.view.current} />
      <CurrentFinding findings={findings} state={state} checked={checked} />
    </>
  );
}
