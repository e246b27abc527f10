import { Link } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { squareItems, type Matrix } from '../../../app/session/matrix';
import { FINDINGS_PAGE, type View } from '../../../app/session/view';
import type { Assessment } from '../../../assessment/assessment';
import { parseCode } from '../../../criteria/code';
import { capitalised, communeTitle } from '../../../messages/names';
import { referenceOf } from '../../../workbook/address';
import { IconButton } from '../../IconButton';
import { useScreen } from '../../screen';
import { FindingRow } from '../FindingRow';
import { squareText } from './MatrixLine';

interface SquarePanelProps {
  readonly assessment: Assessment;
  readonly matrix: Matrix;
  readonly view: View;
}

/** What is to be said of the square that was pressed, just below the matrix, each finding leading to its cell. */
export function SquarePanel({ assessment, matrix, view }: SquarePanelProps): ReactElement | null {
  const { session, t } = useScreen();
  const panel = useRef<HTMLElement>(null);
  const { square, current, currentIn } = view;
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [square]);
  if (square === undefined) return null;
  const row = [...matrix.open, ...matrix.full].find(({ key }) => key === square.key);
  if (row === undefined) return null;
  const { commune } = row;
  const name = capitalised(communeTitle(commune.name));
  const chosen = row.squares.find(({ number }) => number === square.criterion);
  const title =
    chosen === undefined
      ? `${name}: ${t('commune.count', { met: commune.criteriaMet, total: commune.criteriaTotal })}`
      : squareText(t, name, chosen);
  const items = squareItems(assessment, square);
  const place =
    commune.criteria.find(({ number }) => number === square.criterion)?.place ??
    commune.indicators.find(
      ({ code, place }) => place !== undefined && parseCode(code)?.criterion === square.criterion,
    )?.place;
  return (
    <section ref={panel} className="square-panel" aria-label={title}>
      <div className="square-head">
        <h3 aria-live="polite">{title}</h3>
        <IconButton
          name="close"
          label={t('matrix.close')}
          press={() => {
            session.dispatch({ code: 'square-closed' });
          }}
        />
      </div>
      {items.length === 0 && place !== undefined && session.surroundings.host.select !== undefined && (
        <p>
          <Link
            as="button"
            onClick={() => {
              void session.show(referenceOf(place));
            }}
          >
            {t('finding.go', { cell: `${place.sheet}!${referenceOf(place).address}` })}
          </Link>
        </p>
      )}
      {items.length > 0 && (
        <ul className="finding-list">
          {items.slice(0, FINDINGS_PAGE).map((item) => (
            <FindingRow
              key={item.id}
              item={item}
              isCurrent={currentIn === 'square' && item.id === current}
              press={session.chooseInSquare}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
