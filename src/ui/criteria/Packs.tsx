import { Button } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { changeSettings } from '../../app/actions/settings';
import { withPack } from '../../app/importPack';
import type { SessionState } from '../../app/session/state';
import { checkedOf } from '../../app/session/state';
import { readCriteriaText } from '../../criteria/criteriaFile';
import { criteriaProblemMessage } from '../../messages/criteriaProblem';
import { useCriteria } from './useCriteria';

/** A colleague's pack, put in whole or not at all. */
export function Packs({ state }: { readonly state: SessionState }): ReactElement {
  const { session, w } = useCriteria();
  const input = useRef<HTMLInputElement>(null);
  const [told, tell] = useState<{ readonly text: string; readonly isBad: boolean }>();
  const take = async (file: File): Promise<void> => {
    const sets = checkedOf(session.getState())?.check.assessment.sets ?? [];
    const read = readCriteriaText(await file.text(), sets);
    if (read.code !== 'pack') {
      const [problem] =
        read.code === 'invalid'
          ? read.problems
          : [{ row: '', path: '', problem: 'not-a-criteria-file' } as const];
      tell({
        text: w('pack.bad', { problem: problem === undefined ? '' : criteriaProblemMessage(problem) }),
        isBad: true,
      });
      return;
    }
    const { pack } = read;
    if (!whenIdle(session.getState())) return;
    if (await changeSettings(session, (before) => withPack(before, pack))) {
      const { name, levels, sets: own } = pack;
      tell({ text: w('pack.imported', { name, levels: levels.length, sets: own.length }), isBad: false });
    }
  };
  return (
    <div role="group" aria-label={w('pack.title')}>
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) void take(file);
        }}
      />
      <Button disabledFocusable={!whenIdle(state)} onClick={() => input.current?.click()}>
        {w('pack.import')}
      </Button>
      <p role="status" className={told?.isBad === true ? 'level-open' : 'muted'}>
        {told?.text}
      </p>
    </div>
  );
}
