import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { chosen, keepCorrection } from '../../app/actions/correct';
import type { AssessedTable } from '../../assessment/choices';
import { choiceText } from '../../messages/tables';
import type { TableCorrection } from '../../tables/correction';
import { useSets } from '../screen';
import { useTables } from './useTables';

interface ChoiceProps {
  readonly table: AssessedTable;
  /** What was said of the table before. */
  readonly known: TableCorrection | undefined;
}

/** The two best readings of a table side by side, with what would change, and one press for each. */
export function Choice({ table, known }: ChoiceProps): ReactElement | null {
  const { session, w } = useTables();
  const sets = useSets();
  const { choice } = table;
  if (choice === undefined) return null;
  const { ours, theirs } = choice;
  const told = choiceText(w, choice, sets);
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
      <p>{told.title}</p>
      {button(ours, told.ours)}
      {button(theirs, told.theirs)}
    </div>
  );
}
