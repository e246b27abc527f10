import { memo, useEffect, useRef, type ReactElement } from 'react';
import type { FindingItem } from '../../app/session/items';
import { findingText } from '../../messages/finding';
import { formatAddress } from '../../workbook/address';
import { Icon } from '../Icon';
import { useScreen, useSets } from '../screen';

interface FindingRowProps {
  readonly item: FindingItem;
  readonly isCurrent: boolean;
}

/** A finding: what is required, what is there, where. Pressing it selects the cell. */
export const FindingRow = memo(function FindingRow({ item, isCurrent }: FindingRowProps): ReactElement {
  const { session, t } = useScreen();
  const sets = useSets();
  const row = useRef<HTMLLIElement>(null);
  const { finding } = item;
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
          void session.choose(item.id);
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
          {number !== '' && <b>{number}</b>} {title}
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
    </li>
  );
});
