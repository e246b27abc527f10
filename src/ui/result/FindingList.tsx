import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FindingSheaf } from '../../app/session/visible';
import { useScreen } from '../screen';
import { FindingRow } from './FindingRow';

interface FindingListProps {
  readonly id: string;
  readonly group: FindingSheaf;
  readonly shown: number;
  readonly current: string | undefined;
  readonly label: string;
  readonly among?: 'commune' | 'same';
}

/** A page of a group's findings, so that five thousand of them stay as quick as five. */
export function FindingList(props: FindingListProps): ReactElement {
  const { id, group, shown, current, label, among } = props;
  const { session, t } = useScreen();
  const rest = group.items.length - shown;
  return (
    <div id={id} className="findings">
      <ul className="finding-list" aria-label={label}>
        {group.items.slice(0, shown).map((item) => (
          <FindingRow
            key={item.id}
            item={item}
            isCurrent={item.id === current}
            {...(among === undefined ? {} : { among })}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          appearance="subtle"
          className="more"
          onClick={() => {
            session.dispatch({ code: 'more-findings', key: group.key });
          }}
        >
          {t('commune.more', { count: rest })}
        </Button>
      )}
    </div>
  );
}
