import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { mergeFiles } from '../../app/actions/merge';
import type { Difference } from '../../reports/merge/differences';
import type { SessionState } from '../../app/session/state';
import { DifferenceList } from './DifferenceList';
import { FileButtons } from './FileButtons';
import { MergeList } from './MergeList';
import { useChoices } from './useChoices';
import { useForm } from './useForm';

/** "Gộp biểu": workbooks of communes are chosen, looked into, and brought together in a new one. */
export function MergeForm({ state }: { readonly state: SessionState }): ReactElement {
  const { session, f } = useForm();
  const { merge: work } = session.surroundings;
  const { chosen, isReading, add, remove, clear } = useChoices(work);
  const [found, setFound] = useState<readonly Difference[]>([]);
  const usable = chosen.filter(({ inspected }) => inspected?.code === 'tables');
  const canMerge = usable.length >= 2 && !isReading && whenIdle(state);

  const merge = async (): Promise<void> => {
    const differences = await mergeFiles(
      session,
      usable.map(({ choice }) => choice),
    );
    if (differences === undefined) return;
    setFound(differences);
    clear();
  };

  return (
    <div className="form">
      <p>{f('merge.lead')}</p>
      <FileButtons
        hasSome={chosen.length > 0}
        onChosen={(choices) => {
          setFound([]);
          add(choices);
        }}
      />
      <MergeList chosen={chosen} onRemove={remove} />
      <p className="muted" role="status">
        {isReading ? f('merge.reading') : ''}
      </p>
      {chosen.length > 0 && (
        <Button
          appearance="primary"
          disabledFocusable={!canMerge}
          onClick={() => {
            if (canMerge && whenIdle(session.getState())) void merge();
          }}
        >
          {f('merge.do', { count: usable.length })}
        </Button>
      )}
      {chosen.length > 0 && !isReading && usable.length < 2 && <p className="muted">{f('merge.few')}</p>}
      <DifferenceList differences={found} />
    </div>
  );
}
