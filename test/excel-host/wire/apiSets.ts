import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../browser/packages';

export interface MemberFacts {
  /** "1.9"; `undefined` for members of other sets than ExcelApi (previews, online only). */
  readonly since?: string;
}

export type ClassFacts = ReadonlyMap<string, MemberFacts>;

const setOf = (comment: string): string | undefined => /\[Api set: ExcelApi (\d+\.\d+)/.exec(comment)?.[1];

let known: ReadonlyMap<string, ClassFacts> | undefined;

/** Every class of Excel's object model with its members, from the library's own declarations. */
export function excelClasses(): ReadonlyMap<string, ClassFacts> {
  if (known !== undefined) return known;
  const text = readFileSync(join(packageFolder('@microsoft/office-js'), 'dist', 'office.d.ts'), 'utf8');
  const start = text.indexOf('declare namespace Excel {');
  const namespace = text.slice(start, text.indexOf('\ndeclare namespace ', start + 1));
  const classes = new Map<string, ClassFacts>();
  const classPattern = /\n {4}class (\w+)(?: extends [\w.]+)? \{\n([\s\S]*?)\n {4}\}/g;
  for (const [, name = '', body = ''] of namespace.matchAll(classPattern)) {
    const members = new Map<string, MemberFacts>();
    const memberPattern = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:readonly )?(\w+)\??[(:<]/g;
    for (const [, comment = '', member = ''] of body.matchAll(memberPattern)) {
      const since = setOf(comment);
      const previous = members.get(member)?.since;
      if (previous !== undefined && (since === undefined || compareVersions(previous, since) <= 0)) continue;
      members.set(member, since === undefined ? {} : { since });
    }
    classes.set(name, members);
  }
  known = classes;
  return classes;
}

/** Negative where the first is older. */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
