import { memo, type ReactElement } from 'react';
import type { MatrixRow, Square } from '../../../app/session/matrix';
import type { ChosenSquare } from '../../../app/session/view';
import type { Verdict } from '../../../assessment/verdict';
import { capitalised, communeTitle } from '../../../messages/names';
import type { UiText } from '../../../messages/text';
import { useScreen } from '../../screen';

/** By sign as well as by colour: colours are not seen by everybody, nor printed by every printer. */
const SIGNS = {
  met: 'met',
  unmet: 'unmet',
  missing: 'open',
  unreadable: 'open',
  undecided: 'open',
  'not-applicable': 'spared',
} as const satisfies Record<Verdict, string>;

interface MatrixLineProps {
  readonly row: MatrixRow;
  /** Its place in the grid. */
  readonly place: number;
  /** The square that the tab key comes to, 0 for the name; `undefined` where it stands in another line. */
  readonly active: number | undefined;
  readonly chosen: ChosenSquare | undefined;
}

/** One commune: its name, and a square for each criterion. Presses and keys are heard by the grid. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps): ReactElement {
  const { row, place, active, chosen } = props;
  const { t } = useScreen();
  const { commune, squares } = row;
  const name = capitalised(communeTitle(commune.name));
  const isChosen = (criterion: number | undefined): boolean =>
    chosen?.key === row.key && chosen.criterion === criterion;
  return (
    <tr aria-rowindex={place + 2}>
      <th
        scope="row"
        role="rowheader"
        className={isChosen(undefined) ? 'square-chosen' : undefined}
        tabIndex={active === 0 ? 0 : -1}
        aria-label={t('matrix.commune', {
          commune: name,
          count: t('commune.count', { met: commune.criteriaMet, total: commune.criteriaTotal }),
          findings: findingsText(t, row.findings),
        })}
        title={name}
        data-place={`${String(place)},0`}
      >
        <span className="matrix-name">
          <span>{commune.name}</span>
          <span>
            {commune.criteriaMet}/{commune.criteriaTotal}
          </span>
        </span>
      </th>
      {squares.map((square, column) => {
        const sign = SIGNS[square.verdict];
        const text = squareText(t, name, square);
        return (
          <td
            key={square.number}
            role="gridcell"
            className={`square square-${sign}${isChosen(square.number) ? ' square-chosen' : ''}`}
            tabIndex={active === column + 1 ? 0 : -1}
            aria-label={text}
            aria-selected={isChosen(square.number)}
            title={text}
            data-place={`${String(place)},${String(column + 1)}`}
          >
            {t(`matrix.${sign}`)}
          </td>
        );
      })}
    </tr>
  );
});

const findingsText = (t: UiText, count: number): string =>
  count === 0 ? t('matrix.no-findings') : t('commune.findings', { count });

/** "Xã Nhất Tiến, tiêu chí 10 Thu nhập: chưa đạt, 1 phát hiện" */
export const squareText = (t: UiText, commune: string, { number, name, verdict, findings }: Square): string =>
  t('matrix.square', {
    commune,
    number,
    name,
    verdict: t(`verdict.${verdict}`),
    findings: findingsText(t, findings),
  });
