import fc from 'fast-check';
import { checkWorkbook } from '../../../src/app/check';
import { EMPTY_SETTINGS, writeSettings } from '../../../src/app/settings';
import { circumstancesIn } from '../../../src/app/verification/circumstances';
import { confirmedAs, criteriaLines, type CriteriaLine } from '../../../src/app/verification/lines';
import {
  confirmed,
  countDone,
  firstRound,
  skipped,
  undone,
  wentBack,
  type Round,
} from '../../../src/app/verification/round';
import type { LevelOverride } from '../../../src/criteria/override';
import { CHECK_OPTIONS, openSample } from '../../support/bookFile';
import { SETS, criteriaSet } from '../../support/shippedSets';

const BY = { source: '1062/QĐ-UBND', by: 'Nông Văn A', on: '2024-10-01' };
const book = openSample('bac-son-2024.xlsx');
const NTM = criteriaSet('ntm');

function judgedWith(levels: readonly LevelOverride[], region: 'tdmnpb' | undefined = 'tdmnpb') {
  const settings = writeSettings({ ...EMPTY_SETTINGS, region, levels }, SETS);
  const { assessment } = checkWorkbook({ ...book.image, settings }, CHECK_OPTIONS);
  const circumstances = circumstancesIn(assessment, NTM);
  return { assessment, circumstances, lines: criteriaLines(assessment, NTM, circumstances) };
}

const { assessment, circumstances, lines } = judgedWith([]);
const doneOf = (all: readonly CriteriaLine[]): readonly boolean[] =>
  all.map(({ standing }) => standing === 'confirmed');

const said = (code: string, typed: string) => {
  const line = lines.find(({ indicator }) => indicator.code === code);
  if (line === undefined) throw new Error(`No line ${code}`);
  return confirmedAs(assessment, NTM, line, typed, circumstances, BY);
};

describe('a whole set, with the decision in hand', () => {
  it('takes one key for each level that is right: 57 of 57, and none is left', () => {
    const done = doneOf(lines);
    let round = firstRound(done);
    let keys = 0;
    while (countDone(done, round) < lines.length) {
      const line = lines[round.at];
      if (line === undefined) throw new Error('Beyond the set');
      expect(line.offered).toBeDefined();
      keys += 1;
      const one = confirmedAs(assessment, NTM, line, '', circumstances, BY);
      if (one.code !== 'confirmed') throw new Error(`${line.indicator.code}: ${one.code}`);
      round = confirmed(done, round, one.level);
    }
    expect([lines.length, keys]).toEqual([57, 57]);
    const after = judgedWith(round.confirmed.map(({ level }) => level));
    expect(after.lines.every(({ standing }) => standing === 'confirmed')).toBe(true);
    expect(after.lines.map(({ text }) => text)).toEqual(lines.map(({ offered }) => offered?.text));
    expect(after.lines[0]).toMatchObject({ confirmedBy: 'Nông Văn A', confirmedOn: '2024-10-01' });
    // what was copied rightly into the table and is confirmed now changes nothing
    expect(after.assessment.communes.map(({ criteriaMet }) => criteriaMet)).toEqual(
      assessment.communes.map(({ criteriaMet }) => criteriaMet),
    );
  });

  it('goes on another day where it stopped', () => {
    const first = lines.slice(0, 12).flatMap(({ indicator }) => {
      const one = said(indicator.code, '');
      return one.code === 'confirmed' ? [one.level] : [];
    });
    const next = judgedWith(first);
    const done = doneOf(next.lines);
    const round = firstRound(done);
    expect([countDone(done, round), round.at]).toEqual([12, 12]);
  });
});

