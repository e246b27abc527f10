import * as z from 'zod/mini';
import { decisionShape, filled, isoDate, overrideShape, regionShape, setShape } from '../shape';

export const PACK_FORMAT = 'rasoat-bo';

/** Where the published JSON Schema of a pack is found: beside it, or in the program's folder `assets/schema`. */
export const PACK_SCHEMA = 'rasoat-bo.schema.json';

/** What a workbook's settings hold, and no more. */
const MOST_SETS = 20;
/** 136 indicators in seven regions and five years, or in as many commune groups. */
const MOST_LEVELS = 5000;

const scopeShape = z.strictObject({
  /** In words: "Các xã trên địa bàn tỉnh Lạng Sơn". */
  text: filled,
  province: z.exactOptional(filled),
  regions: z.exactOptional(z.array(regionShape).check(z.minLength(1), z.maxLength(7))),
  /** Keys of commune groups, as a set of the pack or one that ships names them. */
  groups: z.exactOptional(z.array(filled).check(z.minLength(1), z.maxLength(99))),
});

export const packShape = z.strictObject({
  $schema: z.exactOptional(filled),
  format: z.literal(PACK_FORMAT),
  version: z.literal(1),
  name: filled,
  decision: decisionShape,
  scope: scopeShape,
  validity: z.strictObject({ from: isoDate, to: isoDate }),
  sets: z.array(setShape).check(z.maxLength(MOST_SETS)),
  levels: z.array(overrideShape).check(z.maxLength(MOST_LEVELS)),
});

export type PackData = z.infer<typeof packShape>;
