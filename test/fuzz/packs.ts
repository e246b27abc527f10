import fc from 'fast-check';
import assert from 'node:assert/strict';
import { withPack } from '../../src/app/importPack';
import { EMPTY_SETTINGS, readSettings, writeSettings } from '../../src/app/settings';
import { newWorkbookFile } from '../../src/app/newWorkbook';
import { readCriteriaText } from '../../src/criteria/criteriaFile';
import { shippedSets } from '../../src/criteria/library';
import { formatPack } from '../../src/criteria/pack/format';
import { levelsOfPack, parsePack, setsOfPack, type CriteriaPack } from '../../src/criteria/pack/pack';
import type { CriteriaProblem } from '../../src/criteria/problem';
import { withSets } from '../../src/criteria/sets';
import { criteriaProblemMessage } from '../../src/messages/criteriaProblem';
import { openArchive } from '../../src/hosts/file/archive';
import { readPackage } from '../../src/hosts/file/readPackage';
import { drawPack } from '../../src/reports/pack/draw';
import { isPlain, readPackBook } from '../../src/reports/pack/read';
import type { CellValue, WorkbookImage } from '../../src/workbook/image';
import langSon from '../criteria/files/lang-son.rasoat-bo.json';
import groups from '../criteria/files/commune-groups.json';
import { CHANGES, changed, places } from './changes';

const SETS = shippedSets();

function loaded(input: unknown): CriteriaPack {
  const parsed = parsePack(input, SETS);
  assert.equal(parsed.code, 'pack');
  return (parsed as Extract<typeof parsed, { readonly code: 'pack' }>).pack;
}

const LEVELS_ONLY: unknown = langSon;
const WITH_SET: unknown = { ...langSon, scope: { text: 'Các xã' }, sets: [groups] };

const imageOf = (pack: CriteriaPack): WorkbookImage => {
  const known = withSets(SETS, setsOfPack(pack));
  return readPackage(openArchive(newWorkbookFile(drawPack(pack, SETS, isPlain(known)))));
};

const FILES = [LEVELS_ONLY, WITH_SET].map((value) => ({ value, places: places(value) }));
const BOOKS = [LEVELS_ONLY, WITH_SET].map((value) => imageOf(loaded(value)));

/** A pack is put whole into a workbook's settings, from which it is read again whole. */
function isTakenWhole(pack: CriteriaPack): void {
  const text = formatPack(pack, SETS);
  const again = readCriteriaText(text, SETS);
  assert.deepEqual(again, { code: 'pack', pack });
  const known = withSets(SETS, setsOfPack(pack));
  const kept = readSettings(writeSettings(withPack(EMPTY_SETTINGS, pack), known));
  assert.deepEqual(kept.notes, []);
  assert.equal(kept.settings.sets.length, pack.sets.length);
  assert.equal(kept.settings.levels.length, levelsOfPack(pack).length);
}

function isRefusedWithReasons(problems: readonly CriteriaProblem[]): void {
  assert.ok(problems.length > 0);
  for (const problem of problems.slice(0, 5)) assert.match(criteriaProblemMessage(problem), /\p{L}/u);
}

export type Met = 'taken' | 'refused' | 'no pack';

function met(read: ReturnType<typeof readCriteriaText> | ReturnType<typeof readPackBook>): Met {
  assert.deepEqual(Object.keys(Object.prototype), []);
  if (read.code === 'pack') isTakenWhole(read.pack);
  if (read.code === 'invalid') {
    assert.deepEqual(Object.keys(read), ['code', 'problems']);
    isRefusedWithReasons(read.problems);
  }
  return read.code === 'pack' ? 'taken' : read.code === 'invalid' ? 'refused' : 'no pack';
}

const spoiledFile = fc
  .tuple(
    fc.constantFrom(...FILES),
    fc.array(fc.tuple(fc.nat(), CHANGES), { minLength: 1, maxLength: 3 }),
    fc.option(fc.tuple(fc.nat(), fc.constantFrom('', '"', '{', '\u0000', ',,', '[[[['))),
  )
  .map(([{ value, places: found }, changes, cut]): string => {
    let input = value;
    for (const [place, change] of changes) {
      try {
        input = changed(input, found[place % found.length] ?? [], change);
      } catch {
        // an earlier change took the place away
      }
    }
    const text =
      JSON.stringify(input, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one)) ?? '';
    if (cut === null) return text;
    const [at, put] = [cut[0] % (text.length + 1), cut[1]];
    return text.slice(0, at) + put + text.slice(at + put.length);
  });

/** What people and programs leave in cells. */
const oddValue: fc.Arbitrary<CellValue | undefined> = fc.oneof(
  fc.constantFrom<CellValue | undefined>(
    undefined,
    '',
    '≥ 7O %',
    '≥ 175%',
    '≤ 5',
    'Đạt',
    '100% (≥',
    '17.1',
    17.1,
    '31/02/2024',
    45_000,
    -1,
    true,
    { error: '#REF!' },
    null,
    '__proto__',
    '=1+1',
    'đ'.repeat(5_000),
    '{"a":',
    'ntm',
    'ntm-2026',
    'khac',
    'PHẦN CỦA CHƯƠNG TRÌNH: giữ nguyên, không sửa',
    'Mã bộ tiêu chí',
    'Tây Nguyên',
    'Xã nhóm 1',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double(),
);

const spoiledBook = fc
  .tuple(
    fc.constantFrom(...BOOKS),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), oddValue), { minLength: 1, maxLength: 6 }),
    fc.option(fc.nat()),
  )
  .map(([image, changes, dropped]): WorkbookImage => {
    const sheets = image.sheets.map((sheet, at) => ({
      ...sheet,
      rows: sheet.rows.map((row) => {
        const own = changes.filter(
          ([where, line]) =>
            where % image.sheets.length === at && sheet.rows[line % sheet.rows.length] === row,
        );
        return {
          ...row,
          cells: row.cells.flatMap((cell, place) => {
            const change = own.find(([, , column]) => column % row.cells.length === place);
            if (change === undefined) return [cell];
            const [, , , value] = change;
            return value === undefined ? [] : [{ ...cell, value }];
          }),
        };
      }),
    }));
    return { ...image, sheets: sheets.filter((_, at) => dropped === null || dropped % 8 !== at) };
  });

/**
 * Packs that people or programs spoiled, as files and on sheets: each is taken whole or refused with its reasons.
 * @throws {Error} with the case, where one is not
 */
export function fuzzPacks(cases: number, seed: number): ReadonlyMap<Met, number> {
  const counts = new Map<Met, number>();
  const count = (one: Met): void => {
    counts.set(one, (counts.get(one) ?? 0) + 1);
  };
  const options = { numRuns: Math.ceil(cases / 2), seed };
  fc.assert(
    fc.property(spoiledFile, (text) => count(met(readCriteriaText(text, SETS)))),
    options,
  );
  fc.assert(
    fc.property(spoiledBook, (image) => count(met(readPackBook(image, SETS)))),
    options,
  );
  return counts;
}
