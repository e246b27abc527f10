import type { ReactElement } from 'react';
import { dropCorrections } from '../../app/actions/correct';
import type { Check } from '../../app/check';
import type { TableCorrection } from '../../tables/correction';
import { doubtText } from '../../messages/screen/doubt';
import { screenSetName } from '../../messages/screen/setName';
import { SURE, type TableReading } from '../../tables/reading';
import { formatAddress, formatArea, tryParseArea } from '../../workbook/address';
import { Fold } from '../Fold';
import { Icon } from '../Icon';
import { useScreen, useSets } from '../screen';
import { Correction } from './Correction';

const SHOWN_ROWS = 8;

interface TablesSectionProps {
  readonly check: Check;
  readonly isOpen: boolean;
}

/** How the workbook was understood: every table, every sheet that was passed over, and why. */
export function TablesSection({ check, isOpen }: TablesSectionProps): ReactElement {
  const { session, t } = useScreen();
  const { tables, passed } = check.assessment;
  const { corrections } = check.settings;
  const ignored = corrections.filter((one) => one.ignored === true);
  return (
    <Fold title={t('tables.title')} note={t('tables.count', { count: tables.length })} isOpen={isOpen}>
      <ul className="tables">
        {tables.map((table) => (
          <TableFacts
            key={`${table.sheet}!${formatArea(table.area)}`}
            table={table}
            corrections={corrections}
          />
        ))}
      </ul>
      {ignored.length > 0 && (
        <>
          <h3 className="tables-heading">{t('correct.ignored-tables')}</h3>
          <ul className="passed">
            {ignored.map(({ sheet, area }) => (
              <li key={`${sheet}!${area}`}>
                <b>{sheet}</b> {area}{' '}
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    const said = tryParseArea(area);
                    if (said !== undefined) void dropCorrections(session, sheet, said);
                  }}
                >
                  {t('correct.undo')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {passed.length > 0 && (
        <>
          <h3 className="tables-heading">{t('tables.passed')}</h3>
          <ul className="passed">
            {passed.map(({ sheet, reason }) => (
              <li key={sheet}>
                <b>{sheet}</b>: {t(`passed.${reason}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Fold>
  );
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

interface TableFactsProps {
  readonly table: TableReading;
  readonly corrections: readonly TableCorrection[];
}

function TableFacts({ table, corrections }: TableFactsProps): ReactElement {
  const { t } = useScreen();
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
        {screenSetName(t, sets, table.set)}; {t(`layout.${table.layout}`)}
      </p>
      <p>
        {t('tables.communes', {
          count: table.communes.length,
          names: table.communes.map(({ name }) => name).join(', '),
        })}
      </p>
      {indicators.size > 0 && <p>{t('tables.indicators', { count: indicators.size })}</p>}
      {period !== undefined && (
        <p>
          {t('tables.period', {
            period:
              period.month === undefined ? String(period.year) : `${twoDigits(period.month)}/${period.year}`,
          })}
        </p>
      )}
      <p className={isSure ? 'sure' : 'unsure'}>
        <Icon name={isSure ? 'check' : 'warning'} />
        {t(isSure ? 'tables.sure' : 'tables.unsure')}
      </p>
      {table.doubts.length > 0 && (
        <ul className="doubts">
          {table.doubts.map((doubt, place) => (
            <li key={`${doubt.code}${String(place)}`}>{doubtText(t, doubt, sets)}</li>
          ))}
        </ul>
      )}
      {unknown.length > 0 && (
        <p className="muted">
          {t('tables.unknown-rows', {
            count: unknown.length,
            cells: [...unknown.slice(0, SHOWN_ROWS), ...(unknown.length > SHOWN_ROWS ? ['…'] : [])].join(
              ', ',
            ),
          })}
        </p>
      )}
      <Correction table={table} corrections={corrections} />
    </li>
  );
}
