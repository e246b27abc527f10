import { criteriaSet } from '../../support/shippedSets';
import { draft, type Draft } from '../draft';
import { communeNames } from '../names';
import type { Random } from '../random';
import type { Scenario } from '../scenario';
import { criteriaTruths, scenarioOf, type Family } from './kit';

const { criteria } = criteriaSet('ntm');

/** Which criteria each commune has not reached: many none, some a few. */
const unmetOf = (random: Random, communes: number): readonly ReadonlySet<number>[] =>
  Array.from(
    { length: communes },
    () =>
      new Set(
        random.shuffled(criteria.map(({ number }) => number)).slice(0, random.pick([0, 0, 1, 2, 3, 5])),
      ),
  );

interface Tally {
  readonly names: readonly string[];
  readonly unmet: readonly ReadonlySet<number>[];
}

function tally(random: Random, from: number, to: number): Tally {
  const count = random.int(from, to);
  return { names: communeNames(random, count), unmet: unmetOf(random, count) };
}

const truths = ({ names, unmet }: Tally, beside = ''): ReturnType<typeof criteriaTruths> =>
  criteriaTruths(
    names,
    (place, number) => `${unmet[place]?.has(number) === true ? 'unmet' : 'met'}${beside}`,
  );

const metCount = ({ unmet }: Tally, place: number): number => 19 - (unmet[place]?.size ?? 0);

function communesDown(sheet: Draft, top: number, { names }: Tally, write: (name: string) => string): void {
  names.forEach((name, place) => {
    sheet.put(top + place, 0, place + 1);
    sheet.put(top + place, 1, write(name));
  });
}

/** "3/4": so many indicators of the criterion are met. */
const share = (random: Random, count: number, unmet: boolean): string =>
  `${String(unmet ? random.int(0, count - 1) : count)}/${String(count)}`;

function sharesInColumns(random: Random): Scenario {
  const counted = tally(random, 3, 12);
  const sheet = draft();
  sheet.put(0, 0, 'SỐ CHỈ TIÊU ĐẠT THEO TỪNG TIÊU CHÍ XÃ NÔNG THÔN MỚI');
  ['STT', 'Tên xã', ...criteria.map(({ number }) => `TC${String(number)}`), 'Tổng số tiêu chí đạt'].forEach(
    (heading, column) => {
      sheet.put(2, column, heading);
    },
  );
  communesDown(sheet, 3, counted, (name) => `Xã ${name}`);
  counted.unmet.forEach((unmet, place) => {
    criteria.forEach(({ number, indicators }, index) => {
      sheet.put(3 + place, 2 + index, share(random, indicators.length, unmet.has(number)));
    });
    sheet.put(3 + place, 21, `${String(metCount(counted, place))}/19`);
  });
  return scenarioOf([sheet.sheet('Theo chỉ tiêu')], truths(counted));
}

/** Criteria in rows, each with the number of its indicators; "Đạt 3/4 chỉ tiêu" for each commune. */
function sharesInRows(random: Random): Scenario {
  const counted = tally(random, 2, 6);
  const sheet = draft();
  sheet.put(0, 0, 'TỔNG HỢP MỨC ĐỘ HOÀN THÀNH 19 TIÊU CHÍ NÔNG THÔN MỚI CỦA CÁC XÃ');
  ['TT', 'Tiêu chí', 'Số chỉ tiêu', ...counted.names.map((name) => name.toUpperCase())].forEach(
    (heading, column) => {
      sheet.put(2, column, heading);
    },
  );
  const words = random.chance(0.5);
  criteria.forEach(({ number, name, indicators }, line) => {
    [number, name, indicators.length].forEach((cell, column) => {
      sheet.put(3 + line, column, cell);
    });
    counted.unmet.forEach((unmet, place) => {
      const told = share(random, indicators.length, unmet.has(number));
      sheet.put(3 + line, 3 + place, words ? `Đạt ${told} chỉ tiêu` : told);
    });
  });
  return scenarioOf([sheet.sheet('19 TC')], truths(counted));
}

function listOfUnmet(random: Random): Scenario {
  const counted = tally(random, 3, 14);
  const sheet = draft();
  sheet.put(0, 0, 'KẾT QUẢ XÂY DỰNG NÔNG THÔN MỚI CỦA CÁC XÃ');
  ['STT', 'Tên xã', 'Tổng số tiêu chí đạt', 'Tiêu chí chưa đạt'].forEach((heading, column) => {
    sheet.put(2, column, heading);
  });
  communesDown(sheet, 3, counted, (name) => `Xã ${name}`);
  counted.unmet.forEach((unmet, place) => {
    const numbers = [...unmet].sort((a, b) => a - b);
    sheet.put(3 + place, 2, `${String(metCount(counted, place))}/19`);
    const list = random.pick([
      numbers.join(', '),
      numbers.map((number) => `TC${String(number)}`).join('; '),
      numbers.map((number) => `Tiêu chí số ${String(number)}`).join(', '),
    ]);
    sheet.put(3 + place, 3, numbers.length === 0 ? random.pick(['-', 'Không', '']) : list);
  });
  return scenarioOf([sheet.sheet('Danh sách')], truths(counted));
}

