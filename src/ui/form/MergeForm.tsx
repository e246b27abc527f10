import { Button } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { mergeFiles } from '../../app/actions/merge';
import type { Difference } from '../../reports/merge/differences';
import type { MergeChoice } from '../../app/merge/work';
import type { SessionState } from '../../app/session/state';
import { DifferenceList } from './DifferenceList';
import { MergeList } from './MergeList';
import { useChoices } from './useChoices';
import { useForm } from './useForm';

const ENDINGS = '.xlsx,.xlsm,.xltx,.xltm,.xls,.xlsb,.ods';

const choiceOf = (file: File): MergeChoice => ({
  key: JSON.stringify([file.name, file.size, file.lastModified]),
  name: file.name,
  blob: file,
});

/** "Gộp biểu": workbooks of communes are chosen, looked into, and brought together in a new one. */
export function MergeForm({ state }: { readonly state: SessionState }): ReactElement {
  const { session, f } = useForm();
  const { merge: work, openFiles } = session.surroundings;
  const input = useRef<HTMLInputElement>(null);
  const { chosen, isReading, add, remove, clear } = useChoices(work);
  const [found, setFound] = useState<readonly Difference[]>([]);
  const usable = chosen.filter(({ inspected }) => inspected?.code === 'tables');
  const open = openFiles?.() ?? [];
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
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ENDINGS}
        aria-label={f('merge.choose')}
        onChange={({ currentTarget }) => {
          setFound([]);
          add([...(currentTarget.files ?? [])].map(choiceOf));
          // so that the same file can be chosen again
          currentTarget.value = '';
        }}
      />
      <div className="question-buttons">
        <Button
          onClick={() => {
            input.current?.click();
          }}
        >
          {f(chosen.length === 0 ? 'merge.choose' : 'merge.more')}
        </Button>
        {open.length > 1 && (
          <Button
            onClick={() => {
              setFound([]);
              add(open);
            }}
          >
            {f('merge.open', { count: open.length })}
          </Button>
        )}
      </div>
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
