import fc from 'fast-check';
import { findingGroups, TABLES_GROUP } from '../../../src/app/session/items';
import { neighbour, visibleFindings, visibleGroups } from '../../../src/app/session/visible';
import {
  COMMUNES_PAGE,
  FINDINGS_PAGE,
  FIRST_VIEW,
  reduceView,
  type View,
} from '../../../src/app/session/view';
import { FINDING_KINDS, kindOf } from '../../../src/assessment/kind';
import { checkWorkbook } from '../../../src/app/check';
import { CHECK_OPTIONS, openSample } from '../../support/bookFile';
import { FINDINGS } from '../../support/findings';

const { assessment } = checkWorkbook(openSample('bac-son-2024-co-loi.xlsx').image, CHECK_OPTIONS);

const names = (view: View): readonly (string | undefined)[] =>
  visibleGroups(assessment, view).map(({ commune }) => commune?.name);

describe('groups of findings', () => {
  it('hold every finding once, those without a commune at the end', () => {
    const groups = findingGroups(assessment);
    expect(groups.map(({ key }) => key).at(-1)).toBe(TABLES_GROUP);
    expect(groups.flatMap(({ items }) => items)).toHaveLength(assessment.findings.length);
  });

  it('give every finding an id of its own that the next check gives again', () => {
    const again = checkWorkbook(openSample('bac-son-2024-co-loi.xlsx').image, CHECK_OPTIONS).assessment;
    const ids = (of: typeof assessment): readonly string[] =>
      findingGroups(of).flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(ids(assessment)).size).toBe(assessment.findings.length);
    expect(ids(again)).toEqual(ids(assessment));
  });

  it('know a kind for every code', () => {
    for (const findings of Object.values(FINDINGS)) {
      for (const finding of findings) expect(FINDING_KINDS).toContain(kindOf(finding));
    }
  });
});

describe('searching', () => {
  it.each([
    ['vu', ['Vũ Sơn', 'Hưng Vũ', 'Vũ Lễ']],
    ['VŨ SƠN', ['Vũ Sơn']],
    ['xã nhất', ['Nhất Tiến']],
    ['Dong y', ['Đồng Ý']],
    ['hat tien', []],
    ['zzz', []],
  ])('communes by the beginnings of their words: "%s" finds %j', (query, expected) => {
    expect(names({ ...FIRST_VIEW, query })).toEqual(expected);
  });

  const found = (query: string): readonly string[] =>
    visibleGroups(assessment, { ...FIRST_VIEW, query }).flatMap(({ commune, items }) =>
      items.map(({ finding }) =>
        [commune?.name ?? '', 'indicator' in finding ? finding.indicator : finding.code].join(' '),
      ),
    );

  it.each([
    ['a criterion by its number', '4', ['Vũ Lễ 4.2']],
    ['a criterion, said so', 'tiêu chí 4', ['Vũ Lễ 4.2']],
    ['an indicator', 'chỉ tiêu 4.2', ['Vũ Lễ 4.2']],
    ['an indicator with a comma', '4,2', ['Vũ Lễ 4.2']],
    ['a commune and a criterion', 'vu le 4', ['Vũ Lễ 4.2']],
    ['a kind, with its marks', 'thiếu kết quả', ['Vũ Lễ 4.2']],
    ['a kind, without them', 'thieu ket qua', ['Vũ Lễ 4.2']],
    ['a sum', 'cong sai', found('cộng sai')],
    ['nothing that only begins with the number', '42', []],
    ['half of its marks', 'thiêu kêt qua', ['Vũ Lễ 4.2']],
  ])('findings: %s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('finds the findings of all communes by the name of a criterion', () => {
    const income = found('thu nhap');
    expect(income.length).toBeGreaterThan(0);
    expect(income.every((text) => text.endsWith(' 10'))).toBe(true);
    expect(found('Thu nhập')).toEqual(income);
  });

  it('shows everything for nothing', () => {
    expect(names({ ...FIRST_VIEW, query: '  ' })).toHaveLength(8);
  });
});

describe('filtering by kind', () => {
  it('leaves communes that have such a finding, with only those', () => {
    const groups = visibleGroups(assessment, { ...FIRST_VIEW, kinds: new Set(['open'] as const) });
    expect(groups.map(({ commune }) => commune?.name)).toEqual(['Vũ Lễ']);
    expect(groups.flatMap(({ items }) => items.map(({ kind }) => kind))).toEqual(['open']);
  });
});

describe('pages', () => {
  it('grow on demand and begin anew with another filter', () => {
    let view = reduceView(FIRST_VIEW, { code: 'more-findings', key: 'a' });
    expect(view.shown.get('a')).toBe(2 * FINDINGS_PAGE);
    view = reduceView(view, { code: 'more-communes' });
    expect(view.communesShown).toBe(2 * COMMUNES_PAGE);
    view = reduceView(view, { code: 'kind-toggled', kind: 'unmet' });
    expect(view.shown.size).toBe(0);
    expect(reduceView(view, { code: 'filters-reset' })).toEqual(FIRST_VIEW);
  });

  it('always reach to the finding that is chosen', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(1_000), (place, groupPlace) => {
        const view = reduceView(FIRST_VIEW, { code: 'finding-chosen', id: 'x', key: 'g', place, groupPlace });
        expect(view.shown.get('g')).toBeGreaterThan(place);
        expect(view.communesShown).toBeGreaterThan(groupPlace);
        expect(view.open.has('g')).toBe(true);
      }),
    );
  });
});

describe('the neighbour of a finding', () => {
  const all = visibleFindings(visibleGroups(assessment, FIRST_VIEW));

  it('is the first or the last where there is no current one', () => {
    expect(neighbour(all, undefined, 1)).toBe(all[0]);
    expect(neighbour(all, 'gone', -1)).toBe(all.at(-1));
    expect(neighbour([], undefined, 1)).toBeUndefined();
  });

  it('leads back: a step forth and a step back', () => {
    for (const { item } of all) {
      const next = neighbour(all, item.id, 1);
      expect(neighbour(all, next?.item.id, -1)?.item.id).toBe(item.id);
    }
  });
});
