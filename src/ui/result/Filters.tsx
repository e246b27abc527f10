import { SearchBox, ToggleButton } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import type { View } from '../../app/session/view';
import type { Assessment } from '../../assessment/assessment';
import { countKinds, FINDING_KINDS } from '../../assessment/kind';
import { useScreen } from '../screen';

/** So few communes are seen at a glance. */
const WORTH_SEARCHING = 3;

const CHIP = { size: 'small', shape: 'circular' } as const;

interface FiltersProps {
  readonly assessment: Assessment;
  readonly view: View;
}

/** Search by commune and the kinds of findings. */
export function Filters({ assessment, view }: FiltersProps): ReactElement | null {
  const { session, t } = useScreen();
  const counts = useMemo(() => countKinds(assessment.findings), [assessment]);
  const kinds = FINDING_KINDS.filter((kind) => counts[kind] > 0 || view.kinds.has(kind));
  const showsSearch = assessment.communes.length > WORTH_SEARCHING || view.query !== '';
  const showsKinds = kinds.length > 1 || view.kinds.size > 0;
  if (!showsSearch && !showsKinds) return null;
  return (
    <search className="filters">
      {showsSearch && (
        <SearchBox
          className="search"
          aria-label={t('search.label')}
          placeholder={t('search.label')}
          dismiss={{ 'aria-label': t('search.clear') }}
          autoComplete="off"
          value={view.query}
          onChange={(_, { value }) => {
            session.dispatch({ code: 'searched', query: value });
          }}
        />
      )}
      {showsKinds && (
        <div className="kinds" role="group" aria-label={t('filter.label')}>
          <ToggleButton
            {...CHIP}
            checked={view.kinds.size === 0}
            onClick={() => {
              for (const kind of view.kinds) session.dispatch({ code: 'kind-toggled', kind });
            }}
          >
            {t('filter.all')} {assessment.findings.length}
          </ToggleButton>
          {kinds.map((kind) => (
            <ToggleButton
              {...CHIP}
              key={kind}
              checked={view.kinds.has(kind)}
              onClick={() => {
                session.dispatch({ code: 'kind-toggled', kind });
              }}
            >
              {t(`kind.${kind}`)} {counts[kind]}
            </ToggleButton>
          ))}
        </div>
      )}
    </search>
  );
}
