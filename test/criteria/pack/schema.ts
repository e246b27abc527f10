import * as z from 'zod/mini';
import { packShape, PACK_SCHEMA } from '../../../src/criteria/pack/shape';

/** The published JSON Schema of a pack, as the program's own shape gives it. */
export const packSchema = (): string => {
  const { $schema, ...shape } = z.toJSONSchema(packShape, {
    target: 'draft-2020-12',
    io: 'input',
    reused: 'ref',
  });
  const head = {
    $schema,
    $id: PACK_SCHEMA,
    title: 'Gói bộ tiêu chí (.rasoat-bo.json)',
    description:
      'Bộ tiêu chí và mức đã đối chiếu với quyết định in, để gửi cho đồng nghiệp. Kiểm tra: rasoat sets check TỆP',
  };
  return `${JSON.stringify({ ...head, ...shape }, undefined, 2)}\n`;
};
