import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { chosen, keepCorrection } from '../../app/actions/correct';
import type { AssessedTable } from '../../assessment/choices';
import { capitalised } from '../../messages/names';
import { saidText } from '../../messages/tables/doubt';
import type { TableCorrection } from '../../tables/correction';
import { formatAddress } from '../../workbook/address';
import { useSets } from '../screen';
import { useTables } from './useTables';

interface ChoiceProps {
  readonly table: AssessedTable;
  /** What was said of the table before. */
  readonly known: TableCorrection | undefined;
}

/** The two best readings of a table side by side, with what would change, and one press for each. */
export function Choice({ table, known }: ChoiceProps): ReactElement | null {
  const { session, t, w } = useTables();
  const sets = useSets();
  const { choice } = table;
  if (choice === undefined) return null;
  const { ours, theirs, differing, cells } = choice;
  const told = [...cells.map(formatAddress), ...(differing > cells.length ? ['…'] : [])].join(', ');
  const button = (said: typeof ours, label: string): ReactElement => (
    <Button
      size="small"
      onClick={() => {
        if (whenIdle(session.getState())) void keepCorrection(session, chosen(table, said, known));
      }}
    >
      {label}
    </Button>
  );
  return (
    <div className="choice">
      <p>{w('choice.title', { count: differing, cells: told })}</p>
      {button(ours, w('choice.ours', { what: capitalised(saidText(t, w, ours, sets)) }))}
      {button(theirs, capitalised(saidText(t, w, theirs, sets)))}
    </div>
  );
}
