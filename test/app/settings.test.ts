import fc from 'fast-check';
import {
  EMPTY_SETTINGS,
  readSettings,
  UnwritableSettingsError,
  writeSettings,
  type Settings,
} from '../../src/app/settings';
import { REGION_KEYS } from '../../src/criteria/region';
import { NO_CHOICES } from '../../src/roadmap/choices';
import { WRITTEN_COLUMNS } from '../../src/roadmap/column';
import { DRAWN_SHEETS } from '../../src/workbook/plan';
import type { SettingsPart } from '../../src/workbook/settingsNote';
import { snapshots } from '../support/snapshots';
import { SETS } from '../support/shippedSets';
import { withSets } from '../../src/criteria/sets';
import { buildCriteriaSet } from '../../src/criteria/build';
import { parseCriteriaSet } from '../../src/criteria/schema';
import communeGroups from '../criteria/files/commune-groups.json';

/** A province's own set, as its file has it. */
const OWN_SET = setData(communeGroups);

function setData(input: unknown): Settings['sets'][number] {
  const parsed = parseCriteriaSet(input);
  if (parsed.code === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  return parsed.set;
}

const print = fc.stringMatching(/^[a-z0-9]{1,7}$/u);
const settings: fc.Arbitrary<Settings> = fc.record({
  region: fc.option(fc.constantFrom(...REGION_KEYS), { nil: undefined }),
  year: fc.option(fc.integer({ min: 2021, max: 2025 }), { nil: undefined }),
  date: fc.constantFrom(undefined, '2024-03-01'),
  special: fc.uniqueArray(fc.constantFrom('vu le', 'tan lap', '__proto__')),
  heads: fc.constantFrom<Settings['heads']>(
    [],
    [
      { key: 'vũ lễ', people: 3120, households: 702 },
      { key: 'tân lập', people: 2890 },
    ],
  ),
  unions: fc.constantFrom<Settings['unions']>(
    [],
    [{ key: 'vũ lễ', name: 'Vũ Lễ', of: ['vũ lễ', 'tân lập'] }],
  ),
  recognition: fc.constantFrom<Settings['recognition']>(
    [],
    [
      { set: 'ntm', key: 'vu le', answers: { 'no-arrears': 'yes', security: 'no' } },
      { set: 'nangcao', key: 'dong y', answers: { satisfaction: 'yes' } },
    ],
  ),
  paper: fc.constantFrom<Settings['paper']>(
    {},
    { administration: 'with-districts', date: '2024-03', agency: 'UBND huyện Bắc Sơn', bases: ['KH 184'] },
    { signer: '', receivers: [] },
  ),
  levels: fc.constantFrom<Settings['levels']>(
    [],
    [
      {
        set: 'ntm',
        code: '10',
        year: 2024,
        region: 'tdmnpb',
        level: { code: 'figure', op: '>=', value: 42, unit: 'million-dong', parts: [] },
        text: '≥ 42 triệu đồng',
        source: 'QĐ 1062/QĐ-UBND',
        confirmedBy: 'Nguyễn Văn A',
        confirmedOn: '2024-09-01',
      },
    ],
  ),
  sets: fc.constantFrom<Settings['sets']>([], [OWN_SET]),
  roadmap: fc
    .uniqueArray(
      fc.tuple(
        fc.oneof(
          fc.string({ minLength: 1, maxLength: 40 }),
          fc.constantFrom('__proto__', 'constructor', 'ntm|vũ sơn|9.1'),
        ),
        fc.uniqueArray(fc.tuple(fc.constantFrom(...WRITTEN_COLUMNS), print), {
          selector: ([column]) => column,
        }),
      ),
      { selector: ([key]) => key, maxLength: 20 },
    )
    .map((rows) => new Map(rows.map(([key, columns]) => [key, new Map(columns)]))),
  choices: fc.constantFrom<Settings['choices']>(NO_CHOICES, {
    deadline: '2024-12-31',
    rule: { open: 1, near: 2, middle: 3, far: 60, works: 0 },
    criteria: [
      { set: 'ntm', criterion: 9, agency: 'UBND xã', measure: '', deadline: '2025-06-30' },
      { set: 'nangcao', criterion: 17, partners: '__proto__' },
    ],
    communes: [{ key: 'nhất tiến', commune: 'Nhất Tiến', deadline: '2025-12-31' }],
  }),
  drawn: fc.dictionary(fc.constantFrom(...DRAWN_SHEETS), print, { noNullPrototype: true }),
  corrections: fc.constantFrom<Settings['corrections']>(
    [],
    [
      { sheet: 'Biểu 01', area: 'A5:N92', set: 'nangcao', heading: { from: 4, to: 6 } },
      { sheet: '__proto__', area: 'B2', ignored: true, columns: [{ column: 3, role: 'required' }] },
    ],
  ),
  snapshots,
  later: fc.constantFrom<Settings['later']>([], [['theme', { dark: [true] }]]),
  unread: fc.constantFrom<Settings['unread']>(
    [],
    [
      { part: 'levels', value: { set: 'ntm' } },
      { part: 'whole', value: '{"version":1' },
    ],
  ),
  frozen: fc.constant(undefined),
});

describe('settings in the workbook', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(settings, (one) => {
        const sets = withSets(SETS, one.sets.map(buildCriteriaSet));
        expect(readSettings(writeSettings(one, SETS))).toEqual({ settings: one, sets, notes: [] });
      }),
    );
  });

  it('have one text, however often they are read and written', () => {
    fc.assert(
      fc.property(settings, (one) => {
        const text = writeSettings(one, SETS);
        expect(writeSettings(readSettings(text).settings, SETS)).toBe(text);
      }),
    );
  });

  it('are none where there is no part', () => {
    expect(readSettings(undefined)).toEqual({ settings: EMPTY_SETTINGS, sets: SETS, notes: [] });
  });

  it('are empty where nothing is kept yet', () => {
    expect(readSettings('{"version":1}')).toEqual({ settings: EMPTY_SETTINGS, sets: SETS, notes: [] });
  });

  it('keep for a later version what it added', () => {
    const { settings: read, notes } = readSettings('{"version":1,"region":"tn","theme":{"dark":true}}');
    expect(notes).toEqual([]);
    expect(JSON.parse(writeSettings({ ...read, region: 'dnb' }, SETS))).toMatchObject({
      region: 'dnb',
      theme: { dark: true },
    });
  });
});

