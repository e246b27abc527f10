import fc from 'fast-check';
import { readRoadmap } from '../../src/roadmap/existing';
import {
  at,
  columnOf,
  drawn,
  entry,
  FIRST_ROW,
  rebuilt,
  sheetOf,
  type RoadmapState,
} from '../support/roadmapState';
import { put } from './support';

describe('any edits between any builds', () => {
  const codes = ['1.1', '2.3', '9.1', '10', '17.6'] as const;
  const entries = fc
    .subarray([...codes])
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((code) =>
          fc
            .integer({ min: 0, max: 3 })
            .map((current) =>
              entry('Vũ Lễ', code, { current: `${current}%`, gap: current === 0 ? '' : `thiếu ${current}` }),
            ),
        ),
      ),
    );
  const edits = fc.array(
    fc.record({
      row: fc.integer({ min: 0, max: 8 }),
      column: fc.integer({ min: 0, max: columnOf('key') - 1 }),
      text: fc.oneof(
        fc.constant(''),
        fc.integer({ min: 0, max: 99 }).map((number) => `sửa ${number}`),
      ),
    }),
    { maxLength: 6 },
  );

  it('never lose what a person typed, and a build more changes nothing', () => {
    fc.assert(
      fc.property(
        entries,
        fc.array(fc.tuple(edits, entries), { minLength: 1, maxLength: 4 }),
        (start, rounds) => {
          let state: RoadmapState = drawn(start);
          const typed = new Map<string, string>();
          for (const [changes, next] of rounds) {
            for (const { row, column, text } of changes) {
              const before = state.values.get(at(FIRST_ROW + row, column));
              if (text === '' && before === undefined) continue;
              state = put(state, FIRST_ROW + row, column, text);
              // a blank below the table is no answer of a person's: new rows may go there
              const inTable = state.values.has(at(FIRST_ROW + row, columnOf('key')));
              if (text === '' && !inTable) typed.delete(at(FIRST_ROW + row, column));
              else typed.set(at(FIRST_ROW + row, column), text);
            }
            const after = rebuilt(state, next);
            // new rows push the place for signatures down, with what was typed into it
            const below = readRoadmap(sheetOf(state.values))?.signature?.row ?? Infinity;
            const pushed = [...typed].map(([place, text]): readonly [place: string, text: string] => {
              const [row = 0, column = 0] = place.split(',').map(Number);
              return [row < below ? place : at(row + after.merge.appended.length, column), text];
            });
            typed.clear();
            for (const [place, text] of pushed) typed.set(place, text);
            for (const [place, text] of typed) {
              const kept = after.values.get(place) ?? '';
              const program = columnNote(place) && text === '';
              if (!program) expect([place, kept]).toEqual([place, text]);
            }
            const again = rebuilt(after, next);
            expect(again.merge).toMatchObject({ writes: [], appended: [] });
            expect([again.values, again.written]).toEqual([after.values, after.written]);
            state = after;
          }
        },
      ),
    );
  });

  /** A gap that is deleted where the program would leave it blank cannot be told from one never written. */
  const columnNote = (place: string): boolean => Number(place.split(',')[1]) === columnOf('gap');
});
