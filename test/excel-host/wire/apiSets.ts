import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../browser/packages';

interface MemberFacts {
  /** "1.9"; `undefined` for members of other sets than ExcelApi (previews, online only). */
  readonly since?: string;
}

export type ClassFacts = ReadonlyMap<string, MemberFacts>;

/** What the library itself calls without declaring it: behind `Excel.createWorkbook`. */
const UNDOCUMENTED = [
  ['Application', 'createWorkbook', '1.8'],
  ['WorkbookCreated', 'open', '1.8'],
] as const;

let known: ReadonlyMap<string, ClassFacts> | undefined;

/** Line by line: the declarations are generated, four spaces a level. */
function parseDeclarations(text: string): ReadonlyMap<string, ClassFacts> {
  const start = text.indexOf('declare namespace Excel {');
  const lines = text.slice(start, text.indexOf('\ndeclare namespace ', start + 1)).split(/\r?\n/);
  const classes = new Map<string, Map<string, MemberFacts>>();
  let members: Map<string, MemberFacts> | undefined;
  let since: string | undefined;
  let isComment = false;
  for (const line of lines) {
    const trimmed = line.trim();
    if (trimmed.startsWith('/**')) [isComment, since] = [true, undefined];
    if (isComment) {
      since = /\[Api set: ExcelApi (\d+\.\d+)/.exec(trimmed)?.[1] ?? since;
      if (trimmed.endsWith('*/')) isComment = false;
      continue;
    }
    const className = /^ {4}class (\w+)/.exec(line)?.[1];
    if (className !== undefined) {
      members = new Map();
      classes.set(className, members);
    } else if (line === '    }') members = undefined;
    const member = /^ {8}(?:readonly )?(\w+)\??[(:<]/.exec(line)?.[1];
    if (members === undefined || member === undefined) continue;
    const earlier = members.get(member)?.since;
    const oldest = earlier !== undefined && since !== undefined && compareVersions(earlier, since) < 0;
    if (!oldest && !(earlier !== undefined && since === undefined)) {
      members.set(member, since === undefined ? {} : { since });
    }
  }
  if (classes.size === 0) throw new Error("Excel's declarations were not found in the library");
  for (const [className, member, since] of UNDOCUMENTED) {
    const facts = classes.get(className) ?? new Map<string, MemberFacts>();
    classes.set(className, facts.set(member, { since }));
  }
  return classes;
}

/** Every class of Excel's object model with its members, from the library's own declarations. */
export function excelClasses(): ReadonlyMap<string, ClassFacts> {
  known ??= parseDeclarations(
    readFileSync(join(packageFolder('@microsoft/office-js'), 'dist', 'office.d.ts'), 'utf8'),
  );
  return known;
}

/** Negative where the first is older. */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