/** A text in which one piece is good and one is not. */
const GOOD = {
  region: 'tn',
  levels: [
    {
      set: 'ntm',
      code: '10',
      level: { code: 'figure', op: '>=', value: 42, unit: 'million-dong', parts: [] },
      text: '≥ 42 triệu đồng',
      source: 'QĐ 1062/QĐ-UBND',
    },
  ],
  roadmap: [['ntm|vũ sơn|9.1', { status: 'a1' }]],
  choices: {
    deadline: '2024-12-31',
    criteria: [{ set: 'ntm', criterion: 9, agency: 'UBND xã' }],
    communes: [{ key: 'vũ sơn', commune: 'Vũ Sơn', deadline: '2025-12-31' }],
  },
  paper: { date: '2024-03', agency: 'UBND huyện Bắc Sơn', bases: ['Kế hoạch số 184/KH-UBND'] },
  special: ['vu le'],
  recognition: [{ set: 'ntm', key: 'vu le', answers: { security: 'yes' } }],
  summary: 'abc',
  corrections: [{ sheet: 'Biểu 01', area: 'A5:N92', set: 'nangcao' }],
  snapshots: [['2023-12-31', [['ntm', '1', '1.1', [['Vũ Sơn', 'm', 'm']]]]]],
} as const;

const good = readSettings(JSON.stringify({ version: 1, ...GOOD }));

it('a text of nothing but good pieces is used whole', () => {
  expect(good.notes).toEqual([]);
  expect(good.settings.levels).toHaveLength(1);
  expect(good.settings.snapshots).toHaveLength(1);
  expect(good.settings.choices.criteria).toHaveLength(1);
});

