import type { ReactElement } from 'react';
import type { AssessedTable } from '../../assessment/choices';
import { saidOf, type TableCorrection } from '../../tables/correction';
import { doubtText, periodText } from '../../messages/tables';
import { screenSetName } from '../../messages/screenSetName';
import { SURE } from '../../tables/reading';
import { formatAddress, formatArea } from '../../workbook/address';
import { Icon } from '../Icon';
import { useSets } from '../screen';
import { Choice } from './Choice';
import { Correction } from './Correction';
import { CorrectionPieces } from './CorrectionPieces';
import { useTables } from './useTables';

const SHOWN_ROWS = 8;

interface TableFactsProps {
  readonly table: AssessedTable;
  readonly corrections: readonly TableCorrection[];
}

/** How one table was understood. */
export function TableFacts({ table, corrections }: TableFactsProps): ReactElement {
  const { t, w } = useTables();
  const known = saidOf(corrections, table);
  const sets = useSets();
  const isSure = table.confidence >= SURE;
  const indicators = new Set(
    table.communes.flatMap(({ observations }) => observations.map(({ code }) => code)),
  );
  const { period } = table;
  const unknown = table.unknownRows.map(({ place }) => formatAddress(place));
  return (
    <li className="table">
      <p className="table-name">
        <b>{table.sheet}</b> {formatArea(table.area)}
      </p>
      <p>
        {screenSetName(t, sets, table.set)}; {w(`layout.${table.layout}`)}
      </p>
      <p>
        {w('tables.communes', {
          count: table.communes.length,
          names: table.communes.map(({ name }) => name).join(', '),
        })}
      </p>
      {indicators.size > 0 && <p>{w('tables.indicators', { count: indicators.size })}</p>}
      {period !== undefined && <p>{w('tables.period', { period: periodText(w, period) })}</p>}
      <p className={isSure ? 'sure' : 'unsure'}>
        <Icon name={isSure ? 'check' : 'warning'} />
        {w(isSure ? 'tables.sure' : 'tables.unsure')}
      </p>
      {table.doubts.length > 0 && (
        <ul className="doubts">
          {table.doubts.map((doubt, place) => (
            <li key={`${doubt.code}${String(place)}`}>{doubtText(w, doubt, sets)}</li>
          ))}
        </ul>
      )}
      {unknown.length > 0 && (
        <p className="muted">
          {w('tables.unknown-rows', {
            count: unknown.length,
            cells: [...unknown.slice(0, SHOWN_ROWS), ...(unknown.length > SHOWN_ROWS ? ['…'] : [])].join(
              ', ',
            ),
          })}
        </p>
      )}
      <Choice table={table} known={known} />
      {known !== undefined && <CorrectionPieces table={table} correction={known} />}
      <Correction table={table} corrections={corrections} />
    </li>
  );
}
