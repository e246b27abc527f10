import type { FormText } from '../../messages/form';
import { codeList } from '../../messages/progress';
import type { UiText } from '../../messages/text';
import type { CommuneProgress } from './progress';

type Line = readonly [kind: 'gained' | 'lost' | 'other', text: string];

/** What a commune gained and lost between two reviews; nothing where it stayed as it was. */
export function changeLines(t: UiText, f: FormText, commune: CommuneProgress): readonly Line[] {
  if (commune.code !== 'compared') return [['other', f(`progress.${commune.code}`)]];
  const { criteria, indicators } = commune;
  const lines = [
    ['gained', 'progress.gained', criteria.gained],
    ['lost', 'progress.lost', criteria.lost],
    ['gained', 'progress.gained.indicators', indicators.gained],
    ['lost', 'progress.lost.indicators', indicators.lost],
  ] as const;
  return lines.flatMap(([kind, key, changes]): readonly Line[] =>
    changes.length === 0 ? [] : [[kind, f(key, { codes: codeList(t, changes) })]],
  );
}

/** How many criteria it met before and after. */
export function countText(f: FormText, commune: CommuneProgress): string {
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
