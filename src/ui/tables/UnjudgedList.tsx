import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { keepCorrection, readAnyway } from '../../app/actions/correct';
import type { Check } from '../../app/check';
import { unjudgedText } from '../../messages/tables';
import type { UnjudgedTable } from '../../tables/reading';
import { formatArea } from '../../workbook/address';
import { useSets } from '../screen';
import { Correction } from './Correction';
import { TextField } from './TextField';
import { useTables } from './useTables';

interface UnjudgedListProps {
  readonly tables: readonly UnjudgedTable[];
  readonly check: Check;
}

/** Tables that may be reviews and are not judged, with why, and one press that has each read. */
export function UnjudgedList({ tables, check }: UnjudgedListProps): ReactElement {
  const { w } = useTables();
  const sets = useSets();
  return (
    <>
      <p>{w('unjudged.lead')}</p>
      <ul className="tables">
        {tables.map((table) => (
          <li key={`${table.sheet}!${formatArea(table.area)}`} className="table">
            <p className="table-name">
              <b>{table.sheet}</b> {formatArea(table.area)}
            </p>
            {table.title !== '' && <p className="muted">{table.title}</p>}
            <p>{unjudgedText(w, table.reason, sets)}</p>
            {table.reason.code !== 'other-set' && <ReadAnyway table={table} />}
            <Correction table={table} corrections={check.settings.corrections} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** One press, kept in the workbook like every correction; where nobody is named, with room for the name. */
export function ReadAnyway({ table }: { readonly table: UnjudgedTable }): ReactElement {
  const { session, w } = useTables();
  const [commune, setCommune] = useState('');
  const [isBad, setBad] = useState(false);
  const press = (): void => {
    if (!whenIdle(session.getState())) return;
    const correction = readAnyway(table, commune);
    setBad(correction === undefined);
    if (correction !== undefined) void keepCorrection(session, correction);
  };
  return (
    <>
      {table.reason.code === 'no-commune' && (
        <TextField
          label={w('unjudged.commune')}
          value={commune}
          change={(value) => {
            setCommune(value);
            setBad(false);
          }}
        />
      )}
      {isBad && (
        <p className="mistake" role="alert">
          {w('unjudged.name-needed')}
        </p>
      )}
      <Button size="small" onClick={press}>
        {w('unjudged.anyway')}
      </Button>
    </>
  );
}
