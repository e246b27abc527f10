import { forgetTexts, remembering } from '../../src/text/remember';

/** A function that counts how often it was really asked. */
function counted(): { readonly length: (text: string) => number; readonly asked: () => number } {
  let asked = 0;
  return {
    length: remembering((text) => {
      asked += 1;
      return text.length;
    }),
    asked: () => asked,
  };
}

const texts = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) => `Xã ${String(place)}`);

describe('a remembering function', () => {
  it('answers as the function itself does, and asks it once', () => {
    const { length, asked } = counted();
    expect(['Đạt', 'Chưa đạt', 'Đạt'].map(length)).toEqual([3, 8, 3]);
    expect(asked()).toBe(2);
  });

  it('goes on answering when more texts came than it remembers', () => {
    const { length } = counted();
    expect(texts(60_000).every((text) => length(text) === text.length)).toBe(true);
  });

  it('does not hold the whole of many long texts', () => {
    const { length, asked } = counted();
    const long = Array.from({ length: 300 }, (_, place) => `${String(place)}${'x'.repeat(32_000)}`);
    for (const text of long) length(text);
    length(long[0] ?? '');
    expect(asked()).toBe(301);
  });
});

describe('before another workbook', () => {
  it('a few common words stay', () => {
    forgetTexts();
    const { length, asked } = counted();
    length('Đạt');
    forgetTexts();
    length('Đạt');
    expect(asked()).toBe(1);
  });

  it('what a large one filled the memory with goes', () => {
    const [large, other] = [counted(), counted()];
    texts(30_000).forEach(large.length);
    other.length('Đạt');
    forgetTexts();
    large.length('Xã 1');
    other.length('Đạt');
    expect([large.asked(), other.asked()]).toEqual([30_001, 2]);
  });
});
