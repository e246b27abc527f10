import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { dropCorrections } from '../../app/actions/correct';
import { unjudgedText } from '../../messages/tables';
import { isOfTable } from '../../tables/correction';
import { mayBeReview } from '../../tables/reading';
import { formatArea, tryParseArea } from '../../workbook/address';
import { useSets } from '../screen';
import { TableFacts } from './TableFacts';
import type { TablesProps } from './TablesFold';
import { ReadAnyway, UnjudgedList } from './UnjudgedList';
import { useTables } from './useTables';

/** Every table, every sheet that was passed over and why, and what was said of tables that are not there. */
export function Tables({ what, check }: TablesProps): ReactElement {
  const { session, w } = useTables();
  const sets = useSets();
  const { tables, unjudged, passed } = check.assessment;
  const { corrections } = check.settings;
  if (what === 'unjudged') return <UnjudgedList tables={unjudged.filter(mayBeReview)} check={check} />;
  const others = unjudged.filter((one) => !mayBeReview(one));
  const lost = corrections.filter(
    (one) => ![...tables, ...unjudged].some((table) => isOfTable(one, table)) || one.ignored === true,
  );
  return (
    <>
      <ul className="tables">
        {tables.map((table) => (
          <TableFacts
            key={`${table.sheet}!${formatArea(table.area)}`}
            table={table}
            corrections={corrections}
          />
        ))}
      </ul>
      {lost.length > 0 && (
        <>
          <h3 className="tables-heading">
            {w(lost.every(({ ignored }) => ignored === true) ? 'correct.ignored-tables' : 'tables.gone')}
          </h3>
          <ul className="passed">
            {lost.map(({ sheet, area }) => (
              <li key={`${sheet}!${area}`}>
                <b>{sheet}</b> {area}{' '}
                <Link
                  as="button"
                  onClick={() => {
                    const said = tryParseArea(area);
                    if (said !== undefined) void dropCorrections(session, { sheet, area: said });
                  }}
                >
                  {w('correct.undo')}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {passed.length + others.length > 0 && (
        <>
          <h3 className="tables-heading">{w('tables.passed')}</h3>
          <ul className="passed">
            {passed.map(({ sheet, reason }) => (
              <li key={sheet}>
                <b>{sheet}</b>: {w(`passed.${reason}`)}
              </li>
            ))}
            {others.map((table) => (
              <li key={`${table.sheet}!${formatArea(table.area)}`}>
                <b>{table.sheet}</b> {formatArea(table.area)}: {unjudgedText(w, table.reason, sets)}{' '}
                {table.reason.code === 'other-list' && <ReadAnyway table={table} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
