import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FindingGroup } from '../../app/session/items';
import type { View } from '../../app/session/view';
import { screenSetName } from '../../messages/screenSetName';
import { useScreen, useSets } from '../screen';
import { CommuneCard } from './CommuneCard';
import { sheafState, type SheafState } from './sheafState';
import { TablesCard } from './TablesCard';

interface CommuneListProps {
  readonly groups: readonly FindingGroup[];
  readonly view: View;
}

/** The communes by criteria set, a page of them at a time, and what is to be said of the tables. */
export function CommuneList({ groups, view }: CommuneListProps): ReactElement {
  const { session, t } = useScreen();
  const sets = useSets();
  const drawn = groups.slice(0, view.communesShown);
  const rest = groups.length - drawn.length;
  const stateOf = (group: FindingGroup): SheafState => sheafState(view, group);
  return (
    <>
      {sets.map((set) => {
        const ofSet = drawn.filter(({ commune }) => commune?.set === set.key);
        return ofSet.length === 0 ? null : (
          <section key={set.key} className="set">
            <h2 className="set-title">{screenSetName(t, sets, set.key)}</h2>
            {ofSet.map((group) =>
              group.commune === undefined ? null : (
                <CommuneCard key={group.key} group={group} commune={group.commune} {...stateOf(group)} />
              ),
            )}
          </section>
        );
      })}
      {drawn
        .filter(({ commune }) => commune === undefined)
        .map((group) => (
          <TablesCard key={group.key} group={group} {...stateOf(group)} />
        ))}
      {rest > 0 && (
        <Button
          appearance="subtle"
          onClick={() => {
            session.dispatch({ code: 'more-communes' });
          }}
        >
          {t('communes.more', { count: rest })}
        </Button>
      )}
    </>
  );
}
