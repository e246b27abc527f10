import type * as z from 'zod/mini';
import type { SettingsPart } from '../workbook/settingsNote';

/** A piece of the stored settings that this program cannot read, as it was found. */
export interface UnreadPiece {
  readonly part: SettingsPart;
  readonly value: unknown;
}

export type Refuse = (part: SettingsPart, value: unknown) => void;

/** `undefined` where the value is not what is wanted. */
export type Read<Piece> = (value: unknown) => Piece | undefined;

export const shaped =
  <Piece>(shape: z.ZodMiniType<Piece>): Read<Piece> =>
  (value) => {
    const parsed = shape.safeParse(value);
    return parsed.success ? parsed.data : undefined;
  };

/** One piece; refused where it is there and cannot be read. */
export function readOne<Piece>(
  value: unknown,
  part: SettingsPart,
  read: Read<Piece>,
  refuse: Refuse,
): Piece | undefined {
  if (value === undefined) return undefined;
  const piece = read(value);
  if (piece === undefined) refuse(part, value);
  return piece;
}

/** A list, piece by piece: one that cannot be read, or is beyond the most, does not take the others with it. */
export function readEach<Piece>(
  value: unknown,
  part: SettingsPart,
  read: Read<Piece>,
  refuse: Refuse,
  most = Infinity,
): readonly Piece[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    refuse(part, value);
    return [];
  }
  const list: readonly unknown[] = value;
  const pieces: Piece[] = [];
  for (const item of list) {
    const piece = pieces.length < most ? read(item) : undefined;
    if (piece === undefined) refuse(part, item);
    else pieces.push(piece);
  }
  return pieces;
}
