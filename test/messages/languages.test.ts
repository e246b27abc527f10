import { EN as CRITERIA_EN } from '../../src/messages/en/criteria';
import { VI as CRITERIA_VI } from '../../src/messages/vi/criteria';
import { EN as FILE_EN } from '../../src/messages/en/file';
import { VI as FILE_VI } from '../../src/messages/vi/file';
import { EN as FORM_EN } from '../../src/messages/en/form';
import { EN as PACKS_EN } from '../../src/messages/en/packs';
import { EN as TAKING_EN } from '../../src/messages/en/taking';
import { formText } from '../../src/messages/form';
import { VI as FORM_VI } from '../../src/messages/vi/form';
import { EN as PAGE_EN } from '../../src/messages/en/page';
import { VI as PAGE_VI } from '../../src/messages/vi/page';
import { VI as PACKS_VI } from '../../src/messages/vi/packs';
import { VI as TAKING_VI } from '../../src/messages/vi/taking';

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)(?:\|[^{}]*)?\}/g)].map(([, name = '']) => name).sort();

type Texts = Readonly<Record<string, string>>;

describe.each<[string, Texts, Texts]>([
  ['the forms', FORM_VI, FORM_EN],
  ['the files', FILE_VI, FILE_EN],
  ['the page', PAGE_VI, PAGE_EN],
  ['the criteria', CRITERIA_VI, CRITERIA_EN],
  ['packs', PACKS_VI, PACKS_EN],
  ['taking levels', TAKING_VI, TAKING_EN],
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
  expect(formText('en')('merge.communes', { count: 1, names: 'Vũ Sơn' })).toBe('1 commune: Vũ Sơn');
  expect(formText('en')('merge.communes', { count: 1234, names: '…' })).toBe('1234 communes: …');
});
