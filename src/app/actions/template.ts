import type { RegionKey, SetKey } from '../../criteria/set';
import { setOf } from '../../criteria/sets';
import { yearWithin } from '../../criteria/term';
import { drawBlankTable, MOST_COMMUNES } from '../../reports/blankTable';
import { communeKey, readTypedCommuneName } from '../../text/commune';
import { defaultYear } from '../defaultYear';
import type { Session } from '../session/session';

export type CommuneNames =
  | { readonly code: 'ok'; readonly names: readonly string[] }
  | { readonly code: 'none' }
  | { readonly code: 'unreadable'; readonly text: string }
  | { readonly code: 'too-many'; readonly limit: number };

/** The communes that a person typed, one a line or with commas, each once. */
export function communeNames(text: string): CommuneNames {
  const names = new Map<string, string>();
  for (const line of text.split(/[\n,;]/u).map((part) => part.trim())) {
    if (line === '') continue;
    const name = readTypedCommuneName(line);
    if (name === undefined) return { code: 'unreadable', text: line };
    const key = communeKey(name);
    if (!names.has(key)) names.set(key, name);
  }
  if (names.size === 0) return { code: 'none' };
  if (names.size > MOST_COMMUNES) return { code: 'too-many', limit: MOST_COMMUNES };
  return { code: 'ok', names: [...names.values()] };
}

export interface TemplateRequest {
  readonly set: SetKey;
  readonly communes: readonly string[];
  readonly region: RegionKey | undefined;
}

/** Puts a blank review table into the workbook as an ordinary sheet. */
export const insertTemplate = (session: Session, { set, communes, region }: TemplateRequest): Promise<void> =>
  session.write('template', (checked) => {
    const used = setOf(checked.check.assessment.sets, set);
    const year = yearWithin(used, defaultYear(session.surroundings.today()));
    const circumstances = { region: region ?? checked.check.settings.region, year };
    const content = drawBlankTable({
      set: used,
      communes,
      circumstances,
    });
    return {
      plan: { operations: [{ code: 'insert-sheet', content }] },
      outcome: ({ skipped }) => ({
        code: 'template-inserted',
        sheet: content.name,
        communes: communes.length,
        skipped,
      }),
    };
  });
