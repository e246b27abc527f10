import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TypedCorrection } from '../../app/actions/correct';
import { TextField } from './TextField';
import { useTables } from './useTables';

interface CorrectedLinesProps {
  readonly lines: TypedCorrection['lines'];
  /** Each column is an indicator. */
  readonly isTurned: boolean;
  readonly change: (lines: TypedCorrection['lines']) => void;
}

/** Which indicator single rows are, or columns where the table stands so. */
export function CorrectedLines({ lines, isTurned, change }: CorrectedLinesProps): ReactElement {
  const { w } = useTables();
  const changeLine = (at: number, part: Partial<TypedCorrection['lines'][number]>): void => {
    change(lines.map((one, place) => (place === at ? { ...one, ...part } : one)));
  };
  return (
    <>
      {lines.map(({ line, indicator }, at) => (
        <fieldset key={at} className="correction-column">
          <TextField
            label={w(isTurned ? 'correct.column' : 'correct.line')}
            value={line}
            change={(value) => {
              changeLine(at, { line: value });
            }}
          />
          <TextField
            label={w('correct.indicator')}
            value={indicator}
            change={(value) => {
              changeLine(at, { indicator: value });
            }}
          />
        </fieldset>
      ))}
      <Link
        as="button"
        onClick={() => {
          change([...lines, { line: '', indicator: '' }]);
        }}
      >
        {w(isTurned ? 'correct.add-indicator' : 'correct.add-line')}
      </Link>
    </>
  );
}