/** Both lists, by names or by ranges of numbers, with the reason in brackets. */
function listsByName(random: Random): Scenario {
  const counted = tally(random, 2, 10);
  const sheet = draft();
  sheet.put(0, 0, 'Biểu số 3. Hiện trạng tiêu chí nông thôn mới các xã đến 31/12/2024');
  ['TT', 'Đơn vị', 'Số tiêu chí đạt', 'Các tiêu chí đã đạt', 'Các tiêu chí chưa đạt'].forEach(
    (heading, column) => {
      sheet.put(2, column, heading);
    },
  );
  communesDown(sheet, 3, counted, (name) => name);
  const byName = random.chance(0.5);
  counted.unmet.forEach((unmet, place) => {
    const told = (isUnmet: boolean): string => {
      const own = criteria.filter(({ number }) => unmet.has(number) === isUnmet);
      if (own.length === 0) return 'Không có';
      if (byName) return own.map(({ number, name }) => `${String(number)} (${name})`).join(', ');
      return ranges(own.map(({ number }) => number));
    };
    sheet.put(3 + place, 2, metCount(counted, place));
    sheet.put(3 + place, 3, told(false));
    sheet.put(3 + place, 4, told(true));
  });
  return scenarioOf([sheet.sheet('Biểu 3')], truths(counted));
}

/** "1-4, 6, 8-9" */
function ranges(numbers: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${String(from)}-${String(to)}`)).join(', ');
}

/** The heading says what the x means; leaving everything open is right too, the contrary never. */
const OPEN = '|undecided|missing';

function unmetTickedInColumns(random: Random): Scenario {
  const counted = tally(random, 4, 12);
  const sheet = draft();
  sheet.put(0, 0, 'THEO DÕI TIÊU CHÍ CÁC XÃ XÂY DỰNG NÔNG THÔN MỚI');
  sheet.put(2, 0, 'STT');
  sheet.put(2, 1, 'Đơn vị');
  sheet.put(2, 2, 'Tiêu chí chưa đạt');
  sheet.merge(2, 2, 2, 20);
  sheet.put(2, 21, 'Số tiêu chí còn chưa đạt');
  criteria.forEach(({ number }, index) => {
    sheet.put(3, 2 + index, number);
  });
  communesDown(sheet, 4, counted, (name) => name);
  counted.unmet.forEach((unmet, place) => {
    criteria.forEach(({ number }, index) => {
      sheet.put(4 + place, 2 + index, unmet.has(number) ? 'x' : undefined);
    });
    sheet.put(4 + place, 21, unmet.size);
  });
  return scenarioOf([sheet.sheet('Biểu 2')], truths(counted, OPEN));
}

/** Criteria in rows; the title says that the mark stands for what is still lacking. */
function unmetTickedInRows(random: Random): Scenario {
  const counted = tally(random, 3, 8);
  const sheet = draft();
  sheet.put(0, 0, 'BẢNG KÊ TIÊU CHÍ NÔNG THÔN MỚI CHƯA ĐẠT CỦA CÁC XÃ');
  sheet.put(1, 0, '(Đánh dấu x vào tiêu chí xã chưa đạt)');
  ['TT', 'Tên tiêu chí', ...counted.names.map((name) => `Xã ${name}`)].forEach((heading, column) => {
    sheet.put(3, column, heading);
  });
  criteria.forEach(({ number, name }, line) => {
    sheet.put(4 + line, 0, number);
    sheet.put(4 + line, 1, name);
    counted.unmet.forEach((unmet, place) => {
      sheet.put(4 + line, 2 + place, unmet.has(number) ? random.pick(['x', 'X']) : undefined);
    });
  });
  sheet.put(23, 1, 'Cộng số tiêu chí chưa đạt');
  counted.unmet.forEach((unmet, place) => {
    sheet.put(23, 2 + place, unmet.size);
  });
  return scenarioOf([sheet.sheet('Chưa đạt')], truths(counted, OPEN));
}

export const CRITERIA: readonly Family[] = [
  { name: 'số chỉ tiêu đạt của tiêu chí (3/4)', training: sharesInColumns, heldBack: sharesInRows },
  { name: 'danh sách tiêu chí chưa đạt', training: listOfUnmet, heldBack: listsByName },
  { name: 'x dưới “chưa đạt”', training: unmetTickedInColumns, heldBack: unmetTickedInRows },
];
