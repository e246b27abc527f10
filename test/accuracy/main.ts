import { LAYOUTS } from './layouts/all';
import { measure, type Mistake } from './measure';
import { randomOf } from './random';
import { spoilt } from './spoil';

/** `npm run accuracy [-- WORKBOOKS [LAYOUT]]`: how well tables of every layout are read, from made-up workbooks. */
const WORKBOOKS = Number(process.argv[2] ?? 150);
const ONLY = process.argv[3];
const VERBOSE = process.env['ACCURACY_MISTAKES'] === '1';
const REACH = 0.995;

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

const COLUMNS = [
  'Bố cục',
  'Sổ',
  'Xã',
  'Xã thấy',
  'Xã lạ',
  'Kết luận',
  'Đúng',
  'Đạt sai',
  'Chưa đạt sai',
  'Chưa chắc',
];
const WIDTHS = [24, 5, 6, 8, 6, 9, 9, 8, 13, 10];

const line = (cells: readonly string[]): string =>
  cells
    .map((cell, place) => (place === 0 ? cell.padEnd(WIDTHS[0] ?? 0) : cell.padStart(WIDTHS[place] ?? 0)))
    .join(' ');

process.stdout.write(`${line(COLUMNS)}\n`);
let failed = false;
const layouts = LAYOUTS.filter(({ name }) => ONLY === undefined || name.includes(ONLY));
for (const { name, make } of layouts) {
  const sum = { communes: 0, found: 0, invented: 0, verdicts: 0, right: 0, met: 0, unmet: 0, unsure: 0 };
  const worst: { readonly seed: number; readonly mistakes: readonly Mistake[] }[] = [];
  for (let index = 0; index < WORKBOOKS; index += 1) {
    const seed = 1_000 * (LAYOUTS.findIndex((one) => one.name === name) + 1) + index * 7919;
    const random = randomOf(seed);
    const scenario = spoilt(random, make(random));
    const one = measure(scenario);
    sum.communes += one.communes;
    sum.found += one.communesFound;
    sum.invented += one.communesInvented;
    sum.verdicts += one.verdicts;
    sum.right += one.right;
    sum.met += one.falseMet;
    sum.unmet += one.falseUnmet;
    sum.unsure += one.unsure;
    if (one.mistakes.length > 0) worst.push({ seed, mistakes: one.mistakes });
  }
  const accuracy = sum.right / Math.max(1, sum.verdicts);
  if (accuracy < REACH || sum.met > 0 || sum.unmet > 0 || sum.found < sum.communes) failed = true;
  process.stdout.write(
    `${line([
      name,
      String(WORKBOOKS),
      String(sum.communes),
      String(sum.found),
      String(sum.invented),
      String(sum.verdicts),
      percent(accuracy),
      String(sum.met),
      String(sum.unmet),
      percent(sum.unsure / Math.max(1, sum.verdicts)),
    ])}\n`,
  );
  if (!VERBOSE) continue;
  worst.sort((a, b) => b.mistakes.length - a.mistakes.length);
  for (const { seed, mistakes } of worst.slice(0, 3)) {
    const shown = mistakes
      .slice(0, 6)
      .map(({ commune, code, truth, found }) => `${commune} ${code}: ${truth} → ${found}`);
    process.stdout.write(`    ${String(seed)}: ${String(mistakes.length)} | ${shown.join(' | ')}\n`);
  }
}
process.exitCode = failed ? 1 : 0;
