import fc from 'fast-check';
import { CORRECTED_ROLES, parseCorrections, type TableCorrection } from '../../src/tables/correction';
import { correctionPieces, withoutPiece } from '../../src/tables/correctionPiece';

const OTHERS: TableCorrection = {
  sheet: 'Biểu 1',
  area: 'A3:F60',
  anyway: true,
  commune: 'Vũ Sơn',
  period: { year: 2023 },
  crosses: 'unmet',
  heading: { from: 2, to: 4 },
  columns: [
    { column: 3, role: 'required' },
    { column: 5, role: 'result', commune: 'Vũ Lễ' },
  ],
  lines: [
    { at: 9, indicator: '17.1' },
    { at: 30, indicator: '' },
  ],
};
const WHOLE: TableCorrection = { ...OTHERS, set: 'nangcao', confirmed: true };

const correction = fc.record(
  {
    sheet: fc.constant('Biểu 1'),
    area: fc.constant('A3:F60'),
    ignored: fc.constant(true),
    anyway: fc.constant(true),
    set: fc.constantFrom('ntm', 'nangcao'),
    commune: fc.constantFrom('Vũ Sơn', 'Vũ Lễ'),
    crosses: fc.constantFrom('met' as const, 'unmet' as const),
    columns: fc.array(
      fc.record(
        { column: fc.nat(40), role: fc.constantFrom(...CORRECTED_ROLES) },
        { requiredKeys: ['column'] },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    lines: fc.array(fc.record({ at: fc.nat(90), indicator: fc.constantFrom('', '5', '17.1') }), {
      minLength: 1,
      maxLength: 4,
    }),
  },
  { requiredKeys: ['sheet', 'area'] },
);

describe('what was said of a table, piece by piece', () => {
  it('is one thing each, of columns and lines too', () => {
    const pieces = correctionPieces(WHOLE);
    expect(pieces.map((piece) => Object.keys(piece).join())).toEqual([
      'anyway',
      'set',
      'commune',
      'period',
      'crosses',
      'heading',
      'columns',
      'columns',
      'lines',
      'lines',
    ]);
    expect(pieces.at(-1)).toEqual({ lines: [{ at: 30, indicator: '' }] });
  });

  it('loses the one that is taken back, and that the reading was looked at', () => {
    const set = correctionPieces(WHOLE).findIndex((piece) => piece.set !== undefined);
    expect(withoutPiece(WHOLE, set)).toEqual(OTHERS);
    const column = correctionPieces(WHOLE).findIndex((piece) => piece.columns !== undefined);
    expect(withoutPiece(WHOLE, column)).toEqual({
      ...OTHERS,
      set: 'nangcao',
      columns: [WHOLE.columns?.[1]],
    });
  });

  it.each<TableCorrection>([
    { sheet: 'Biểu 1', area: 'A3:F60', confirmed: true, crosses: 'met' },
    { sheet: 'Biểu 1', area: 'A3:F60', lines: [{ at: 3, indicator: '' }] },
  ])('is nothing any more once the last went: %j', (only) => {
    expect(withoutPiece(only, 0)).toBeUndefined();
  });

  it('all of it can be taken back one by one, in any order, and what is left can always be kept', () => {
    fc.assert(
      fc.property(correction, fc.array(fc.nat(50), { minLength: 12, maxLength: 12 }), (whole, picks) => {
        let left: TableCorrection | undefined = whole;
        for (const pick of picks) {
          if (left === undefined) return;
          const before: number = correctionPieces(left).length;
          if (before === 0) return;
          left = withoutPiece(left, pick % before);
          expect(left === undefined ? 0 : correctionPieces(left).length).toBe(before - 1);
          if (left !== undefined) expect(parseCorrections([left])).toEqual([left]);
        }
      }),
    );
  });
});
