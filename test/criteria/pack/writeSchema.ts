import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACK_SCHEMA } from '../../../src/criteria/pack/shape';
import { packSchema } from './schema';

writeFileSync(join(import.meta.dirname, '../../../assets/schema', PACK_SCHEMA), packSchema());
