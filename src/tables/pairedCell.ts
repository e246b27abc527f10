import { pairIn } from '../text/pair';
import { levelIn, placeOf } from './cellReading';
import type { Field } from './fields';
import type { Frame } from './frame';
import type { Subject } from './gather';
import { requirementKey, type RequirementReading } from './reading';
import type { SetIndex } from './setIndex';

/** "Thực hiện/Quy định", "KQ/YC": the heading says that each cell holds what was reached and what is asked for. */
const PAIRED =
  /(?:^|[\s(])(?:kết quả|thực hiện|hiện trạng|thực tế|đạt được|kq|th|tt)(?: đạt)?\s*(?:\/|\btrên\b)\s*(?:mức\s+)?(?:quy định|yêu cầu|(?:đạt )?chuẩn|tiêu chuẩn|mức|qđ|yc)(?![\p{L}])/iu;

/** Whether the headings over a table's values or subjects say so. */
export const isPaired = ({ fields, facets, corner }: Frame): boolean =>
  [
    ...fields.all.flatMap(({ headings }) => headings),
    ...[...facets.values()].flatMap(({ headings }) => headings),
  ].some(({ text }) => PAIRED.test(text)) || corner.some((text) => PAIRED.test(text));

/** The levels that stand in the value cells themselves; what two communes are held to differently is nobody's. */
export function pairedRequirements(
  { view }: Frame,
  index: SetIndex,
  subjects: readonly Subject[],
  isResult: (line: number, field: Field) => boolean,
  fields: readonly Field[],
): ReadonlyMap<string, RequirementReading> {
  const found = new Map<string, RequirementReading>();
  for (const { identity, lines } of subjects) {
    if (identity.code !== 'indicator' && identity.code !== 'part') continue;
    const indicator = index.indicator(identity.indicator);
    if (indicator === undefined) continue;
    const stated = lines.flatMap((line) =>
      fields.flatMap((field) => {
        const level = isResult(line, field) ? pairIn(view.text(line, field.at))?.level : undefined;
        return level === undefined ? [] : [{ level, place: placeOf(view, line, field.at) }];
      }),
    );
    const [first] = stated;
    if (first === undefined) continue;
    const texts = new Set(stated.map(({ level }) => level));
    const text = [...texts].join(' / ');
    const level = texts.size === 1 ? levelIn(text, indicator) : undefined;
    const part = identity.code === 'part' ? identity.name : undefined;
    found.set(requirementKey(indicator.code, part), {
      code: indicator.code,
      place: first.place,
      text,
      level,
    });
  }
  return found;
}