describe('what somebody says of one level', () => {
  it.each([
    ['15.1', '', '≥ 90%', { op: '>=', value: 90, unit: 'percent' }],
    ['15.1', '92', '≥ 92%', { op: '>=', value: 92, unit: 'percent' }],
    ['15.1', '≥ 92 %', '≥ 92 %', { op: '>=', value: 92 }],
    ['11', '10', '≤ 10%', { op: '<=', value: 10 }],
    ['10', '45', '≥ 45 triệu đồng', { op: '>=', value: 45, unit: 'million-dong' }],
    ['1.1', 'Đạt', 'Đạt', { code: 'mark' }],
    ['9.1', 'Không', 'Không', { code: 'none' }],
    ['2.2', '100% (≥ 50% cứng hóa)', '100% (≥ 50% cứng hóa)', { value: 100 }],
  ])('%s, typed "%s": %s', (code, typed, text, level) => {
    const one = said(code, typed);
    expect(one).toMatchObject({ code: 'confirmed', level: { text, level, source: '1062/QĐ-UBND' } });
  });

  it.each([
    ['15.1', 'theo quy định'],
    ['15.1', '900%'],
    ['11', '≥ 13%'],
    ['15.1', '42 triệu đồng'],
  ])('%s, typed "%s", is no level of it', (code, typed) => {
    expect(said(code, typed).code).toBe('unreadable');
  });

  it('is nothing where nothing is offered and nothing typed', () => {
    const [line] = lines;
    if (line === undefined) throw new Error('No line');
    expect(confirmedAs(assessment, NTM, { ...line, offered: undefined }, ' ', circumstances, BY).code).toBe(
      'nothing',
    );
  });

  it('is of the region, of the year where levels differ by it, and of one side of an amendment', () => {
    expect(said('15.3', '')).toMatchObject({ level: { region: 'tdmnpb' } });
    expect(said('15.3', '')).not.toMatchObject({ level: { year: expect.anything() } });
    expect(said('10', '')).toMatchObject({ level: { region: 'tdmnpb', year: 2023 } });
    // the sample's figures are of January 2024
    expect(said('15.4', '')).toMatchObject({ level: { to: '2024-02-29' } });
  });
});

describe('walking through levels', () => {
  const level: LevelOverride = {
    set: 'ntm',
    code: '1.1',
    level: { code: 'mark' },
    text: 'Đạt',
    source: 'x',
  };

  it('skips what is confirmed, goes round, back and undoes', () => {
    const done = [true, false, false, true];
    const first = firstRound(done);
    expect(first.at).toBe(1);
    expect(skipped(done, first).at).toBe(2);
    expect(skipped(done, skipped(done, first)).at).toBe(1);
    expect(wentBack(done, first).at).toBe(0);
    const two = confirmed(done, confirmed(done, first, level), level);
    expect([two.at, countDone(done, two)]).toEqual([2, 4]);
    expect([undone(two).at, countDone(done, undone(two))]).toEqual([2, 3]);
    expect([undone(undone(two)).at, countDone(done, undone(undone(two)))]).toEqual([1, 2]);
    expect(undone(undone(undone(two)))).toEqual(undone(undone(two)));
  });

  it('stays within the set whatever keys are pressed, and undoing all comes back to nothing confirmed', () => {
    const step = fc.constantFrom<(done: readonly boolean[], round: Round) => Round>(
      (done, round) => confirmed(done, round, level),
      skipped,
      wentBack,
      (_, round) => undone(round),
    );
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
        fc.array(step, { maxLength: 40 }),
        (done, steps) => {
          let round = firstRound(done);
          for (const go of steps) {
            round = go(done, round);
            expect(round.at).toBeGreaterThanOrEqual(0);
            expect(round.at).toBeLessThan(done.length);
            const places = round.confirmed.map(({ at }) => at);
            expect(new Set(places).size).toBe(places.length);
          }
          while (round.confirmed.length > 0) round = undone(round);
          expect(countDone(done, round)).toBe(done.filter(Boolean).length);
        },
      ),
    );
  });
});

describe('the list of a set’s levels', () => {
  it('says where each comes from, in the precedence of a check', () => {
    const standingOf = (all: readonly CriteriaLine[], code: string) => {
      const line = all.find(({ indicator }) => indicator.code === code);
      return [line?.standing, line?.text, line?.place?.sheet];
    };
    expect(standingOf(lines, '15.1')).toEqual(['table', '≥ 90%', 'Biểu 01']);
    const one = said('15.1', '92');
    if (one.code !== 'confirmed') throw new Error(one.code);
    expect(standingOf(judgedWith([one.level]).lines, '15.1')).toEqual(['confirmed', '≥ 92%', undefined]);
    const kieumau = criteriaSet('kieumau');
    const others = criteriaLines(assessment, kieumau, circumstancesIn(assessment, kieumau));
    expect(others.every(({ standing }) => standing !== 'table')).toBe(true);
  });
});
