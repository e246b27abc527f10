import { parseArgs } from 'node:util';
import { fuzzBases, silenceLibrary } from './bases';
import { fuzzCase } from './case';
import { outcomeOf } from './outcome';
import { OLD_FORMAT } from './shipped';

const MEGABYTE = 1_048_576;
const LINES = 10;

const { values } = parseArgs({ options: { cases: { type: 'string', default: '2000' } } });
const cases = Number(values.cases);

/** The heap without what nobody holds any more; run with --expose-gc. */
function heap(): number {
  if (globalThis.gc === undefined) throw new Error('Run with --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed / MEGABYTE;
}

// one process through many different workbooks: what is remembered of one must go with it
silenceLibrary();
const bases = await fuzzBases();
console.log(`before: ${heap().toFixed(1)} MB`);
for (let seed = 0, done = 0; done < cases; seed += 1) {
  const { base, bytes } = fuzzCase(bases, seed);
  // older formats are read where what was read goes with the process or the worker, and some of them end it
  if (OLD_FORMAT.test(base.name)) continue;
  await outcomeOf(bytes);
  done += 1;
  if (done % Math.ceil(cases / LINES) === 0) {
    const { rss } = process.memoryUsage();
    console.log(`after ${done}: ${heap().toFixed(1)} MB of heap, ${(rss / MEGABYTE).toFixed(0)} MB in all`);
  }
}
