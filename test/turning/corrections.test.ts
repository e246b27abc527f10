import type { CommuneAssessment } from '../../src/assessment/assessment';
import type { TableCorrection } from '../../src/tables/correction';
import type { WorkbookImage } from '../../src/workbook/image';
import { checkedImage } from '../support/judged';
import { codesOf, mislaid, SHAPES, SHEET, truthOf, type Shape } from './mislaid';

// Each kind of a person's correction in each layout: by construction, because a correction is evidence.

type Said = Omit<TableCorrection, 'sheet' | 'area'>;

const readWith = (image: WorkbookImage, area: string, said: Said): readonly CommuneAssessment[] =>
  checkedImage(image, { fileName: 'bieu.xlsx' }, [{ sheet: SHEET, area, ...said }]).assessment.communes;

const verdictOf = (shape: Shape, commune: CommuneAssessment | undefined, code: string): string | undefined =>
  shape.lines === 'criteria'
    ? commune?.criteria.find(({ number }) => String(number) === code)?.verdict
    : commune?.indicators.find((one) => one.code === code)?.verdict;

/** Every verdict that is not as it stands in the sheet, in words; `but` for lines that were said to be something else. */
function wrong(
  shape: Shape,
  found: readonly CommuneAssessment[],
  but: Readonly<Record<string, string>> = {},
): readonly string[] {
  return shape.communes.flatMap((name, place) => {
    const commune = found.find((one) => one.name === name);
    if (commune === undefined) return [`${name} is not found`];
    return codesOf(shape).flatMap((code) => {
      const [is, said] = [but[code] ?? truthOf(code, place), verdictOf(shape, commune, code)];
      return is === said ? [] : [`${name} ${code}: ${is}, read ${said ?? 'nothing'}`];
    });
  });
}

const namesOf = (found: readonly CommuneAssessment[]): readonly string[] =>
  found.map(({ name }) => name).sort();

describe.each(SHAPES)('what a person says of a table with $title', (shape) => {
  const names = [...shape.communes].sort();

  it.each(['ntm', 'nangcao'] as const)('"it is of the set %s"', (set) => {
    const { image, area } = mislaid(shape, { wordless: true });
    const said: Said = shape.communes.length === 1 ? { set, commune: 'Vũ Sơn' } : { set };
    const found = readWith(image, area, said);
    expect(namesOf(found)).toEqual(names);
    expect(found.map((commune) => commune.set)).toEqual(names.map(() => set));
    expect(set === 'ntm' ? wrong(shape, found) : []).toEqual([]);
  });

  it('"this is its heading"', () => {
    const { image, area, heading } = mislaid(shape, { misheaded: true });
    const found = readWith(image, area, { heading });
    expect(namesOf(found)).toEqual(names);
    expect(wrong(shape, found)).toEqual([]);
  });

  it('"these columns count, those do not"', () => {
    const { image, area, meant, unmeant } = mislaid(shape, { doubled: true });
    const found = readWith(image, area, {
      columns: [
        ...unmeant.map((column) => ({ column, role: 'ignore' as const })),
        ...meant.map((column) => ({ column, role: 'result' as const })),
      ],
    });
    expect(wrong(shape, found)).toEqual([]);
  });

  it('"these are the communes"', () => {
    const { image, area, communeColumns } = mislaid(shape, { nameless: true });
    const columns = shape.turned
      ? communeColumns.map((column) => ({ column, role: 'name' as const }))
      : communeColumns.map((column, place) => ({ column, commune: shape.communes[place] ?? '' }));
    const found = readWith(image, area, shape.communes.length === 1 ? { commune: 'Vũ Sơn' } : { columns });
    expect(namesOf(found)).toEqual(names);
    expect(wrong(shape, found)).toEqual([]);
  });

  it('"this line is that indicator"', () => {
    const { image, area, lineAt } = mislaid(shape, { unknown: '11' });
    const found = readWith(image, area, { lines: [{ at: lineAt('11'), indicator: '11' }] });
    expect(wrong(shape, found)).toEqual([]);
  });

  it('"this line is no indicator"', () => {
    const { image, area, lineAt } = mislaid(shape, {});
    const found = readWith(image, area, { lines: [{ at: lineAt('10'), indicator: '' }] });
    expect(wrong(shape, found, { '10': 'missing' })).toEqual([]);
  });

  it('"it is no review table"', () => {
    const { image, area } = mislaid(shape, {});
    const ignored = checkedImage(image, {}, [{ sheet: SHEET, area, ignored: true }]).assessment;
    expect([ignored.tables, ignored.communes, ignored.findings]).toEqual([[], [], []]);
  });

  it('nothing: it is read as it stands', () => {
    const found = readWith(mislaid(shape, {}).image, 'XA1:XA1', {});
    expect(namesOf(found)).toEqual(names);
    expect(wrong(shape, found)).toEqual([]);
  });
});
