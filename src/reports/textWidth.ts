import { remembering } from '../text/remember';

/** Advance widths of Times New Roman in ems; a sign that is not listed is as wide as a digit. */
const ADVANCES: readonly (readonly [width: number, signs: string])[] = [
  [0.25, ' ,.'],
  [0.28, '/:;\\ijlt'],
  [0.34, '!()-I[]fr'],
  [0.4, 'Js"'],
  [0.45, 'acez?“”'],
  [0.56, 'FPS+<=>×≥≤'],
  [0.62, 'ELTZ'],
  [0.67, 'BCR'],
  [0.73, 'ADĐGHKNOQUVXYw'],
  [0.8, 'm&'],
  [0.84, '%'],
  [0.9, 'M'],
  [1, 'W@…'],
];

const OTHER = 0.5;
const BOLD = 1.07;

/** Accents add no width. */
const ACCENTS = /\p{M}/gu;

const LISTED: ReadonlyMap<string, number> = new Map(
  ADVANCES.flatMap(([width, signs]) => [...signs].map((sign): [string, number] => [sign, width])),
);

const emsOf = remembering((sign) => {
  const letter = sign.normalize('NFD').replace(ACCENTS, '');
  return letter === '' ? 0 : (LISTED.get(letter) ?? OTHER);
});

/** Beyond all letters that are written here. */
const FIRST_OTHER = 0x2100;
/** Of what was measured before, by the sign's number; below zero for the others. */
const known = new Float64Array(FIRST_OTHER).fill(-1);

function emsOfCode(code: number): number {
  const before = known[code] ?? -1;
  if (before >= 0) return before;
  const ems = emsOf(String.fromCharCode(code));
  known[code] = ems;
  return ems;
}

export interface Font {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Points that a text takes in Times New Roman on one line. */
export function textWidth(text: string, { size, bold = false }: Font): number {
  let ems = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.codePointAt(place) ?? 0;
    if (code < FIRST_OTHER) ems += emsOfCode(code);
    else {
      ems += emsOf(String.fromCodePoint(code));
      if (code > 0xffff) place += 1;
    }
  }
  return ems * size * (bold ? BOLD : 1);
}
