import { findingSections, firstFolds } from '../../../src/app/session/folds';
import { inSight, visibleSections } from '../../../src/app/session/visible';
import { FIRST_VIEW, reduceView, type View } from '../../../src/app/session/view';
import { checkWorkbook } from '../../../src/app/check';
import { criterionOf } from '../../../src/assessment/subject';
import { newWorkbookFile } from '../../../src/app/newWorkbook';
import { drawBlankTable } from '../../../src/reports/blankTable';
import { CHECK_OPTIONS, openBook, openSample } from '../../support/bookFile';
import { criteriaSet } from '../../support/shippedSets';

const faulty = checkWorkbook(openSample('bac-son-2024-co-loi.xlsx').image, CHECK_OPTIONS).assessment;

/** Twenty-four communes that have filled in nothing. */
const empty = checkWorkbook(
  openBook(
    newWorkbookFile([
      drawBlankTable({
        set: criteriaSet('ntm'),
        communes: Array.from({ length: 24 }, (_, place) => `Tân Lập ${String(place + 1)}`),
        circumstances: { region: undefined, year: 2024 },
      }),
    ]),
  ).image,
  CHECK_OPTIONS,
).assessment;

const everything = (): boolean => true;

describe('findings by criterion', () => {
  const sections = findingSections(empty, 'criterion', everything);

  it('stand in the order of the criteria, what is about none of them last', () => {
    const numbers = sections.map(({ subject }) => (subject.code === 'criterion' ? subject.number : Infinity));
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('say once what is the same of 24 communes', () => {
    const income = sections.find(({ subject }) => subject.code === 'criterion' && subject.number === 10);
    expect(income?.folds.map(({ finding, items }) => [finding.code, items.length])).toContainEqual([
      'missing',
      24,
    ]);
  });

  it('hold findings of their own criterion only', () => {
    for (const { subject, folds } of findingSections(faulty, 'criterion', everything)) {
      for (const { finding } of folds.flatMap(({ items }) => items)) {
        expect(criterionOf(finding)).toBe(subject.code === 'criterion' ? subject.number : undefined);
      }
    }
  });
});

describe('the first folds', () => {
  const sections = findingSections(faulty, 'criterion', everything);
  const all = sections.flatMap(({ folds }) => folds);

  it.each([0, 1, 3, all.length, all.length + 1])('are at most %i, in their order', (most) => {
    expect(firstFolds(sections, most).flatMap(({ folds }) => folds)).toEqual(all.slice(0, most));
  });
});

describe('findings by kind', () => {
  it('stand in the order of the kinds, each kind once', () => {
    const kinds = findingSections(faulty, 'kind', everything).map(({ key }) => key);
    expect(kinds).toEqual(['unmet', 'wrong', 'open', 'remark'].filter((kind) => kinds.includes(kind)));
  });
});

describe('every order', () => {
  const ids = (view: View): readonly string[] => inSight(faulty, view).findings.map(({ item }) => item.id);

  it.each(['commune', 'criterion', 'kind'] as const)('by %s shows every finding once', (by) => {
    const shown = ids({ ...FIRST_VIEW, by });
    expect(shown).toHaveLength(faulty.findings.length);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it.each(['criterion', 'kind'] as const)('by %s leaves what the filters leave by commune', (by) => {
    const filters: View = { ...FIRST_VIEW, query: 'vu', kinds: new Set(['unmet'] as const) };
    expect([...ids({ ...filters, by })].sort()).toEqual([...ids(filters)].sort());
  });

  it('leaves no empty section', () => {
    const view: View = { ...FIRST_VIEW, by: 'criterion', query: 'chỉ tiêu 4.2' };
    expect(visibleSections(faulty, view).map(({ folds }) => folds.length)).toEqual([1]);
  });
});

describe('a square of the matrix', () => {
  const square = { key: 'ntm|Vũ Lễ', criterion: 4 };

  it('opens when it is pressed, and closes when it is pressed again', () => {
    const opened = reduceView(FIRST_VIEW, { code: 'square-pressed', square });
    expect(opened.square).toEqual(square);
    expect(reduceView(opened, { code: 'square-pressed', square: { ...square } }).square).toBeUndefined();
    const other = { ...square, criterion: 5 };
    expect(reduceView(opened, { code: 'square-pressed', square: other }).square).toEqual(other);
  });

  it('leaves the list as it is when one of its findings is chosen', () => {
    const view = reduceView(FIRST_VIEW, { code: 'square-finding-chosen', id: 'x' });
    expect(view).toEqual({ ...FIRST_VIEW, current: 'x', currentIn: 'square' });
  });
});
