import * as z from 'zod/mini';
import type { Level } from './level';
import { LEVEL_REGIONS, REGION_KEYS } from './region';
import type { UnionRule } from './set';

// The file page and the task pane forbid `eval`; zod's compiled parsers would only set off their policy.
z.config({ jitless: true });

/** Something is written there. */
export const FILLED = /\S/u;
/** What comes from outside has an end: the longest wording of a decision has 700 letters. */
const LONGEST = 4000;
const wording = z.string().check(z.maxLength(LONGEST));
export const filled = z
  .string()
  .check(z.minLength(1, { abort: true }), z.maxLength(LONGEST, { abort: true }), z.regex(FILLED));
export const isoDate = z.iso.date();

/** More than any set has: its codes have two digits before and behind the point. */
const MOST_NUMBERED = 99;
const MOST_LISTED = 200;
/** Regions, commune groups and years of one indicator. */
const MOST_LEVELS = 500;
const finite = z.number();

/** Stands in addresses of form fields and in files: letters, digits, "-". */
export const setKeyShape = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,31}$/u, { abort: true }));
export const regionShape = z.enum(REGION_KEYS);
const levelRegionShape = z.enum(LEVEL_REGIONS);
const unitShape = z.enum(['percent', 'million-dong', 'square-metre', 'litre', 'count', 'plain']);
const comparisonShape = z.enum(['>=', '<=', '>', '<', '=']);
const headcountShape = z.enum(['people', 'households']);
const unionShape = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('share'), of: z.exactOptional(headcountShape) }),
  z.strictObject({ code: z.literal('sum') }),
  z.strictObject({ code: z.literal('mean'), per: headcountShape }),
  z.strictObject({ code: z.literal('mark') }),
]) satisfies z.ZodMiniType<UnionRule>;
const kindShape = z.enum(['mark', 'percent', 'money', 'number', 'count', 'grade']);
const statusShape = z.enum(['confirmed', 'sourced', 'inferred', 'delegated', 'unverified']);
const confidenceShape = z.enum(['high', 'medium', 'low']);

const partShape = z.strictObject({ name: filled, op: comparisonShape, value: finite, unit: unitShape });

const levelShape = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('figure'),
    op: comparisonShape,
    value: finite,
    unit: unitShape,
    parts: z._default(z.array(partShape).check(z.maxLength(20)), []),
  }),
  z.strictObject({ code: z.literal('range'), from: finite, to: finite, unit: unitShape }),
  z.strictObject({ code: z.literal('mark') }),
  z.strictObject({ code: z.literal('none') }),
  z.strictObject({
    code: z.literal('grade'),
    grade: z.enum(['yeu', 'trung-binh', 'kha', 'tot', 'xuat-sac']),
  }),
  z.strictObject({ code: z.literal('degree'), degree: z.int().check(z.minimum(1), z.maximum(5)) }),
]) satisfies z.ZodMiniType<Level>;

const relativeShape = z.strictObject({
  set: setKeyShape,
  indicator: filled,
  factor: finite.check(z.gt(0)),
  roundUpTo: z.exactOptional(finite.check(z.gt(0))),
});

/**
 * One line of a set's levels. It has a `level`, or `relativeTo` with its `text`, or a `text` alone (a level
 * known in words only), or none of them and a `note` (an amended level whose new value nobody has found).
 */
const entryShape = z.strictObject({
  regions: z._default(
    z.union([z.literal('all'), z.array(levelRegionShape).check(z.minLength(1), z.maxLength(MOST_LISTED))]),
    'all',
  ),
  groups: z.exactOptional(z.array(filled).check(z.minLength(1), z.maxLength(MOST_LISTED))),
  year: z.exactOptional(z.int()),
  level: z.exactOptional(levelShape),
  relativeTo: z.exactOptional(relativeShape),
  text: z.exactOptional(filled),
  status: statusShape,
  sources: z.exactOptional(z.array(filled).check(z.maxLength(MOST_LISTED))),
  note: z.exactOptional(filled),
});

