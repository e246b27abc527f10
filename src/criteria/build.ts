import { parseCode } from './code';
import { levelText } from './levelText';
import { LEVEL_REGIONS } from './region';
import type {
  Criterion,
  CriteriaSet,
  Dimension,
  Indicator,
  IndicatorAmendment,
  IndicatorKind,
  LevelValue,
  ScopedLevel,
  UnionRule,
} from './set';
import type { CriteriaSetData, CriterionData, IndicatorData, LevelEntryData } from './shape';

const IF_ANY = /\(\s*nếu có\s*\)/iu;

function valueOf(entry: LevelEntryData): LevelValue {
  if (entry.level !== undefined) return { code: 'level', level: entry.level };
  if (entry.relativeTo !== undefined) return { code: 'relative', ...entry.relativeTo };
  return entry.text === undefined ? { code: 'unknown' } : { code: 'wording' };
}

const scopedLevel = (
  entry: LevelEntryData,
  { unitText, sources, confidence }: Pick<IndicatorData, 'unitText' | 'sources' | 'confidence'>,
): ScopedLevel => ({
  regions: entry.regions === 'all' ? LEVEL_REGIONS : entry.regions,
  ...(entry.groups === undefined ? {} : { groups: entry.groups }),
  ...(entry.year === undefined ? {} : { year: entry.year }),
  value: valueOf(entry),
  text: entry.text ?? (entry.level === undefined ? '' : levelText(entry.level, unitText)),
  status: entry.status,
  sources: entry.sources ?? sources ?? [],
  ...(entry.note === undefined ? {} : { note: entry.note }),
  ...(confidence === undefined ? {} : { confidence }),
});

function amendment({ amended, unitText, confidence }: IndicatorData): IndicatorAmendment | undefined {
  if (amended === undefined) return undefined;
  const { levels, sources, ...rest } = amended;
  if (levels === undefined) return rest;
  const measure = { unitText: amended.unitText ?? unitText, ...(confidence && { confidence }) };
  return {
    ...rest,
    levels: levels.map((entry) => scopedLevel(entry, { ...measure, ...(sources && { sources }) })),
  };
}

/** A criterion's only indicator bears the criterion's number: "5", however the file writes it. */
function canonicalCode(code: string, criterion: CriterionData): string {
  const part = parseCode(code)?.part;
  return criterion.indicators.length === 1 || part === undefined
    ? String(criterion.number)
    : `${String(criterion.number)}.${String(part)}`;
}

/** What follows from the kind where a set says nothing. A number by itself may be anything: an area, litres a day. */
const UNION_OF_KIND = {
  mark: { code: 'mark' },
  grade: { code: 'mark' },
  percent: { code: 'share' },
  count: { code: 'sum' },
  money: { code: 'mean', per: 'people' },
  number: undefined,
} as const satisfies Record<IndicatorKind, UnionRule | undefined>;

const LONGEST_SHORT_NAME = 60;

/** What a set without short names calls an indicator in lists: its criterion, or its wording up to a whole word. */
function shortName({ name, shortName: own }: IndicatorData, criterion: CriterionData): string {
  if (own !== undefined) return own;
  if (criterion.indicators.length === 1) return criterion.name;
  if (name.length <= LONGEST_SHORT_NAME) return name;
  const cut = name.slice(0, LONGEST_SHORT_NAME);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_SHORT_NAME / 2))}…`;
}

function indicator(data: IndicatorData, criterion: CriterionData, set: CriteriaSetData): Indicator {
  const { delegatedTo, note } = data;
  const amended = amendment(data);
  const union = data.union ?? UNION_OF_KIND[data.kind];
  const name = data.name.normalize('NFC');
  return {
    set: set.key,
    code: canonicalCode(data.code, criterion),
    criterion: criterion.number,
    name,
    shortName: shortName(data, criterion).normalize('NFC'),
    otherNames: [...(data.otherNames ?? []), ...(amended?.name === undefined ? [] : [amended.name])].map(
      (other) => other.normalize('NFC'),
    ),
    kind: data.kind,
    unit: data.unit,
    unitText: data.unitText,
    wants: data.wants,
    ifAny: data.ifAny ?? IF_ANY.test(name),
    ...(union === undefined ? {} : { union }),
    ...(delegatedTo === undefined ? {} : { delegatedTo }),
    ...(note === undefined ? {} : { note }),
    levels: data.levels.map((entry) => scopedLevel(entry, data)),
    ...(amended === undefined ? {} : { amended }),
  };
}

const criterion = (data: CriterionData, set: CriteriaSetData): Criterion => ({
  number: data.number,
  name: data.name.normalize('NFC'),
  group: data.group,
  indicators: data.indicators.map((each) => indicator(each, data, set)),
});

const namesOf = ({
  name,
  shortName = name,
  briefName = shortName,
  englishName = shortName,
}: CriteriaSetData): Pick<CriteriaSet, 'name' | 'shortName' | 'briefName' | 'englishName'> => ({
  name: name.normalize('NFC'),
  shortName: shortName.normalize('NFC'),
  briefName: briefName.normalize('NFC'),
  englishName: englishName.normalize('NFC'),
});

/** Files that declare none are of the decisions of 2021–2025. */
export const dimensionsOf = ({ dimensions }: Pick<CriteriaSetData, 'dimensions'>): readonly Dimension[] =>
  dimensions ?? ['region', 'year'];

/** A checked set as the rest of the program uses it. */
export const buildCriteriaSet = (data: CriteriaSetData): CriteriaSet => ({
  key: data.key,
  ...namesOf(data),
  decision: data.decision,
  amendments: data.amendments,
  validFrom: data.validFrom,
  validTo: data.validTo,
  notes: data.notes,
  parts: data.parts ?? 'criteria',
  dimensions: dimensionsOf(data),
  communeGroups: data.communeGroups ?? [],
  groups: data.groups,
  criteria: data.criteria.map((each) => criterion(each, data)),
});
