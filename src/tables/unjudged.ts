import type { ForeignTable } from './foreign';
import { frameArea, type Frame } from './frame';
import type { TableReading, UnjudgedReason, UnjudgedTable } from './reading';
import type { Outcome, Surroundings } from './table';
import { tableTitle } from './title';
import { sheetArea } from './turnedView';

const FOREIGN_CRITERIA = { 'ntm-2026': 10 } as const;

/** Why a table that is something else is not judged. */
export function foreignReason({ kind }: ForeignTable): UnjudgedReason {
  switch (kind) {
    case 'ntm-2026':
      return { code: 'other-set', name: '2026–2030', criteria: FOREIGN_CRITERIA[kind] };
    case 'district-set':
      return { code: 'district' };
    case 'village-set':
      return { code: 'village' };
    default:
      return { code: 'other-list', kind };
  }
}

/** A table that is told of, and not judged. */
export function unjudged(
  frame: Frame,
  { titles }: Surroundings,
  reason: UnjudgedReason,
  worth: number,
): Outcome {
  const { view, base, body, lines, fields } = frame;
  // of a long list only the first rows are lines
  const last = base === view ? body.rows.at(-1)?.row : lines.at(-1)?.at;
  const area = frameArea(frame, last ?? 0, fields.all.at(-1)?.at ?? 0);
  return {
    code: 'unjudged',
    worth,
    unjudged: { sheet: view.name, area: sheetArea(view, area), title: tableTitle(titles), reason },
  };
}

/** A table that was read, with too little that speaks for the reading. */
export function unsure({ sheet, area, title, set, confidence, doubts }: TableReading): UnjudgedTable {
  const isNobodys = doubts.some(({ code }) => code === 'commune-unknown');
  return { sheet, area, title, reason: { code: isNobodys ? 'no-commune' : 'unsure', set, confidence } };
}
