import { useState, type ReactElement } from 'react';
import { levelsOfTable, type TakenLevel } from '../../app/verification/taken';
import { formatArea } from '../../workbook/address';
import { SelectField } from '../SelectField';
import { TakenLevels } from './TakenLevels';
import type { TakingProps } from './Taking';
import { useTaking } from './useTaking';

/** "Lấy mức từ biểu": what a table's own column of levels states. */
export function FromTable({ state, assessment, set, circumstances }: TakingProps): ReactElement {
  const { k } = useTaking();
  const tables = assessment.tables.filter((table) => table.set === set.key);
  const [at, choose] = useState(0);
  const table = tables[at] ?? tables[0];
  // as they stood when it was opened: what is confirmed here must not take its lines away
  const takenFrom = (one: typeof table): readonly TakenLevel[] =>
    one === undefined ? [] : levelsOfTable(assessment, set, one, circumstances);
  const [taken, setTaken] = useState(() => takenFrom(table));

  return (
    <>
      {tables.length > 1 && (
        <SelectField
          label={k('take.table')}
          value={String(at)}
          change={(value) => {
            choose(Number(value));
            setTaken(takenFrom(tables[Number(value)]));
          }}
        >
          {tables.map((one, place) => (
            <option key={formatArea(one.area) + one.sheet} value={String(place)}>
              {`${one.sheet} ${formatArea(one.area)}`}
            </option>
          ))}
        </SelectField>
      )}
      {taken.length === 0 ? (
        <p className="level-open">{k('take.table.none')}</p>
      ) : (
        <TakenLevels key={at} state={state} assessment={assessment} set={set} taken={taken} />
      )}
    </>
  );
}
