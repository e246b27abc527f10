import { SearchBox, ToggleButton } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import { VIEW_ORDERS, type View } from '../../app/session/view';
import type { Assessment } from '../../assessment/assessment';
import { countKinds, FINDING_KINDS } from '../../assessment/kind';
import { useScreen } from '../screen';

/** So few communes, or findings, are seen at a glance. */
const WORTH_SEARCHING = 3;
const WORTH_ORDERING = 5;

const CHIP = { size: 'small', shape: 'circular' } as const;

interface FiltersProps {
  readonly assessment: Assessment;
  readonly view: View;
}

/** Search, the kinds of findings, and by what they are put together. */
export function Filters({ assessment, view }: FiltersProps): ReactElement | null {
  const { session, t } = useScreen();
  const counts = useMemo(() => countKinds(assessment.findings), [assessment]);
  const kinds = FINDING_KINDS.filter((kind) => counts[kind] > 0 || view.kinds.has(kind));
  const { length: findings } = assessment.findings;
  const isMuch = findings > WORTH_ORDERING;
  const showsSearch = assessment.communes.length > WORTH_SEARCHING || isMuch || view.query !== '';
  const showsOrders = isMuch || view.by !== 'commune';
  const showsKinds = kinds.length > 1 || view.kinds.size > 0;
  if (!showsSearch && !showsKinds && !showsOrders) return null;
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
            {t('filter.all')} {findings}
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
      {showsOrders && (
        <div className="kinds" role="group" aria-label={t('order.label')}>
          {VIEW_ORDERS.map((by) => (
            <ToggleButton
              {...CHIP}
              key={by}
              shape="rounded"
              checked={view.by === by}
              onClick={() => {
                session.dispatch({ code: 'order-chosen', by });
              }}
            >
              {t(`order.${by}`)}
            </ToggleButton>
          ))}
        </div>
      )}
    </search>
  );
}
