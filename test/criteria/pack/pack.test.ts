import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromJSONSchema } from 'zod';
import { parseCriteriaFile, readCriteriaText } from '../../../src/criteria/criteriaFile';
import kieumau from '../../../src/criteria/data/kieumau.json';
import type { LevelOverride } from '../../../src/criteria/override';
import { formatPack, UnwritablePackError } from '../../../src/criteria/pack/format';
import { levelsOfPack, parsePack, setsOfPack, type CriteriaPack } from '../../../src/criteria/pack/pack';
import { PACK_SCHEMA } from '../../../src/criteria/pack/shape';
import { criteriaProblemMessage } from '../../../src/messages/criteriaProblem';
import groups from '../files/commune-groups.json';
import { SETS } from '../../support/shippedSets';
import { anyPack } from './anyPack';
import { packSchema } from './schema';

const FILE = join(__dirname, '../files/lang-son.rasoat-bo.json');
const text = readFileSync(FILE, 'utf8');
const data = (): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

function loaded(input: unknown): CriteriaPack {
  const parsed = parsePack(input, SETS);
  if (parsed.code === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  return parsed.pack;
}
const pack = loaded(data());

const complaints = (input: unknown): readonly string[] => {
  const parsed = parsePack(input, SETS);
  expect(Object.keys(parsed)).toEqual(parsed.code === 'pack' ? ['code', 'pack'] : ['code', 'problems']);
  return parsed.code === 'pack' ? [] : parsed.problems.map(criteriaProblemMessage);
};

describe('a pack', () => {
  it('says whose decision it is, for whom and from when to when', () => {
    expect(pack).toMatchObject({
      decision: { number: '01/QĐ-THU', date: '2024-06-17' },
      scope: { province: 'Lạng Sơn', regions: ['tdmnpb'] },
      validity: { from: '2024-06-17', to: '2025-12-31' },
    });
    expect(pack.levels.map(({ code, text: level }) => `${code}: ${level}`)).toEqual([
      '2.1: 100%',
      '2.3: 100% (≥ 50% cứng hóa)',
      '10: ≥ 44 triệu đồng',
    ]);
  });

  it('is one of the files that people may name', () => {
    expect(readCriteriaText(text, SETS)).toEqual({ code: 'pack', pack });
    expect(parseCriteriaFile(data(), SETS).code).toBe('pack');
  });

  it('brings whole sets, of which its levels may be', () => {
    const level = { ...pack.levels[0], set: 'muoi-tieu-chi', code: '2.1', group: '3' };
    const both = loaded({ ...data(), sets: [groups], levels: [level] });
    expect(setsOfPack(both).map(({ key }) => key)).toEqual(['muoi-tieu-chi']);
    expect(both.levels[0]).toMatchObject({ set: 'muoi-tieu-chi', group: '3' });
  });

  it('lets its levels apply on the days of its decision only', () => {
    expect(levelsOfPack(pack).map(({ from, to }) => [from, to])).toEqual(
      pack.levels.map(() => ['2024-06-17', '2025-12-31']),
    );
  });
});

describe('a wrong pack', () => {
  const level = (pack.levels[0] ?? {}) as LevelOverride;
  it.each<[string, object, string]>([
    ['another format', { format: 'khac' }, 'mục “format”: có giá trị không hợp lệ'],
    ['a later version', { version: 2 }, 'mục “version”: có giá trị không hợp lệ'],
    ['no name', { name: ' ' }, 'mục “name”: bị bỏ trống'],
    ['no decision', { decision: undefined }, 'mục “decision”: thiếu'],
    [
      'a date that is none',
      { decision: { number: '1', date: '2024-02-30', title: 'x' } },
      'mục “decision.date”',
    ],
    ['days turned round', { validity: { from: '2025-01-01', to: '2024-01-01' } }, 'mục “validity.to”'],
    ['nothing in it', { levels: [] }, 'chưa có mức nào được điền'],
    ['an unknown member', { mac: 1 }, 'mục “mac”: là mục không có trong quy ước'],
    ['an unknown indicator', { levels: [{ ...level, code: '2.9' }] }, 'dòng 2.9, mục “levels.0.code”'],
    ['an unknown set', { levels: [{ ...level, set: 'khac' }] }, 'dòng 2.1, mục “levels.0.set”'],
    [
      'a region outside its scope',
      { levels: [{ ...level, region: 'tn' }] },
      'dòng 2.1, mục “levels.0.region”',
    ],
    ['one scope twice', { levels: [level, level] }, 'dòng 2.1, mục “levels.1”: bị lặp'],
    [
      'more than 100 %',
      { levels: [{ ...level, level: { ...level.level, value: 120 } }] },
      'levels.0.level.value',
    ],
    ['a text without end', { name: 'đ'.repeat(5000) }, 'mục “name”: quá dài'],
    ['levels without end', { levels: Array(6000).fill(level) }, 'mục “levels”: quá dài'],
    ['a set twice', { sets: [kieumau, kieumau] }, 'mục “sets.1.key”: bị lặp'],
    [
      'a set that is wrong inside',
      { sets: [{ ...kieumau, groups: [{ number: 'I', name: 'A' }] }] },
      'dòng 1, mục “group”',
    ],
  ])('with %s is refused with row and reason', (_, change, expected) => {
    const told = complaints(JSON.parse(JSON.stringify({ ...data(), ...change })));
    expect(told.join('\n')).toContain(expected);
  });

  it('is refused whole, with every fault', () => {
    const wrong = { ...level, code: '2.9' };
    expect(complaints({ ...data(), levels: [wrong, level, { ...wrong, code: '77' }] })).toHaveLength(2);
  });

  it('is never written', () => {
    expect(() => formatPack({ ...pack, levels: [{ ...level, code: '2.9' }] }, SETS)).toThrow(
      UnwritablePackError,
    );
  });
});

describe('the text of a pack', () => {
  it('gives the same pack again, and that one the same bytes, in whatever order it was put together', () => {
    fc.assert(
      fc.property(anyPack, (one) => {
        const written = formatPack(one, SETS);
        const again = readCriteriaText(written, SETS);
        if (again.code !== 'pack') throw new Error(JSON.stringify(again));
        expect(formatPack(again.pack, SETS)).toBe(written);
        expect(readCriteriaText(formatPack(again.pack, SETS), SETS)).toEqual(again);
        const turned = { ...one, levels: one.levels.toReversed() };
        expect(formatPack(turned, SETS)).toBe(written);
      }),
      { numRuns: 60 },
    );
  });

  it('is readable line by line and ends with one', () => {
    const written = formatPack(pack, SETS);
    expect(written).toMatch(/^\{\n {2}"\$schema": "rasoat-bo\.schema\.json",\n {2}"format": "rasoat-bo",/u);
    expect(written.endsWith('}\n')).toBe(true);
  });
});

describe('the published schema', () => {
  const published = readFileSync(join(__dirname, '../../../assets/schema', PACK_SCHEMA), 'utf8');
  const shape = fromJSONSchema(JSON.parse(published) as Parameters<typeof fromJSONSchema>[0]);
  const isValid = (input: unknown): boolean => shape.safeParse(input).success;

  it('is the shape by which the program reads (npm run schema writes it)', () => {
    expect(published).toBe(packSchema());
  });

  it('takes what the program takes and refuses what it refuses', () => {
    expect(isValid(data())).toBe(true);
    expect(isValid(JSON.parse(formatPack(loaded({ ...data(), sets: [groups, kieumau] }), SETS)))).toBe(true);
    expect(isValid({ ...data(), version: 2 })).toBe(false);
    expect(isValid({ ...data(), mac: 1 })).toBe(false);
  });
});
