import fc from 'fast-check';
import { findingGroups, TABLES_GROUP } from '../../../src/app/session/items';
import {
  COMMUNES_PAGE,
  FINDINGS_PAGE,
  FIRST_VIEW,
  neighbour,
  reduceView,
  visibleFindings,
  visibleGroups,
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
    ['on', []],
    ['zzz', []],
  ])('"%s" finds %j', (query, expected) => {
    expect(names({ ...FIRST_VIEW, query })).toEqual(expected);
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