describe('a piece that cannot be read', () => {
  const snapshot = (...blocks: readonly unknown[]): unknown => ['2024-01-31', blocks];
  const row = (columns: unknown): unknown => ['ntm|a|1.1', columns];
  const beside = (part: keyof typeof GOOD, ...pieces: readonly unknown[]): unknown => {
    const list: unknown = GOOD[part];
    return { ...GOOD, [part]: Array.isArray(list) ? [...list, ...pieces] : pieces[0] };
  };
  const choices = (change: unknown): unknown => ({
    ...GOOD,
    choices: { ...GOOD.choices, ...Object(change) },
  });
  it.each<[string, SettingsPart, unknown]>([
    ['a level that is none', 'levels', beside('levels', { set: 'ntm' })],
    [
      'a level beyond all percent',
      'levels',
      beside('levels', {
        set: 'ntm',
        code: '2.1',
        level: { code: 'figure', op: '>=', value: 900, unit: 'percent' },
        text: '≥ 900%',
        source: 'x',
      }),
    ],
    ['a year of another century', 'year', { ...GOOD, year: 1980 }],
    ['a day that is none', 'date', { ...GOOD, date: '2024-02-30' }],
    ['a commune without a name', 'special', beside('special', '')],
    [
      'an answer that is none',
      'recognition',
      beside('recognition', { set: 'ntm', key: 'a', answers: { security: 'maybe' } }),
    ],
    [
      'a condition that is none',
      'recognition',
      beside('recognition', { set: 'ntm', key: 'a', answers: { money: 'yes' } }),
    ],
    ['a row without columns', 'roadmap', beside('roadmap', ['a'])],
    ['a row with too much', 'roadmap', beside('roadmap', ['a', {}, 1])],
    ['a column that is none', 'roadmap', beside('roadmap', row({ password: 'x' }))],
    ['a print that is no text', 'roadmap', beside('roadmap', row({ note: 5 }))],
    ['a print that is a book', 'roadmap', beside('roadmap', row({ status: 'x'.repeat(17) }))],
    ['a key that is a book', 'roadmap', beside('roadmap', ['x'.repeat(301), {}])],
    ['a choice of no set', 'choices', choices({ criteria: [...GOOD.choices.criteria, { set: 'x' }] })],
    [
      'a choice with a field of a later version',
      'choices',
      choices({ criteria: [...GOOD.choices.criteria, { set: 'ntm', criterion: 3, colour: 'red' }] }),
    ],
    ['a commune without a day', 'choices', choices({ communes: [...GOOD.choices.communes, {}] })],
    ['a choice that nobody knows', 'choices', choices({ colour: 'red' })],
    [
      'a rule of half a month',
      'choices',
      choices({ rule: { open: 0.5, near: 2, middle: 3, far: 4, works: 5 } }),
    ],
    ['a province that is no text', 'paper', { ...GOOD, paper: { ...GOOD.paper, province: 5 } }],
    ['a paper with a field of a later version', 'paper', { ...GOOD, paper: { ...GOOD.paper, seal: 'x' } }],
    ['a correction without an area', 'corrections', beside('corrections', { sheet: 'Biểu 02' })],
    ['a snapshot of no day', 'snapshots', beside('snapshots', ['2024-02-30', []])],
    ['a snapshot out of order', 'snapshots', beside('snapshots', ['2023-01-01', []])],
    ['a second snapshot of a day', 'snapshots', beside('snapshots', ['2023-12-31', []])],
    ['a snapshot of no set', 'snapshots', beside('snapshots', snapshot(['sao hỏa', '1', '', []]))],
    [
      'a set twice in a snapshot',
      'snapshots',
      beside('snapshots', snapshot(['ntm', '1', '', []], ['ntm', '1', '', []])),
    ],
    [
      'a commune twice',
      'snapshots',
      beside(
        'snapshots',
        snapshot([
          'ntm',
          '1',
          '',
          [
            ['Vũ Sơn', 'm', ''],
            ['VŨ SƠN', 'u', ''],
          ],
        ]),
      ),
    ],
    [
      'a criterion twice',
      'snapshots',
      beside('snapshots', snapshot(['ntm', '1 1', '', [['Vũ Sơn', 'mm', '']]])),
    ],
    [
      'an indicator among the criteria',
      'snapshots',
      beside('snapshots', snapshot(['ntm', '1.1', '', [['Vũ Sơn', 'm', '']]])),
    ],
    [
      'more verdicts than criteria',
      'snapshots',
      beside('snapshots', snapshot(['ntm', '1', '', [['Vũ Sơn', 'mm', '']]])),
    ],
    [
      'fewer verdicts than indicators',
      'snapshots',
      beside('snapshots', snapshot(['ntm', '1', '1.1 1.2', [['Vũ Sơn', 'm', 'm']]])),
    ],
    [
      'a verdict that is none',
      'snapshots',
      beside('snapshots', snapshot(['ntm', '1', '', [['A', 'z', '']]])),
    ],
    ['codes that are none', 'snapshots', beside('snapshots', snapshot(['ntm', '1 ', '', [['A', 'm', '']]]))],
    [
      'a commune whose name is a book',
      'snapshots',
      beside('snapshots', snapshot(['ntm', '1', '', [['x'.repeat(301), 'm', '']]])),
    ],
  ])('leaves all others as they are, and is kept: %s', (_, part, stored) => {
    const text = JSON.stringify({ version: 1, ...Object(stored) });
    const { settings: read, notes } = readSettings(text);
    expect(notes).toEqual([{ code: 'settings-unread', parts: [{ part, count: 1 }] }]);
    expect({ ...read, unread: [] }).toEqual(good.settings);
    const again = readSettings(writeSettings(read, SETS));
    // told once: it is known from then on
    expect(again).toEqual({ settings: read, sets: SETS, notes: [] });
    expect(again.settings.unread).toHaveLength(1);
  });

  it.each<[string, keyof typeof GOOD, unknown, SettingsPart]>([
    ['a region that is none', 'region', 'sao hỏa', 'region'],
    ['a region from the prototype', 'region', 'constructor', 'region'],
    ['levels that are no list', 'levels', {}, 'levels'],
    ['a roadmap that is no list', 'roadmap', { a: {} }, 'roadmap'],
    ['choices that are no object', 'choices', ['x'], 'choices'],
    ['a fingerprint that is no text', 'summary', {}, 'drawn'],
    ['a fingerprint that is a book', 'summary', 'x'.repeat(17), 'drawn'],
    ['corrections that are no list', 'corrections', null, 'corrections'],
    ['snapshots that are no list', 'snapshots', {}, 'snapshots'],
  ])('takes only its own part with it: %s', (_, field, value, part) => {
    const { settings: read, notes } = readSettings(JSON.stringify({ version: 1, ...GOOD, [field]: value }));
    const without = readSettings(JSON.stringify({ version: 1, ...GOOD, [field]: undefined }));
    expect(notes).toEqual([{ code: 'settings-unread', parts: [{ part, count: 1 }] }]);
    expect(read).toEqual({ ...without.settings, unread: [{ part, value }] });
  });

  it('is one beyond the most that there can be', () => {
    const days = Array.from({ length: 121 }, (_, place) => [
      `20${String(10 + Math.floor(place / 12))}-${String((place % 12) + 1).padStart(2, '0')}-01`,
      [],
    ]);
    const { settings: read, notes } = readSettings(JSON.stringify({ version: 1, snapshots: days }));
    expect(read.snapshots).toHaveLength(120);
    expect(notes).toEqual([{ code: 'settings-unread', parts: [{ part: 'snapshots', count: 1 }] }]);
  });
});