const amendedShape = z.strictObject({
  from: isoDate,
  decision: filled,
  name: z.exactOptional(filled),
  kind: z.exactOptional(kindShape),
  unit: z.exactOptional(unitShape),
  unitText: z.exactOptional(wording),
  levels: z.exactOptional(z.array(entryShape).check(z.maxLength(MOST_LEVELS))),
  note: z.exactOptional(filled),
  sources: z.exactOptional(z.array(filled).check(z.maxLength(MOST_LISTED))),
});

const indicatorShape = z.strictObject({
  code: filled,
  name: filled,
  /** As a list of findings calls it: "Phân loại chất thải rắn tại nguồn". */
  shortName: z.exactOptional(filled),
  otherNames: z.exactOptional(z.array(filled).check(z.maxLength(MOST_LISTED))),
  kind: kindShape,
  unit: unitShape,
  unitText: wording,
  wants: z.enum(['more', 'less']),
  /** Only where "(nếu có)" in the wording does not say it: it may concern but a part of the indicator. */
  ifAny: z.exactOptional(z.boolean()),
  /** Only where it does not follow from the kind. */
  union: z.exactOptional(unionShape),
  delegatedTo: z.exactOptional(filled),
  note: z.exactOptional(filled),
  sources: z.exactOptional(z.array(filled).check(z.maxLength(MOST_LISTED))),
  confidence: z.exactOptional(confidenceShape),
  levels: z.array(entryShape).check(z.maxLength(MOST_LEVELS)),
  amended: z.exactOptional(amendedShape),
});

const criterionShape = z.strictObject({
  number: z.int(),
  name: filled,
  group: wording,
  indicators: z.array(indicatorShape).check(z.minLength(1), z.maxLength(MOST_NUMBERED)),
});

export const decisionShape = z.strictObject({ number: filled, date: isoDate, title: filled });

export const setShape = z.strictObject({
  key: setKeyShape,
  name: filled,
  shortName: z.exactOptional(filled),
  briefName: z.exactOptional(filled),
  englishName: z.exactOptional(filled),
  decision: decisionShape,
  amendments: z.array(decisionShape).check(z.maxLength(MOST_LISTED)),
  validFrom: isoDate,
  validTo: isoDate,
  notes: z.array(filled).check(z.maxLength(MOST_LISTED)),
  parts: z.exactOptional(z.enum(['criteria', 'conditions'])),
  /** Without it, as the decisions of 2021–2025 have it: by region and year. */
  dimensions: z.exactOptional(z.array(z.enum(['region', 'year', 'group'])).check(z.maxLength(3))),
  communeGroups: z.exactOptional(
    z.array(z.strictObject({ key: filled, name: filled })).check(z.maxLength(MOST_NUMBERED)),
  ),
  groups: z.array(z.strictObject({ number: filled, name: filled })).check(z.maxLength(MOST_NUMBERED)),
  criteria: z.array(criterionShape).check(z.minLength(1), z.maxLength(MOST_NUMBERED)),
});

/** A set that somebody is filling in: a criterion may have no indicator yet. */
export const draftSetShape = z.extend(setShape, {
  criteria: z.array(
    z.extend(criterionShape, { indicators: z.array(indicatorShape).check(z.maxLength(MOST_NUMBERED)) }),
  ),
});

export const overrideShape = z.strictObject({
  set: setKeyShape,
  code: filled,
  region: z.exactOptional(regionShape),
  year: z.exactOptional(z.int()),
  group: z.exactOptional(filled),
  /** First and last day on which it applies. */
  from: z.exactOptional(isoDate),
  to: z.exactOptional(isoDate),
  level: levelShape,
  text: filled,
  source: filled,
  confirmedBy: z.exactOptional(filled),
  confirmedOn: z.exactOptional(isoDate),
});

/** A criteria set as it stands in its file. */
export type CriteriaSetData = z.infer<typeof setShape>;
export type CriterionData = z.infer<typeof criterionShape>;
export type IndicatorData = z.infer<typeof indicatorShape>;
export type LevelEntryData = z.infer<typeof entryShape>;
export type OverrideData = z.infer<typeof overrideShape>;
