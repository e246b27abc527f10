import { draft } from '../draft';
import { otherSheets, typeSignature, typeTitle } from '../page';
import type { Random } from '../random';
import { reviewOf } from '../review';
import { truthOf, workbookOf, type CommuneTruth, type Scenario } from '../scenario';
import { isTicking } from '../writings';
import { columnsForm, typeTable } from './communesInColumns';

/** Several tables on one sheet, one below the other or side by side. */
export function severalTables(random: Random): Scenario {
  const sheet = draft();
  const beside = random.chance(0.4);
  const communes: CommuneTruth[] = [];
  const taken = new Set<string>();
  const year = 2023;
  let top = beside ? typeTitle(random, sheet, { set: 'ntm', year }) : 0;
  let left = 0;
  for (const set of beside ? (['ntm', 'ntm'] as const) : (['ntm', 'nangcao'] as const)) {
    const form = columnsForm(random);
    const review = reviewOf(random, {
      set,
      communes: random.int(2, 3),
      levels: true,
      results: true,
      marks: form.perCommune > 1,
      figures: random.pick(['numbers', 'mixed', 'texts'] as const),
      ticks: isTicking(form.alphabet),
      flaws: 0.02,
    });
    const fresh = review.communes.filter(({ name }) => !taken.has(name));
    fresh.forEach(({ name }) => taken.add(name));
    const own = { ...review, communes: fresh };
    if (fresh.length === 0) continue;
    if (!beside) top = typeTitle(random, sheet, { set, year }, 0, top);
    const style = {
      set,
      communes: fresh.length,
      levels: true,
      results: true,
      marks: form.perCommune > 1,
      figures: 'numbers',
      ticks: isTicking(form.alphabet),
      flaws: 0,
    } as const;
    const placed = typeTable(random, sheet, own, form, style, top, left);
    communes.push(...fresh.map((commune) => truthOf(own, commune, placed.absent)));
    if (beside) left = sheet.width() + 1;
    else top = sheet.height() + random.int(2, 3);
  }
  typeSignature(random, sheet);
  return {
    image: workbookOf([sheet.sheet('Biểu 01'), ...otherSheets(random)]),
    fileName: 'nhieu bieu.xlsx',
    region: undefined,
    communes,
  };
}
