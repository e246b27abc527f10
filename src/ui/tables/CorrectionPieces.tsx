import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { dropCorrections, dropPiece } from '../../app/actions/correct';
import type { AssessedTable } from '../../assessment/choices';
import { statementText } from '../../messages/tables';
import type { TableCorrection } from '../../tables/correction';
import { correctionPieces } from '../../tables/correctionPiece';
import { isTurned } from '../../tables/reading';
import { useSets } from '../screen';
import { useTables } from './useTables';

interface CorrectionPiecesProps {
  readonly table: AssessedTable;
  /** What was said of it last. */
  readonly correction: TableCorrection;
}

/** What a person said of a table, each with a press that takes it back, and one for all of it. */
export function CorrectionPieces({ table, correction }: CorrectionPiecesProps): ReactElement {
  const { session, w } = useTables();
  const sets = useSets();
  const pieces = correctionPieces(correction);
  const when = (act: () => Promise<boolean>) => (): void => {
    if (whenIdle(session.getState())) void act();
  };
  return (
    <>
      <p className="muted">{w('tables.corrected')}</p>
      <ul className="passed">
        {pieces.map((piece, place) => {
          const what = statementText(w, piece, sets, isTurned(table));
          return (
            <li key={what}>
              {what}{' '}
              <Link
                as="button"
                aria-label={w('correct.undo-one.label', { what })}
                onClick={when(() => dropPiece(session, correction, place))}
              >
                {w('correct.undo-one')}
              </Link>
            </li>
          );
        })}
      </ul>
      {pieces.length !== 1 && (
        <Link as="button" onClick={when(() => dropCorrections(session, table))}>
          {w('correct.undo')}
        </Link>
      )}
    </>
  );
}
