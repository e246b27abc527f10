import { memo, useEffect, useRef, type ReactElement } from 'react';
import type { FindingItem } from '../../app/session/items';
import { findingText } from '../../messages/finding';
import { capitalised, communeTitle } from '../../messages/names';
import { formatAddress } from '../../workbook/address';
import { WhyFold } from '../criteria/WhyFold';
import { Icon } from '../Icon';
import { useScreen, useSets } from '../screen';

interface FindingRowProps {
  readonly item: FindingItem;
  readonly isCurrent: boolean;
  /** What stands above it says which commune it is of, or what is found of several: then only the other is said. */
  readonly among?: 'commune' | 'same';
  /** Called with its id; without it, it becomes the current one of the list. */
  readonly press?: (id: string) => Promise<void>;
}

/** A finding: what is required, what is there, where. Pressing it selects the cell. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps): ReactElement {
  const { item, isCurrent, among = 'commune', press } = props;
  const { session, t } = useScreen();
  const sets = useSets();
  const row = useRef<HTMLLIElement>(null);
  const { finding } = item;
  const commune = 'commune' in finding ? capitalised(communeTitle(finding.commune)) : '';
  const { number, title, kind, lines, why, hidden } = findingText(t, finding, sets);
  const cell = `${finding.place.sheet}!${formatAddress(finding.place)}`;
  useEffect(() => {
    // the list follows; the focus stays where the user has it
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li ref={row} className={isCurrent ? 'finding finding-current' : 'finding'}>
      <button
        type="button"
        className="finding-button"
        aria-current={isCurrent ? 'true' : undefined}
        title={t('finding.go', { cell })}
        onClick={() => {
          void (press ?? session.choose)(item.id);
        }}
      >
        <span className="finding-head">
          <span className={`severity severity-${finding.severity}`}>
            <Icon name={finding.severity} />
            {kind}
          </span>
          <span className="finding-cell">{cell}</span>
        </span>
        <span className="finding-title">
          {among === 'same' && commune !== '' ? (
            <b>{commune}</b>
          ) : (
            <>
              {number !== '' && <b>{number}</b>} {title}
            </>
          )}
        </span>
        {lines.map((line) => (
          <span key={line.label} className="finding-line">
            <span className="finding-label">{line.label}</span>{' '}
            <span className="finding-value">
              {line.text}
              {line.origin !== undefined && (
                <>
                  {' '}
                  <span className={line.doubtful === true ? 'origin origin-doubtful' : 'origin'}>
                    {line.origin}
                  </span>
                </>
              )}
            </span>
          </span>
        ))}
        {why !== '' && <span className="finding-why">{why}</span>}
        {hidden !== '' && <span className="finding-why">{hidden}</span>}
      </button>
      {isCurrent && 'commune' in finding && 'indicator' in finding && <WhyFold of={finding} />}
    </li>
  );
});
