import type { ReactElement } from 'react';
import { screenSetName } from '../../messages/screenSetName';
import type { Progress } from '../../reports/progress/progress';
import { changeLines, countText } from '../../reports/progress/text';
import { useSets } from '../screen';
import { useForm } from './useForm';

/** What each commune gained and lost; those that stayed as they were are only counted. */
export function ProgressList({ progress }: { readonly progress: Progress }): ReactElement {
  const { t, f } = useForm();
  const sets = useSets();
  const told = progress.communes.map((commune) => ({ commune, lines: changeLines(t, f, commune) }));
  const changed = told.filter(({ lines }) => lines.length > 0);
  const same = told.length - changed.length;
  return (
    <>
      <ul className="changes">
        {changed.map(({ commune, lines }) => (
          <li key={`${commune.set} ${commune.key}`} className="change">
            <p className="change-name">
              <b>{commune.name}</b>
              {commune.set !== sets[0]?.key && (
                <span className="muted">{screenSetName(t, sets, commune.set)}</span>
              )}
              <span className="change-count">{countText(f, commune)}</span>
            </p>
            {lines.map(([kind, text]) => (
              <p key={text} className={`change-${kind}`}>
                {text}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {same > 0 && <p className="muted">{f('progress.same', { count: same })}</p>}
    </>
  );
}
