import fc from 'fast-check';
import { longJson } from '../../../src/entries/terminal/longJson';
import { jsonText } from '../../../src/entries/terminal/output';

const text = (data: object, indent?: number): string => [...longJson(data, indent)].join('');

describe('JSON in pieces', () => {
  it('is the text that it would be at once, laid out or not', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.constantFrom(undefined, 2),
        (data, indent) => {
          expect(text(data, indent)).toBe(jsonText(data, indent));
        },
      ),
    );
  });

  it.each([0, 1, 20, 21, 60])('makes a list of %i while it is written', (length) => {
    const list = Array.from({ length }, (_, place) => ({ place, parts: [place], name: 'Xã “A\u200e”' }));
    function* made(): Generator<unknown> {
      yield* list;
    }
    const data = { version: 1, left: undefined, communes: made(), findings: [] };
    expect(text(data, 2)).toBe(jsonText({ ...data, communes: list }, 2));
  });

  it('is no longer than what it is made of needs', () => {
    const pieces = [...longJson({ communes: Array.from({ length: 1_000 }, () => ({ name: 'An Bình' })) })];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(1_000);
  });
});
