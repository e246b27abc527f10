import type { Assessment, CommuneAssessment } from '../../assessment/assessment';
import type { Finding } from '../../assessment/finding';
import { kindOf, type FindingKind } from '../../assessment/kind';
import { oncePer } from '../../text/remember';
import { formatAddress } from '../../workbook/address';

/** One finding of the list; `id` stays the same when the workbook is checked again and it is still there. */
export interface FindingItem {
  readonly id: string;
  readonly kind: FindingKind;
  readonly finding: Finding;
}

/** The findings of one commune in one set; those of the tables themselves stand in a group without commune. */
export interface FindingGroup {
  readonly key: string;
  readonly commune: CommuneAssessment | undefined;
  readonly items: readonly FindingItem[];
}

/** The group of findings that belong to no commune. */
export const TABLES_GROUP = 'tables';

const groupKey = (set: string, name: string): string => `${set}|${name}`;

function itemOf(finding: Finding, taken: Map<string, number>): FindingItem {
  const { sheet, row, column } = finding.place;
  const base = [
    finding.code,
    `${sheet}!${formatAddress({ row, column })}`,
    'commune' in finding ? finding.commune : '',
    'indicator' in finding ? finding.indicator : '',
  ].join('|');
  const count = taken.get(base) ?? 0;
  taken.set(base, count + 1);
  return { id: count === 0 ? base : `${base}|${count}`, kind: kindOf(finding), finding };
}

/** Every commune, in the order of the tables, and at the end what is to be said of the tables themselves. */
export const findingGroups = oncePer((assessment: Assessment): readonly FindingGroup[] => {
  const taken = new Map<string, number>();
  const items = new Map<string, FindingItem[]>();
  for (const finding of assessment.findings) {
    const key = 'commune' in finding ? groupKey(finding.set, finding.commune) : TABLES_GROUP;
    const list = items.get(key) ?? [];
    list.push(itemOf(finding, taken));
    items.set(key, list);
  }
  const communes = assessment.communes.map((commune): FindingGroup => {
    const key = groupKey(commune.set, commune.name);
    return { key, commune, items: items.get(key) ?? [] };
  });
  const ofTables = items.get(TABLES_GROUP) ?? [];
  return ofTables.length === 0
    ? communes
    : [...communes, { key: TABLES_GROUP, commune: undefined, items: ofTables }];
});
