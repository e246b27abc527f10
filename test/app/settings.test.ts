import fc from 'fast-check';
import {
  EMPTY_SETTINGS,
  readSettings,
  UnwritableSettingsError,
  writeSettings,
  type Settings,
} from '../../src/app/settings';
import { REGION_KEYS } from '../../src/criteria/library';
import { NO_CHOICES } from '../../src/roadmap/choices';
import { WRITTEN_COLUMNS } from '../../src/roadmap/column';
import { DRAWN_SHEETS } from '../../src/workbook/plan';
import { snapshots } from '../support/snapshots';

const print = fc.stringMatching(/^[a-z0-9]{1,7}$/u);
const settings: fc.Arbitrary<Settings> = fc.record({
  region: fc.option(fc.constantFrom(...REGION_KEYS), { nil: undefined }),
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
});

describe('settings in the workbook', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(settings, (one) => {
        expect(readSettings(writeSettings(one))).toEqual({ code: 'ok', settings: one });
      }),
    );
  });

  it('have one text, however often they are read and written', () => {
    fc.assert(
      fc.property(settings, (one) => {
        const text = writeSettings(one);
        const read = readSettings(text);
        expect(read.code === 'ok' ? writeSettings(read.settings) : undefined).toBe(text);
      }),
    );
  });

  it('are none where there is no part', () => {
    expect(readSettings(undefined)).toEqual({ code: 'none' });
  });

  it('are empty where nothing is kept yet', () => {
    expect(readSettings('{"version":1}')).toEqual({ code: 'ok', settings: EMPTY_SETTINGS });
  });

  it('forgive what a later version may add', () => {
    expect(readSettings('{"version":1,"theme":"dark"}').code).toBe('ok');
  });
});

describe('a text from outside is not believed', () => {
  const snapshot = (...blocks: readonly unknown[]): string =>
    JSON.stringify({ version: 1, snapshots: [['2024-01-31', blocks]] });
  const row = (columns: unknown): string => JSON.stringify({ version: 1, roadmap: [['ntm|a|1.1', columns]] });
  it.each([
    ['nothing', ''],
    ['no JSON', '{"version":1'],
    ['another kind of JSON', '[]'],
    ['null', 'null'],
    ['a number', '1'],
    ['no version', '{}'],
    ['a later version', '{"version":2}'],
    ['a version as a text', '{"version":"1"}'],
    ['a region that is none', '{"version":1,"region":"sao hỏa"}'],
    ['a region from the prototype', '{"version":1,"region":"constructor"}'],
    ['levels that are no list', '{"version":1,"levels":{}}'],
    ['a level that is none', '{"version":1,"levels":[{"set":"ntm"}]}'],
    [
      'a level beyond all percent',
      '{"version":1,"levels":[{"set":"ntm","code":"2.1","level":{"code":"figure","op":">=","value":900,"unit":"percent"},"text":"≥ 900%","source":"x"}]}',
    ],
    ['a roadmap that is no list', '{"version":1,"roadmap":{"a":{}}}'],
    ['a row without columns', '{"version":1,"roadmap":[["a"]]}'],
    ['a row with too much', '{"version":1,"roadmap":[["a",{},1]]}'],
    ['a column that is none', row({ password: 'x' })],
    ['a print that is no text', row({ note: 5 })],
    ['a print that is a book', row({ note: 'x'.repeat(17) })],
    ['a key that is a book', JSON.stringify({ version: 1, roadmap: [['x'.repeat(301), {}]] })],
    ['a summary that is no text', '{"version":1,"summary":{}}'],
    ['snapshots that are no list', '{"version":1,"snapshots":{}}'],
    ['a snapshot of no day', '{"version":1,"snapshots":[["2024-02-30",[]]]}'],
    ['snapshots out of order', '{"version":1,"snapshots":[["2024-02-01",[]],["2024-01-01",[]]]}'],
    ['two snapshots of a day', '{"version":1,"snapshots":[["2024-02-01",[]],["2024-02-01",[]]]}'],
    ['a snapshot of no set', snapshot(['sao hỏa', '1', '', []])],
    ['a set twice in a snapshot', snapshot(['ntm', '1', '', []], ['ntm', '1', '', []])],
    [
      'a commune twice',
      snapshot([
        'ntm',
        '1',
        '',
        [
          ['Vũ Sơn', 'm', ''],
          ['VŨ SƠN', 'u', ''],
        ],
      ]),
    ],
    ['a criterion twice', snapshot(['ntm', '1 1', '', [['Vũ Sơn', 'mm', '']]])],
    ['an indicator among the criteria', snapshot(['ntm', '1.1', '', [['Vũ Sơn', 'm', '']]])],
    ['more verdicts than criteria', snapshot(['ntm', '1', '', [['Vũ Sơn', 'mm', '']]])],
    ['fewer verdicts than indicators', snapshot(['ntm', '1', '1.1 1.2', [['Vũ Sơn', 'm', 'm']]])],
    ['a verdict that is none', snapshot(['ntm', '1', '', [['Vũ Sơn', 'z', '']]])],
    ['codes that are none', snapshot(['ntm', '1 ', '', [['Vũ Sơn', 'm', '']]])],
    ['a commune whose name is a book', snapshot(['ntm', '1', '', [['x'.repeat(301), 'm', '']]])],
    [
      'more snapshots than a programme has months',
      JSON.stringify({
        version: 1,
        snapshots: Array.from({ length: 121 }, (_, place) => [
          `20${String(10 + Math.floor(place / 12))}-${String((place % 12) + 1).padStart(2, '0')}-01`,
          [],
        ]),
      }),
    ],
    ['five million signs', `{"version":1,"summary":"${' '.repeat(5_000_000)}"}`],
    ['lists within lists', '['.repeat(100_000)],
  ])('%s', (_, text) => {
    expect(readSettings(text)).toEqual({ code: 'invalid' });
  });

  it('leaves the prototype of everything as it was', () => {
    readSettings('{"version":1,"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    const read = readSettings('{"version":1,"roadmap":[["__proto__",{"__proto__":"x"}]]}');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(read.code === 'ok' && read.settings.roadmap.get('__proto__')?.size).toBe(0);
  });
});

describe('levels that would not be believed again', () => {
  it('are refused, because all other settings would be lost with them', () => {
    const level = { code: 'figure', op: '>=', value: 900, unit: 'percent', parts: [] } as const;
    const levels = [{ set: 'ntm', code: '2.1', level, text: '≥ 900%', source: 'x' }] as const;
    expect(() => writeSettings({ ...EMPTY_SETTINGS, levels })).toThrow(UnwritableSettingsError);
  });
});
