/**
 * VNI-Windows, the code of the "VNI-…" fonts: plain vowels followed by a character that carries the marks, and a few
 * letters of one character. Each row: the base as stored, its letters, the characters behind the base in their order.
 */
const PAIRED: readonly (readonly [base: string, letters: string, marks: string])[] = [
  ['a', 'áàảãạ', 'ùøûõï'],
  ['a', 'âấầẩẫậ', 'âáàåãä'],
  ['a', 'ăắằẳẵặ', 'êéèúüë'],
  ['e', 'éèẻẽẹ', 'ùøûõï'],
  ['e', 'êếềểễệ', 'âáàåãä'],
  ['o', 'óòỏõọ', 'ùøûõï'],
  ['o', 'ôốồổỗộ', 'âáàåãä'],
  ['ô', 'ớờởỡợ', 'ùøûõï'],
  ['u', 'úùủũụ', 'ùøûõï'],
  ['ö', 'ứừửữự', 'ùøûõï'],
  ['y', 'ýỳỷỹ', 'ùøûõ'],
];
const SINGLE: readonly (readonly [stored: string, letter: string])[] = [
  ['ñ', 'đ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['î', 'ỵ'],
];

const lower: readonly (readonly [string, string])[] = [
  ...PAIRED.flatMap(([base, letters, marks]) =>
    Array.from(letters, (letter, index) => [base + marks.charAt(index), letter] as const),
  ),
  ...SINGLE,
];

/** From one or two stored characters to the letter that the font draws; the base decides upper or lower case. */
export const VNI: ReadonlyMap<string, string> = new Map(
  lower.flatMap(([stored, letter]) => {
    const mixed = stored.charAt(0).toUpperCase() + stored.slice(1);
    const capital = letter.toUpperCase();
    return [
      [stored, letter],
      [mixed, capital],
      [stored.toUpperCase(), capital],
    ] as const;
  }),
);
