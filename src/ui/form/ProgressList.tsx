import type { ReactElement } from 'react';
import { isFulfilled } from '../../assessment/verdict';
import type { FormText } from '../../messages/form';
import { screenSetName } from '../../messages/screenSetName';
import type { UiText } from '../../messages/text';
import type { Change, CommuneProgress, Progress } from '../../reports/progress/progress';
import { useSets } from '../screen';
import { useForm } from './useForm';

/** "9, 15 (thiếu kết quả)": what is not fulfilled any more says what it is instead. */
const codes = (t: UiText, changes: readonly Change<string | number>[]): string =>
  changes
    .map(({ code, after }) =>
      isFulfilled(after) || after === 'unmet' ? String(code) : `${String(code)} (${t(`verdict.${after}`)})`,
    )
    .join(', ');

type Line = readonly [kind: 'gained' | 'lost' | 'other', text: string];

function linesOf(t: UiText, f: FormText, commune: CommuneProgress): readonly Line[] {
  if (commune.code !== 'compared') return [['other', f(`progress.${commune.code}`)]];
  const { criteria, indicators } = commune;
  const lines: readonly (readonly [
    Line[0],
    readonly Change<string | number>[],
    (codes: string) => string,
  ])[] = [
    ['gained', criteria.gained, (text) => f('progress.gained', { codes: text })],
    ['lost', criteria.lost, (text) => f('progress.lost', { codes: text })],
    ['gained', indicators.gained, (text) => f('progress.gained.indicators', { codes: text })],
    ['lost', indicators.lost, (text) => f('progress.lost.indicators', { codes: text })],
  ];
  return lines.flatMap(([kind, changes, say]): readonly Line[] =>
    changes.length === 0 ? [] : [[kind, say(codes(t, changes))]],
  );
}

function countText(f: FormText, commune: CommuneProgress): string {
  switch (commune.code) {
    case 'compared':
      return f('progress.counts', {
        before: commune.before.met,
        beforeTotal: commune.before.total,
        after: commune.after.met,
        afterTotal: commune.after.total,
      });
    case 'only-before':
      return `${String(commune.before.met)}/${String(commune.before.total)}`;
    case 'only-after':
      return `${String(commune.after.met)}/${String(commune.after.total)}`;
  }
}

/** What each commune gained and lost; those that stayed as they were are only counted. */
export function ProgressList({ progress }: { readonly progress: Progress }): ReactElement {
  const { t, f } = useForm();
  const sets = useSets();
  const told = progress.communes.map((commune) => ({ commune, lines: linesOf(t, f, commune) }));
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
