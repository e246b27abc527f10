import { EN as FILE_EN } from '../../src/messages/file/en';
import { VI as FILE_VI } from '../../src/messages/file/vi';
import { EN as FORM_EN } from '../../src/messages/form/en';
import { formText } from '../../src/messages/form/text';
import { VI as FORM_VI } from '../../src/messages/form/vi';
import { EN as PAGE_EN } from '../../src/messages/page/en';
import { VI as PAGE_VI } from '../../src/messages/page/vi';

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

type Texts = Readonly<Record<string, string>>;

describe.each<[string, Texts, Texts]>([
  ['the forms', FORM_VI, FORM_EN],
  ['the files', FILE_VI, FILE_EN],
  ['the page', PAGE_VI, PAGE_EN],
])('the texts of %s', (_, vi, en) => {
  it('are in both languages, nowhere empty, and filled in alike', () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    for (const [key, text] of Object.entries(vi)) {
      expect([key, namesIn(en[key] ?? '')]).toEqual([key, namesIn(text)]);
      expect([key, text.trim() !== '' && en[key]?.trim() !== '']).toEqual([key, true]);
    }
  });
});

it('a text of the forms is filled with what it is given, as it stands', () => {
  expect(formText('vi')('merge.remove', { name: '$& {name}' })).toBe('Bỏ “$& {name}”');
  expect(formText('en')('merge.do', { count: 3 })).toBe('Merge 3 files');
});
