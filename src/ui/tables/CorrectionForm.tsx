import { Button, Checkbox, Link } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import {
  correctionFrom,
  keepCorrection,
  NOTHING_TYPED,
  type TypedCorrection,
} from '../../app/actions/correct';
import { CORRECTED_ROLES, saidOf, type TableCorrection } from '../../tables/correction';
import type { AssessedTable } from '../../assessment/choices';
import { lineName } from '../../messages/tables';
import { isTurned, type UnjudgedTable } from '../../tables/reading';
import { columnName, formatArea } from '../../workbook/address';
import { screenSetName } from '../../messages/screenSetName';
import { useSets } from '../screen';
import { SelectField } from '../SelectField';
import { CorrectedLines } from './CorrectedLines';
import { TextField } from './TextField';
import { useTables } from './useTables';

export interface CorrectionFormProps {
  readonly table: AssessedTable | UnjudgedTable;
  readonly corrections: readonly TableCorrection[];
}

/** What has been said of the table before, as it is typed. */
function typedOf(correction: TableCorrection | undefined, turned: boolean): TypedCorrection {
  if (correction === undefined) return NOTHING_TYPED;
  const { set = '', commune = '', heading, ignored = false, columns = [], lines = [] } = correction;
  return {
    set,
    commune,
    headingFrom: heading === undefined ? '' : String(heading.from + 1),
    headingTo: heading === undefined ? '' : String(heading.to + 1),
    ignored,
    columns: columns.map((one) => ({
      letter: columnName(one.column),
      role: one.role ?? '',
      commune: one.commune ?? '',
    })),
    lines: lines.map(({ at, indicator }) => ({ line: lineName(at, turned), indicator })),
  };
}

/** Lets a person say how a table is to be read: its set, commune, heading rows and columns. */
export function CorrectionForm({ table, corrections }: CorrectionFormProps): ReactElement {
  const { session, t, w } = useTables();
  const sets = useSets();
  const known = saidOf(corrections, table);
  const turned = 'layout' in table && isTurned(table);
  const [typed, setTyped] = useState(() => typedOf(known, turned));
  const [isBad, setBad] = useState(false);
  const change = (part: Partial<TypedCorrection>): void => {
    setTyped({ ...typed, ...part });
    setBad(false);
  };
  const changeColumn = (at: number, part: Partial<TypedCorrection['columns'][number]>): void => {
    change({ columns: typed.columns.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!whenIdle(session.getState())) return;
    const correction = correctionFrom(table.sheet, formatArea(table.area), typed, known);
    setBad(correction === undefined);
    if (correction !== undefined) void keepCorrection(session, correction);
  };

  return (
    <form className="form" onSubmit={submit} noValidate>
      <SelectField
        label={w('correct.set')}
        value={typed.set}
        change={(set) => {
          change({ set });
        }}
      >
        <option value="">{w('correct.set.auto')}</option>
        {sets.map(({ key }) => (
          <option key={key} value={key}>
            {screenSetName(t, sets, key)}
          </option>
        ))}
      </SelectField>
      {(!('layout' in table) || table.layout === 'one-commune') && (
        <TextField
          label={w('correct.commune')}
          value={typed.commune}
          change={(commune) => {
            change({ commune });
          }}
        />
      )}
      <div className="correction-rows">
        {(['headingFrom', 'headingTo'] as const).map((part) => (
          <TextField
            key={part}
            label={w(part === 'headingFrom' ? 'correct.heading-from' : 'correct.heading-to')}
            inputMode="numeric"
            value={typed[part]}
            change={(value) => {
              change({ [part]: value });
            }}
          />
        ))}
      </div>
      {typed.columns.map((column, at) => (
        <fieldset key={at} className="correction-column">
          <TextField
            label={w('correct.column')}
            value={column.letter}
            change={(letter) => {
              changeColumn(at, { letter });
            }}
          />
          <SelectField
            label={w('correct.role')}
            value={column.role}
            change={(value) => {
              changeColumn(at, { role: CORRECTED_ROLES.find((role) => role === value) ?? '' });
            }}
          >
            <option value="">{w('correct.set.auto')}</option>
            {CORRECTED_ROLES.map((role) => (
              <option key={role} value={role}>
                {w(`correct.role.${role}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={w('correct.column-commune')}
            value={column.commune}
            change={(commune) => {
              changeColumn(at, { commune });
            }}
          />
        </fieldset>
      ))}
      <Link
        as="button"
        onClick={() => {
          change({ columns: [...typed.columns, { letter: '', role: '', commune: '' }] });
        }}
      >
        {w('correct.add-column')}
      </Link>
      <CorrectedLines
        lines={typed.lines}
        isTurned={turned}
        change={(lines) => {
          change({ lines });
        }}
      />
      <Checkbox
        label={w('correct.ignored')}
        checked={typed.ignored}
        onChange={(_, { checked }) => {
          change({ ignored: checked === true });
        }}
      />
      <p className={isBad ? 'mistake' : 'muted'} role={isBad ? 'alert' : undefined}>
        {w(isBad ? 'correct.bad' : 'correct.help')}
      </p>
      <Button type="submit" size="small">
        {w('correct.save')}
      </Button>
    </form>
  );
}
