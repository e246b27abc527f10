import { useMemo, type ReactElement } from 'react';
import { ACTIONS } from '../../app/actions/registry';
import type { Checked, SessionState } from '../../app/session/state';
import { reviewProblem } from '../../app/reviewProblem';
import { visibleGroups } from '../../app/session/view';
import { ActionButton } from '../ActionButton';
import { TemplateFold } from '../TemplateFold';
import { SettingsForm } from '../form/SettingsForm';
import { useScreen } from '../screen';
import { TablesFold } from '../tables/TablesFold';
import { CommuneList } from './CommuneList';
import { Filters } from './Filters';
import { ResultSummary } from './ResultSummary';
import { StaleNotice } from './StaleNotice';

interface ResultProps {
  readonly state: SessionState;
  readonly checked: Checked;
}

/** Everything that a check gives: counts, communes with their findings, how the tables were understood. */
export function Result({ state, checked }: ResultProps): ReactElement {
  const { t } = useScreen();
  const { view } = state;
  const { assessment } = checked.check;
  const { query, kinds } = view;
  const groups = useMemo(() => visibleGroups(assessment, { query, kinds }), [assessment, query, kinds]);
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
        <SettingsForm state={state} checked={checked} />
      </>
    );
  }
  return (
    <>
      <StaleNotice state={state} checked={checked} />
      <ResultSummary assessment={assessment} />
      <TablesFold what="unjudged" check={checked.check} isOpen />
      <div className="next-steps">
        <ActionButton action={ACTIONS.mark} state={state} />
        <ActionButton action={ACTIONS.roadmap} state={state} />
      </div>
      <Filters assessment={assessment} view={view} />
      <CommuneList groups={groups} view={view} />
      <TablesFold
        what="tables"
        check={checked.check}
        isOpen={assessment.tables.some(({ choice }) => choice !== undefined)}
      />
      <SettingsForm state={state} checked={checked} />
      <TemplateFold state={state} isOpen={false} />
    </>
  );
}
