import { draft } from '../draft';
import type { Random } from '../random';
import type { Scenario } from '../scenario';
import {
  poll,
  some,
  answerOf,
  criteriaIn,
  truthsOf,
  scenarioOf,
  typeRowsForm,
  code,
  NAMING,
  type Family,
  type Poll,
} from './kit';

const isMark = ({ level, indicator }: Poll['items'][number]): boolean =>
  level.kind === 'mark' && !indicator.ifAny;

/** All communes the same: one "Đạt" across all of them. */
function acrossCommunes(random: Random): Scenario {
  const asked = poll(random, { communes: random.int(3, 6), only: some(random, 0.6) });
  const shared = new Set(asked.items.filter((item) => isMark(item) && random.chance(0.6)).map(code));
  const all: Poll = {
    ...asked,
    communes: asked.communes.map((commune) => ({
      ...commune,
      answers: new Map(
        [...commune.answers].map(([own, answer]) => [
          own,
          shared.has(own) ? { ...answer, truth: 'met', met: true, text: 'Đạt' } : answer,
        ]),
      ),
    })),
  };
  const sheet = draft();
  sheet.put(0, 0, 'KẾT QUẢ RÀ SOÁT CHỈ TIÊU XÃ NÔNG THÔN MỚI');
  const { rowOf, firstValue } = typeRowsForm(sheet, {
    top: 2,
    items: all.items,
    identity: NAMING,
    owners: all.communes.map((commune, place) => ({
      heading: `Xã ${commune.name}`,
      fields: [
        {
          heading: '',
          of: (item) => (place > 0 && shared.has(code(item)) ? undefined : answerOf(commune, item).text),
        },
      ],
    })),
  });
  for (const item of all.items) {
    if (shared.has(code(item)))
      sheet.merge(rowOf(item), firstValue, rowOf(item), firstValue + all.communes.length - 1);
  }
  return scenarioOf([sheet.sheet('Biểu 01')], truthsOf(all), { mergesCount: true });
}

/** One verdict merged down over the indicators of a criterion, and one result over two communes of a cluster. */
function downCriterion(random: Random): Scenario {
  const asked = poll(random, { communes: random.int(1, 4), only: isMark });
  const whole = new Map<string, boolean>();
  const groups = criteriaIn(asked).filter(({ items }) => items.length > 1 && random.chance(0.6));
  for (const { items } of groups)
    for (const { name } of asked.communes)
      whole.set(`${name}|${String(items[0]?.indicator.criterion)}`, !random.chance(0.2));
  const verdict = (name: string, criterion: number): boolean | undefined =>
    whole.get(`${name}|${String(criterion)}`);
  const firsts = new Set(
    groups
      .map(({ items }) => items[0])
      .filter((item) => item !== undefined)
      .map(code),
  );
  const all: Poll = {
    ...asked,
    communes: asked.communes.map((commune) => ({
      ...commune,
      answers: new Map(
        asked.items.map((item) => {
          const merged = verdict(commune.name, item.indicator.criterion);
          const met = merged ?? answerOf(commune, item).met;
          // one "Chưa đạt" over several indicators does not say which of them falls short
          const unmet = merged === undefined ? 'unmet' : 'unmet|undecided';
          return [
            code(item),
            { truth: met ? 'met' : unmet, met, text: met ? 'Đạt' : 'Chưa đạt', figure: undefined },
          ];
        }),
      ),
    })),
  };
  const sheet = draft();
  sheet.put(0, 0, 'BIỂU ĐÁNH GIÁ CHỈ TIÊU XÃ NÔNG THÔN MỚI');
  const { rowOf, firstValue } = typeRowsForm(sheet, {
    top: 2,
    items: all.items,
    identity: NAMING,
    owners: all.communes.map((commune) => ({
      heading: `Xã ${commune.name}`,
      fields: [
        {
          heading: '',
          of: (item) =>
            verdict(commune.name, item.indicator.criterion) !== undefined && !firsts.has(code(item))
              ? undefined
              : answerOf(commune, item).text,
        },
      ],
    })),
  });
  for (const { items } of groups) {
    const [first, last] = [items[0], items.at(-1)];
    if (first === undefined || last === undefined) continue;
    all.communes.forEach((_, place) => {
      sheet.merge(rowOf(first), firstValue + place, rowOf(last), firstValue + place);
    });
  }
  return scenarioOf([sheet.sheet('Đánh giá')], truthsOf(all), { mergesCount: true });
}

export const MERGES: readonly Family[] = [
  { name: 'kết quả gộp ô', training: acrossCommunes, heldBack: downCriterion },
];
