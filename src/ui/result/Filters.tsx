import { useId, useMemo, type ReactElement } from 'react';
import type { View } from '../../app/session/view';
import type { Assessment } from '../../assessment/assessment';
import { countKinds, FINDING_KINDS } from '../../assessment/kind';
import { Icon } from '../Icon';
import { useScreen } from '../screen';

/** So few communes are seen at a glance. */
const WORTH_SEARCHING = 3;

interface FiltersProps {
  readonly assessment: Assessment;
  readonly view: View;
}

/** Search by commune and the kinds of findings. */
export function Filters({ assessment, view }: FiltersProps): ReactElement | null {
  const { session, t } = useScreen();
  const id = useId();
  const counts = useMemo(() => countKinds(assessment.findings), [assessment]);
  const kinds = FINDING_KINDS.filter((kind) => counts[kind] > 0 || view.kinds.has(kind));
  const showsSearch = assessment.communes.length > WORTH_SEARCHING || view.query !== '';
  const showsKinds = kinds.length > 1 || view.kinds.size > 0;
  if (!showsSearch && !showsKinds) return null;
  return (
    <search className="filters">
      {showsSearch && (
        <div className="search">
          <Icon name="search" />
          <label className="hidden" htmlFor={id}>
            {t('search.label')}
          </label>
          <input
            id={id}
            type="search"
            className="field-input"
            placeholder={t('search.label')}
            autoComplete="off"
            value={view.query}
            onChange={({ target }) => {
              session.dispatch({ code: 'searched', query: target.value });
            }}
          />
        </div>
      )}
      {showsKinds && (
        <div className="kinds" role="group" aria-label={t('filter.label')}>
          <button
            type="button"
            className="kind"
            aria-pressed={view.kinds.size === 0}
            onClick={() => {
              for (const kind of view.kinds) session.dispatch({ code: 'kind-toggled', kind });
            }}
          >
            {t('filter.all')} <b>{assessment.findings.length}</b>
          </button>
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              className="kind"
              aria-pressed={view.kinds.has(kind)}
              onClick={() => {
                session.dispatch({ code: 'kind-toggled', kind });
              }}
            >
              {t(`kind.${kind}`)} <b>{counts[kind]}</b>
            </button>
          ))}
        </div>
      )}
    </search>
  );
}
