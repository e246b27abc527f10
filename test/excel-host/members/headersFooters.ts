import { ensureSection, section, type Sheet } from '../book/sheet';
import { childOf, ensureChild, textOf } from '../book/xml';
import { invalidArgument } from '../wire/failure';
import { defineClass, type Scalar, type HostClass } from '../wire/member';
import { requireUnprotected } from './cells';

type Part = 'oddHeader' | 'oddFooter';
const LETTERS = ['L', 'C', 'R'] as const;
type Letter = (typeof LETTERS)[number];

/** "&Lleft&Ccentre&Rright" to its three texts. */
function pieces(text: string): Map<Letter, string> {
  const found = new Map<Letter, string>();
  let current: Letter = 'C';
  for (const [piece] of text.matchAll(/&[LCR]|&&|&[^LCR&]|[^&]+/g)) {
    const letter = LETTERS.find((candidate) => piece === `&${candidate}`);
    if (letter === undefined) found.set(current, (found.get(current) ?? '') + piece);
    else current = letter;
  }
  return found;
}

const piece = (part: Part, letter: Letter): Scalar<Sheet> => ({
  get(sheet) {
    const list = section(sheet, 'headerFooter');
    const item = list === undefined ? undefined : childOf(list, part);
    return (item === undefined ? undefined : pieces(textOf(item)).get(letter)) ?? '';
  },
  set(sheet, value) {
    requireUnprotected(sheet);
    if (typeof value !== 'string') throw invalidArgument('A header or footer is a text.');
    const item = ensureChild(
      ensureSection(sheet, 'headerFooter'),
      part,
      part === 'oddFooter' ? ['oddHeader'] : [],
    );
    const texts = pieces(textOf(item)).set(letter, value);
    const text = LETTERS.map((one) => {
      const content = texts.get(one) ?? '';
      return content === '' ? '' : `&${one}${content}`;
    }).join('');
    item.children.splice(0, item.children.length, text);
  },
});

const HeaderFooter: HostClass<Sheet> = defineClass<Sheet>({
  name: 'HeaderFooter',
  scalars: {
    leftHeader: piece('oddHeader', 'L'),
    centerHeader: piece('oddHeader', 'C'),
    rightHeader: piece('oddHeader', 'R'),
    leftFooter: piece('oddFooter', 'L'),
    centerFooter: piece('oddFooter', 'C'),
    rightFooter: piece('oddFooter', 'R'),
  },
});

export const HeadersFooters: HostClass<Sheet> = defineClass<Sheet>({
  name: 'HeaderFooterGroup',
  scalars: { state: { get: () => 'Default' } },
  links: { defaultForAllPages: (sheet) => HeaderFooter.of(sheet) },
});
