import { parseArgs } from 'node:util';
import { fuzzPacks } from './packs';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } },
});
const counts = fuzzPacks(Number(values.cases), Number(values.seed));
console.log([...counts].map(([met, count]) => `${met} ${String(count)}`).join(', '));
