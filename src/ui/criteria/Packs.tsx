import { Button } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { packRead, putPack } from '../../app/packs/receive';
import type { Checked, SessionState } from '../../app/session/state';
import type { SetKey } from '../../criteria/set';
import { criteriaProblemMessage } from '../../messages/criteriaProblem';
import { packsText } from '../../messages/packs';
import { problemMessage } from '../../messages/problem';
import { useWords } from '../useWords';
import { OwnPackList } from './OwnPackList';
import { PackForm } from './PackForm';
import { useCriteria } from './useCriteria';

export interface PacksProps {
  readonly state: SessionState;
  readonly checked: Checked;
  /** The set that is looked at. */
  readonly set: SetKey;
}

interface Told {
  readonly lines: readonly string[];
  readonly isBad: boolean;
}

const MOST_FAULTS = 8;

/** Levels that come from a colleague, go to one, or wait on this machine for the next workbook. */
export function Packs({ state, checked, set }: PacksProps): ReactElement {
  const { session } = useCriteria();
  const p = useWords(packsText);
  const input = useRef<HTMLInputElement>(null);
  const [told, tell] = useState<Told>();
  const { sets } = checked.check.assessment;
  const isIdle = whenIdle(state);

  const take = async (file: File): Promise<void> => {
    const read = await packRead(file, sets, session.surroundings.packs);
    switch (read.code) {
      case 'pack': {
        const { pack } = read;
        if (!(await putPack(session, pack))) return;
        const { name, levels, sets: own } = pack;
        const line = p('pack.imported', { name, levels: levels.length, sets: own.length });
        tell({ lines: [line], isBad: false });
        return;
      }
      case 'none':
        tell({ lines: [p('pack.bad'), p('pack.no-sheet')], isBad: true });
        return;
      case 'unusable':
        tell({ lines: [p('pack.bad'), problemMessage(read.problem, file.name)], isBad: true });
        return;
      case 'invalid': {
        const more = read.problems.length - MOST_FAULTS;
        const lines = read.problems.slice(0, MOST_FAULTS).map(criteriaProblemMessage);
        const rest = more > 0 ? [p('pack.more', { count: more })] : [];
        tell({ lines: [p('pack.bad'), ...lines, ...rest], isBad: true });
      }
    }
  };

  return (
    <div className="form">
      <div className="form-group" role="group" aria-label={p('pack.receive')}>
        <b>{p('pack.receive')}</b>
        <input
          ref={input}
          type="file"
          accept={session.surroundings.packs === undefined ? '.json' : '.json,.xlsx'}
          hidden
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file !== undefined) void take(file);
          }}
        />
        <div>
          <Button disabledFocusable={!isIdle} onClick={() => input.current?.click()}>
            {p('pack.import')}
          </Button>
        </div>
        <div role="status" className={told?.isBad === true ? 'level-open' : 'muted'}>
          {told?.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
      <PackForm state={state} checked={checked} set={set} />
      <OwnPackList state={state} checked={checked} set={set} />
    </div>
  );
}
