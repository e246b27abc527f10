/**
 * TCVN 5712:1993 VN3, the code of the ".Vn…" fonts: the code of each lower-case letter, and of the seven capitals
 * that have one. The fonts whose names end in H draw capitals for the codes of the lower-case letters.
 */
const ROWS: readonly (readonly [letters: string, codes: string])[] = [
  ['ĂÂÊÔƠƯĐ', 'A1 A2 A3 A4 A5 A6 A7'],
  ['ăâêôơưđ', 'A8 A9 AA AB AC AD AE'],
  ['àảãáạ', 'B5 B6 B7 B8 B9'],
  ['ằẳẵắặ', 'BB BC BD BE C6'],
  ['ầẩẫấậ', 'C7 C8 C9 CA CB'],
  ['èẻẽéẹ', 'CC CE CF D0 D1'],
  ['ềểễếệ', 'D2 D3 D4 D5 D6'],
  ['ìỉĩíị', 'D7 D8 DC DD DE'],
  ['òỏõóọ', 'DF E1 E2 E3 E4'],
  ['ồổỗốộ', 'E5 E6 E7 E8 E9'],
  ['ờởỡớợ', 'EA EB EC ED EE'],
  ['ùủũúụ', 'EF F1 F2 F3 F4'],
  ['ừửữứự', 'F5 F6 F7 F8 F9'],
  ['ỳỷỹýỵ', 'FA FB FC FD FE'],
];

/** From the stored character to the letter that the font draws. */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([letters, codes]) => {
    const stored = codes.split(' ').map((code) => String.fromCharCode(Number.parseInt(code, 16)));
    return stored.map((character, index) => [character, letters.charAt(index)] as const);
  }),
);
