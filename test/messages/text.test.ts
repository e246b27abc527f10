import { EN } from '../../src/messages/en/screen';
import { findingText } from '../../src/messages/finding';
import { loadLanguage, uiLanguage, uiText } from '../../src/messages/text';
import { VI } from '../../src/messages/vi/screen';
import { ALL_FINDINGS, FINDINGS, stated, unverified } from '../support/findings';
import { SETS } from '../support/shippedSets';

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)(?:\|[^{}]*)?\}/g)].map(([, name = '']) => name).sort();
const ENGLISH = new Map<string, string>(Object.entries(EN));
const t = uiText('vi');

it('is not spoken before it was loaded', async () => {
  expect(() => uiText('en')).toThrow('have not been loaded');
  expect(await loadLanguage('en')).toBe('en');
  expect(uiText('en')('action.check')).toBe('Check');
});

describe('the texts of the screens', () => {
  beforeAll(() => loadLanguage('en'));

  it.each(Object.entries(VI))('%s is filled in alike in both languages', (key, text) => {
    expect(namesIn(ENGLISH.get(key) ?? '')).toEqual(namesIn(text));
  });

  it('are in both languages and nowhere empty', () => {
    expect([...ENGLISH.keys()]).toEqual(Object.keys(VI));
    for (const text of [...Object.values(VI), ...Object.values(EN)]) expect(text.trim()).not.toBe('');
  });

  it('are filled with what they are given, as it stands', () => {
    expect(t('commune.count', { met: 15, total: 19 })).toBe('15/19 tiêu chí');
    expect(t('skipped.sheet-protected', { sheet: '$& {met}' })).toContain('“$& {met}”');
  });

  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['vi-VN', 'vi'],
    ['vi', 'vi'],
    ['en-US', 'en'],
    ['fr-FR', 'en'],
  ] as const)('for the display language %s are %s', (locale, language) => {
    expect(uiLanguage(locale)).toBe(language);
  });
});

describe('a finding on the screen', () => {
  it.each(['vi', 'en'] as const)(
    'has a kind and a title in %s, whatever it is, and leaves no gap',
    (language) => {
      for (const finding of ALL_FINDINGS) {
        const { kind, title, lines, why } = findingText(uiText(language), finding, SETS);
        for (const text of [kind, title, ...lines.flatMap(({ label, text: value }) => [label, value])]) {
          expect(text).not.toBe('');
          expect(text).not.toMatch(/undefined|\{\w+\}/);
        }
        expect(lines.length > 0 || why !== '').toBe(true);
      }
    },
  );

  it('never shows a level without where it comes from', () => {
    const [unmet] = FINDINGS.unmet;
    if (unmet === undefined) throw new Error('No unmet finding');
    const line = (required: typeof stated): unknown => findingText(t, { ...unmet, required }, SETS).lines[0];
    expect(line(stated)).toMatchObject({
      label: 'Yêu cầu',
      text: '≥ 42 triệu đồng',
      origin: 'theo biểu',
      doubtful: false,
    });
    expect(line(unverified)).toMatchObject({ text: '≥ 75%', origin: 'chưa đối chiếu', doubtful: true });
  });
});
