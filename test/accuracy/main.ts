import { parseArgs } from 'node:util';
import { HALVES } from './halves';
import { tellFit } from './fit';
import { madeOf, type Made } from './made';
import { DEFECTS, WRITINGS } from './spoil';
import { calibrationOf, reaches, sumsOf, type Sums } from './sums';

/**
 * `npm run accuracy [-- WORKBOOKS [LAYOUT] [--half training|held-back] [--mistakes]]`: how well tables are read, from
 * made-up workbooks: by layout, by writing and by defect, apart for the half that the reader may learn from and the
 * half that it never sees. `-- WORKBOOKS --fit`: what each weight of the reader could be instead.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string' },
    mistakes: { type: 'boolean', default: false },
    fit: { type: 'boolean', default: false },
  },
});
const WORKBOOKS = Number(positionals[0] ?? 60);
const ONLY = positionals[1];

const COLUMNS: readonly (readonly [heading: string, width: number, of: (sums: Sums) => string])[] = [
  ['Sổ', 5, ({ workbooks }) => String(workbooks)],
  ['Xã', 6, ({ communes }) => String(communes)],
  ['Thấy', 6, ({ found }) => String(found)],
  ['Xã lạ', 6, ({ invented }) => String(invented)],
  ['Kết luận', 9, ({ verdicts }) => String(verdicts)],
  ['Đúng', 8, ({ right, verdicts }) => (verdicts === 0 ? '–' : percent(right / verdicts))],
  ['Đạt sai', 8, ({ falseMet }) => String(falseMet)],
  ['Chưa đạt sai', 12, ({ falseUnmet }) => String(falseUnmet)],
  ['Chưa chắc', 9, ({ unsure, verdicts }) => (verdicts === 0 ? '–' : percent(unsure / verdicts))],
  ['Nhận nhầm', 10, ({ foreign, taken }) => (foreign === 0 ? '–' : `${String(taken)}/${String(foreign)}`)],
];
const NAME_WIDTH = 34;

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

const write = (line: string): boolean => process.stdout.write(`${line}\n`);

const row = (name: string, cells: readonly string[]): string =>
  [name.padEnd(NAME_WIDTH), ...cells.map((cell, place) => cell.padStart(COLUMNS[place]?.[1] ?? 0))].join(' ');

const told = (name: string, made: readonly Made[]): string => {
  const sums = sumsOf(made.map((one) => one.measure));
  return row(
    `${reaches(sums) ? ' ' : '!'} ${name}`,
    COLUMNS.map(([, , of]) => of(sums)),
  );
};

const heading = (name: string): string =>
  row(
    `  ${name}`,
    COLUMNS.map(([text]) => text),
  );

function tellMistakes(made: readonly Made[]): void {
  const worst = made
    .filter(({ measure: { mistakes } }) => mistakes.length > 0)
    .sort((a, b) => b.measure.mistakes.length - a.measure.mistakes.length);
  for (const {
    seed,
    measure: { mistakes },
  } of worst.slice(0, 3)) {
    const shown = mistakes
      .slice(0, 6)
      .map(({ commune, code, truth, found }) => `${commune} ${code}: ${truth} → ${found}`);
    write(`      ${String(seed)}: ${String(mistakes.length)} | ${shown.join(' | ')}`);
  }
}

function tellHalf({ name, makers }: (typeof HALVES)[number]): boolean {
  write(heading(name));
  const all: Made[] = [];
  makers.forEach((maker, place) => {
    if (ONLY !== undefined && !maker.name.includes(ONLY)) return;
    const made = madeOf(maker, place, WORKBOOKS);
    all.push(...made);
    write(told(maker.name, made));
    if (values.mistakes) tellMistakes(made);
  });
  write(told('tất cả', all));
  const grouped = (title: string, names: readonly string[], without: string): void => {
    write(heading(title));
    write(
      told(
        without,
        all.filter(({ spoilers }) => !names.some((one) => spoilers.includes(one))),
      ),
    );
    for (const one of names)
      write(
        told(
          one,
          all.filter(({ spoilers }) => spoilers.includes(one)),
        ),
      );
  };
  grouped(
    'theo cách ghi',
    WRITINGS.map((one) => one.name),
    'Unicode dựng sẵn',
  );
  grouped(
    'theo khuyết tật',
    DEFECTS.map((one) => one.name),
    'không có',
  );
  const crossed = new Map<string, Made[]>();
  for (const one of all) {
    for (const spoiler of one.spoilers.length === 0 ? ['không có'] : one.spoilers) {
      const cell = `${one.layout} × ${spoiler}`;
      crossed.set(cell, [...(crossed.get(cell) ?? []), one]);
    }
  }
  const worst = [...crossed]
    .map(([cell, made]) => ({ cell, made, harm: harmOf(made) }))
    .filter(({ harm }) => harm > 0)
    .sort((a, b) => b.harm - a.harm);
  if (worst.length > 0) write(heading('tệ nhất: bố cục × cách ghi, khuyết tật'));
  for (const { cell, made } of worst.slice(0, 8)) write(told(cell, made));
  const bands = calibrationOf(all.flatMap((one) => one.measure.sureness)).map(
    ({ from, to, tables, right }) =>
      `${String(from)}–${String(to)}: ${String(right)}/${String(tables)}${tables === 0 ? '' : ` (${percent(right / tables)})`}`,
  );
  const { unjudged } = sumsOf(all.map((one) => one.measure));
  write(`  Độ tin cậy, số biểu đúng trọn: ${bands.join('   ')}   chưa xét: ${String(unjudged)} biểu\n`);
  return reaches(sumsOf(all.map((one) => one.measure)));
}

const harmOf = (made: readonly Made[]): number => {
  const { falseMet, falseUnmet, invented } = sumsOf(made.map((one) => one.measure));
  return falseMet + falseUnmet + invented;
};

if (values.fit) await tellFit(WORKBOOKS, ONLY, write);
else {
  const halves = HALVES.filter(({ key }) => values.half === undefined || values.half === key);
  process.exitCode = halves.map(tellHalf).every(Boolean) ? 0 : 1;
}
