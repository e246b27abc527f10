import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const FILE = 'src/tables/weights.ts';
const WEIGHT = /^export const ([A-Z_]+) = (-?[\d._]+);$/gmu;

/** How far each weight is moved, as shares of itself; a count is moved by one at least. */
const STEPS = [0.1, 0.25, 0.5] as const;

interface Weight {
  readonly name: string;
  readonly value: number;
}

const weightsOf = (): readonly Weight[] =>
  [...readFileSync(FILE, 'utf8').matchAll(WEIGHT)].map(([, name = '', value = '']) => ({
    name,
    value: Number(value.replaceAll('_', '')),
  }));

function moved({ value }: Weight, share: number): number {
  if (!Number.isInteger(value) || Math.abs(value) < 3) return Number((value * (1 + share)).toPrecision(4));
  return value + Math.sign(share) * Math.max(1, Math.round(Math.abs(value * share)));
}

/** A copy of the program in which a weight can be another one. */
interface Bench {
  readonly wrongWith: (weight: Weight | undefined, value: number) => Promise<number>;
  readonly remove: () => void;
}

function benchOf(workbooks: number): Bench {
  const root = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-fit-'));
  for (const part of ['src', 'test', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  return {
    async wrongWith(weight, value) {
      const changed = readFileSync(join(root, FILE), 'utf8').replace(WEIGHT, (line, name: string) =>
        weight?.name === name ? `export const ${name} = ${String(value)};` : line,
      );
      writeFileSync(join(folder, FILE), changed);
      const { stdout } = await run(process.execPath, [tsx, 'test/accuracy/score.ts', String(workbooks)], {
        cwd: folder,
      });
      return Number(stdout);
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly better: { readonly value: number; readonly wrong: number } | undefined;
}

/** Outwards on both sides, until something is read worse. */
async function rangeOf(bench: Bench, weight: Weight, now: number): Promise<Range> {
  let better: Range['better'];
  const end = async (sign: 1 | -1): Promise<number> => {
    let last = weight.value;
    for (const step of STEPS) {
      const value = moved(weight, sign * step);
      const wrong = await bench.wrongWith(weight, value);
      if (wrong > now) break;
      if (wrong < (better?.wrong ?? now)) better = { value, wrong };
      last = value;
    }
    return last;
  };
  const ends = [await end(-1), await end(1)].sort((a, b) => a - b);
  return { from: ends[0] ?? weight.value, to: ends[1] ?? weight.value, better };
}

/**
 * Moves one weight after another and reads the training half anew: between which values nothing is read worse, and
 * which value reads it better. The held-back half is never looked at: `npm run accuracy` tells of it afterwards.
 */
export async function tellFit(
  workbooks: number,
  only: string | undefined,
  write: (line: string) => void,
): Promise<void> {
  const weights = weightsOf().filter(({ name }) => only === undefined || name.includes(only));
  const benches = Array.from({ length: Math.min(availableParallelism(), weights.length) }, () =>
    benchOf(workbooks),
  );
  try {
    const now = (await benches[0]?.wrongWith(undefined, 0)) ?? 0;
    write(`Sai ở nửa học: ${String(now)} (kết luận sai, xã lạ, nhận nhầm: 100; xã sót: 10; để ngỏ: 1)`);
    write(`${'Trọng số'.padEnd(24)}${'nay'.padStart(8)}${'từ'.padStart(10)}${'đến'.padStart(10)}  tốt hơn`);
    const waiting = [...weights];
    await Promise.all(
      benches.map(async (bench) => {
        for (let weight = waiting.shift(); weight !== undefined; weight = waiting.shift()) {
          const { from, to, better } = await rangeOf(bench, weight, now);
          const told = better === undefined ? '–' : `${String(better.value)} (${String(better.wrong)})`;
          write(
            `${weight.name.padEnd(24)}${String(weight.value).padStart(8)}${String(from).padStart(10)}${String(to).padStart(10)}  ${told}`,
          );
        }
      }),
    );
  } finally {
    for (const bench of benches) bench.remove();
  }
}
