import { decomposed } from './clean';
import { TONES } from './key';

interface Letter {
  readonly base: string;
  /** Mũ, trăng, móc or the stroke of đ; "" for a plain letter. */
  readonly mark: string;
}

interface Shape {
  readonly letters: readonly Letter[];
  readonly tone: string;
}

/** No Vietnamese word is half as long, however its marks are written. */
const LONGEST = 40;

function shapeOf(word: string): Shape {
  const apart = decomposed(word.toLowerCase());
  const tone = apart.match(TONES)?.join('') ?? '';
  const letters = (apart.replace(TONES, '').match(/\P{M}\p{M}*/gu) ?? []).map((letter) =>
    letter === 'đ' ? { base: 'd', mark: '-' } : { base: letter.charAt(0), mark: letter.slice(1) },
  );
  return { letters, tone };
}

/**
 * True where one typed word is the wanted one, with the tone anywhere in it and with none, some or all of its
 * diacritics ("dat" and "đat" for "đạt"), never with others ("đất").
 */
export function spelledAs(typed: string, wanted: string): boolean {
  if (typed === wanted) return true;
  if (typed.length > LONGEST || wanted.length > LONGEST) return false;
  const given = shapeOf(typed);
  const expected = shapeOf(wanted);
  return (
    given.letters.length === expected.letters.length &&
    (given.tone === '' || given.tone === expected.tone) &&
    given.letters.every(({ base, mark }, index) => {
      const letter = expected.letters[index];
      return base === letter?.base && (mark === '' || mark === letter.mark);
    })
  );
}
