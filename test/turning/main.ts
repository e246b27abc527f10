import { bookOf, FORMS, turningDifferences } from './turned';

/** `npm run accuracy:turned [-- WORKBOOKS]`: how many workbooks say something else when rows are columns. */
const WORKBOOKS = Number(process.argv[2] ?? 5);

let [all, differing] = [0, 0];
for (const form of FORMS) {
  const seeds = Array.from({ length: WORKBOOKS }, (_, place) => place * 7919 + 13);
  const found = seeds
    .map((seed) => ({ seed, differences: turningDifferences(bookOf(form, seed)) }))
    .filter(({ differences }) => differences.length > 0);
  all += seeds.length;
  differing += found.length;
  for (const { seed, differences } of found)
    process.stdout.write(`${form.name} (${form.key}) ${String(seed)}\n    ${differences.join('\n    ')}\n`);
}
process.stdout.write(`Xoay hàng thành cột: ${String(differing)}/${String(all)} sổ đọc khác đi\n`);
process.exitCode = differing === 0 ? 0 : 1;
