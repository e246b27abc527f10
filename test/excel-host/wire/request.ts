import { z } from 'zod';

const ArgumentInfo = z
  .object({
    Arguments: z.array(z.unknown()).nullish(),
    ReferencedObjectPathIds: z.array(z.unknown()).nullish(),
  })
  .strict();
export type ArgumentInfo = z.infer<typeof ArgumentInfo>;

const ObjectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string(),
  ParentObjectPathId: z.number().optional(),
  ArgumentInfo: ArgumentInfo.optional(),
});
export type ObjectPath = z.infer<typeof ObjectPath>;

const QueryInfo = z
  .object({
    Select: z.array(z.string()).optional(),
    Expand: z.array(z.string()).optional(),
    Top: z.number().optional(),
    Skip: z.number().optional(),
  })
  .strict();
export type QueryInfo = z.infer<typeof QueryInfo>;

const Action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string(),
  ObjectPathId: z.number(),
  ArgumentInfo: ArgumentInfo.optional(),
  QueryInfo: QueryInfo.optional(),
  ObjectState: z.unknown().optional(),
});
export type Action = z.infer<typeof Action>;

const Body = z.object({
  AutoKeepReference: z.boolean().optional(),
  Actions: z.array(Action),
  ObjectPaths: z.record(z.string(), ObjectPath),
});
export type RequestBody = z.infer<typeof Body>;

const Envelope = z
  .tuple([z.string(), z.string(), z.string(), z.array(z.unknown()), z.string(), z.number(), z.number()])
  .rest(z.unknown());

export interface ProcessQuery {
  readonly body: RequestBody;
  /** "WacPartition": the request is for Excel on the web itself, not for the workbook. */
  readonly partition: string;
  /** UTF-8 bytes of the body. */
  readonly bytes: number;
  /** 64: wait until the person has left the cell (`delayForCellEdit`). */
  readonly flags: number;
}

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** The array that both transports carry for `context.sync()`. */
export function parseProcessQuery(message: unknown): ProcessQuery {
  const envelope = Envelope.parse(message);
  const text = envelope[4];
  return {
    body: Body.parse(JSON.parse(text)),
    partition: envelope[0],
    bytes: Buffer.byteLength(text, 'utf8'),
    flags: envelope[6],
  };
}