describe('a text that is not ours', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{"version":1'],
    ['another kind of JSON', '[]'],
    ['null', 'null'],
    ['a number', '1'],
    ['no version', '{}'],
    ['a version as a text', '{"version":"1"}'],
    ['lists within lists', '['.repeat(100_000)],
  ])('has no effect, and is carried along: %s', (_, text) => {
    const { settings: read, notes } = readSettings(text);
    expect({ ...read, unread: [] }).toEqual(EMPTY_SETTINGS);
    expect(notes).toEqual([{ code: 'settings-unread', parts: [{ part: 'whole', count: 1 }] }]);
    const again = readSettings(writeSettings({ ...read, region: 'tn' }, SETS));
    expect(again.notes).toEqual([]);
    expect(again.settings.unread).toEqual([{ part: 'whole', value: text }]);
  });

  it.each([
    ['a later version', '{"version":2,"levels":[]}', 'later-version'],
    ['five million signs', `{"version":1,"summary":"${' '.repeat(5_000_000)}"}`, 'too-large'],
    ['half a million signs of anything', `{${' '.repeat(500_001)}`, 'too-large'],
    [
      'thousands of pieces that cannot be read',
      `{"version":1,"roadmap":[${'1,'.repeat(700_000)}1]}`,
      'too-large',
    ],
  ] as const)('is neither used nor written over: %s', (_, text, reason) => {
    const { settings: read, notes } = readSettings(text);
    expect({ ...read, frozen: undefined }).toEqual(EMPTY_SETTINGS);
    expect(notes).toEqual([{ code: 'settings-frozen', reason }]);
    expect(writeSettings({ ...read, region: 'tn' }, SETS)).toBe(text);
  });

  it('leaves the prototype of everything as it was', () => {
    readSettings('{"version":1,"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    const { settings: read } = readSettings('{"version":1,"roadmap":[["__proto__",{"__proto__":"x"}]]}');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(read.roadmap.get('__proto__')?.size).toBe(0);
  });
});

describe('levels that would not be believed again', () => {
  it('are refused', () => {
    const level = { code: 'figure', op: '>=', value: 900, unit: 'percent', parts: [] } as const;
    const levels = [{ set: 'ntm', code: '2.1', level, text: '≥ 900%', source: 'x' }] as const;
    expect(() => writeSettings({ ...EMPTY_SETTINGS, levels }, SETS)).toThrow(UnwritableSettingsError);
  });
});
