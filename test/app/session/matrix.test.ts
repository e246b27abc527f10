import { findingGroups } from '../../../src/app/session/items';
import { matricesOf, squareItems } from '../../../src/app/session/matrix';
import { checkWorkbook } from '../../../src/app/check';
import { isFulfilled } from '../../../src/assessment/verdict';
import { CHECK_OPTIONS, openSample } from '../../support/bookFile';

const { assessment } = checkWorkbook(openSample('bac-son-2024-co-loi.xlsx').image, CHECK_OPTIONS);
const matrices = matricesOf(assessment);

describe('the matrices', () => {
  it('are one for each set, with every commune once, and never added together', () => {
    expect(matrices.map(({ set, open, full }) => [set.key, open.length + full.length])).toEqual([
      ['ntm', 5],
      ['nangcao', 2],
    ]);
  });

  it('put communes apart that meet everything', () => {
    for (const { open, full } of matrices) {
      for (const { squares } of full) expect(squares.every(({ verdict }) => isFulfilled(verdict))).toBe(true);
      for (const { squares } of open) {
        expect(squares.every(({ verdict }) => isFulfilled(verdict))).toBe(false);
      }
    }
  });

  it('have the verdict of every criterion of the set, in its order', () => {
    for (const { set, open, full } of matrices) {
      for (const { commune, squares } of [...open, ...full]) {
        expect(squares.map(({ number }) => number)).toEqual(set.criteria.map(({ number }) => number));
        const met = squares.filter(({ verdict }) => isFulfilled(verdict)).length;
        expect([commune.name, met]).toEqual([commune.name, commune.criteriaMet]);
      }
    }
  });

  it('count in each square the findings that a press on it shows', () => {
    for (const { open, full } of matrices) {
      for (const { key, squares, findings } of [...open, ...full]) {
        for (const { number, findings: count } of squares) {
          expect(squareItems(assessment, { key, criterion: number })).toHaveLength(count);
        }
        expect(squareItems(assessment, { key, criterion: undefined })).toHaveLength(findings);
      }
    }
  });

  it('show in the row of a commune all that is found of it', () => {
    const found = matrices.flatMap(({ open, full }) => [...open, ...full].map(({ findings }) => findings));
    const ofCommunes = findingGroups(assessment).filter(({ commune }) => commune !== undefined);
    expect(found.reduce((sum, count) => sum + count, 0)).toBe(
      ofCommunes.reduce((sum, { items }) => sum + items.length, 0),
    );
  });

  it('have none where there is no commune, and no findings for a key of an earlier check', () => {
    expect(matricesOf({ ...assessment, communes: [], findings: [] })).toEqual([]);
    expect(squareItems(assessment, { key: 'ntm|Không còn', criterion: 10 })).toEqual([]);
  });
});
