import { createArchive, openArchive, readTextPart, writeArchive } from '../../../../src/hosts/file/archive';
import { createDraft, type Draft } from '../../../../src/hosts/file/edit/draft';

const SHEET = 'xl/worksheets/sheet1.xml';
const TEXT = '<worksheet><c>Đạt</c></worksheet>';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

/** The archive before and after some work on its draft. */
function worked(
  parts: Readonly<Record<string, Uint8Array>>,
  work: (draft: Draft) => void,
): { readonly before: Uint8Array; readonly after: Uint8Array } {
  const before = createArchive(new Map(Object.entries(parts)));
  const archive = openArchive(before);
  const draft = createDraft(archive);
  work(draft);
  return { before, after: writeArchive(archive, draft.changes()) };
}

const textIn = (bytes: Uint8Array, name = SHEET): string | undefined =>
  readTextPart(openArchive(bytes), name);

describe('a part that is made piece by piece', () => {
  it('is the pieces together, whatever their length', () => {
    const pieces = [
      '<worksheet>',
      ...Array.from({ length: 90_000 }, (_, row) => `<c>Đạt ${String(row)}</c>`),
    ];
    const { after } = worked({ 'a.xml': utf8('<a/>') }, (draft) => {
      expect(draft.fill(SHEET, pieces)).toBe(true);
    });
    expect(textIn(after)).toBe(pieces.join(''));
  });

  it('one piece longer than any buffer keeps each of its signs', () => {
    const long = `${'ệ'.repeat(200_000)}${'𝔸'.repeat(200_000)}`;
    const { after } = worked({ 'a.xml': utf8('<a/>') }, (draft) => {
      draft.fill(SHEET, ['x', long, 'y']);
    });
    expect(textIn(after)).toBe(`x${long}y`);
  });

  it.each([
    ['plain', utf8(TEXT)],
    ['with a byte order mark', utf8(`\ufeff${TEXT}`)],
    ['in UTF-16', utf16(TEXT)],
  ])('is no change where it says what the part says: %s', (_, bytes) => {
    const { before, after } = worked({ [SHEET]: bytes }, (draft) => {
      expect(draft.fill(SHEET, [TEXT.slice(0, 9), TEXT.slice(9)])).toBe(false);
    });
    expect(after).toEqual(before);
  });

  it('keeps a byte order mark and becomes UTF-8 where it was not', () => {
    const marked = worked({ [SHEET]: utf8(`\ufeff${TEXT}`) }, (draft) => draft.fill(SHEET, ['<b>Ô</b>']));
    expect(textIn(marked.after)).toBe('<b>Ô</b>');
    const wide = worked({ [SHEET]: utf16(TEXT) }, (draft) => draft.fill(SHEET, ['<b>Ô</b>']));
    expect(textIn(wide.after)).toBe('<b>Ô</b>');
  });

  it('that ends as it began is no change, whatever it was in between', () => {
    const { before, after } = worked({ [SHEET]: utf8(TEXT) }, (draft) => {
      expect(draft.fill(SHEET, ['<b/>'])).toBe(true);
      expect(draft.glance(SHEET)).toBe('<b/>');
      expect(draft.fill(SHEET, ['<b', '/>'])).toBe(false);
      expect(draft.fill(SHEET, [TEXT])).toBe(true);
    });
    expect(after).toEqual(before);
  });
});

describe('a part that is settled', () => {
  it('can be read, changed and taken out like any other', () => {
    const { after } = worked({ [SHEET]: utf8(TEXT), 'b.xml': utf8('<b/>') }, (draft) => {
      draft.settle(SHEET, '<c>1</c>');
      draft.settle('b.xml', '<b>2</b>');
      expect(draft.has(SHEET)).toBe(true);
      expect(draft.read(SHEET)).toBe('<c>1</c>');
      draft.write(SHEET, `${draft.read(SHEET) ?? ''}<!-- -->`);
      draft.remove('b.xml');
      expect(draft.has('b.xml')).toBe(false);
    });
    expect(textIn(after)).toBe('<c>1</c><!-- -->');
    expect(openArchive(after).entries.map(({ name }) => name)).toEqual([SHEET]);
  });

  it('keeps the name that it has in the archive', () => {
    const { after } = worked({ [SHEET]: utf8(TEXT) }, (draft) => {
      draft.settle(SHEET.toUpperCase(), '<c/>');
    });
    expect(openArchive(after).entries.map(({ name }) => name)).toEqual([SHEET]);
  });
});
