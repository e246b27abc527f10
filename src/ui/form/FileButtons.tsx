import { Button } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import type { MergeChoice } from '../../app/merge/work';
import { useForm } from './useForm';

const ENDINGS = '.xlsx,.xlsm,.xltx,.xltm,.xls,.xlsb,.ods,.docx';

const choiceOf = (file: File): MergeChoice => ({
  key: JSON.stringify([file.name, file.size, file.lastModified]),
  name: file.name,
  blob: file,
});

interface FileButtonsProps {
  readonly hasSome: boolean;
  readonly onChosen: (choices: readonly MergeChoice[]) => void;
}

/** Workbooks are chosen from the machine, or from those that are open beside this one. */
export function FileButtons({ hasSome, onChosen }: FileButtonsProps): ReactElement {
  const { session, f } = useForm();
  const input = useRef<HTMLInputElement>(null);
  const open = session.surroundings.openFiles?.() ?? [];
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ENDINGS}
        aria-label={f('merge.choose')}
        onChange={({ currentTarget }) => {
          onChosen([...(currentTarget.files ?? [])].map(choiceOf));
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
          {f(hasSome ? 'merge.more' : 'merge.choose')}
        </Button>
        {open.length > 1 && (
          <Button
            onClick={() => {
              onChosen(open);
            }}
          >
            {f('merge.open', { count: open.length })}
          </Button>
        )}
      </div>
    </>
  );
}
