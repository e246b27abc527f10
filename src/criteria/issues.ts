import type * as z from 'zod/mini';
import type { CriteriaProblem, CriteriaProblemCode } from './problem';
import { FILLED } from './shape';

export type Path = readonly PropertyKey[];

/** Where a row begins in a file: its name, and how many steps of the path lead to it. */
export interface RowOfPath {
  readonly row: string;
  readonly depth: number;
}

const MAX_FOUND = 40;

export function foundText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  return value.length > MAX_FOUND ? `${value.slice(0, MAX_FOUND)}…` : value;
}

/** The value at a path; own properties only, so that "__proto__" and "constructor" lead nowhere. */
export function valueAt(input: unknown, path: Path): unknown {
  let value: unknown = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}

function bounds(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'too_small') return `${issue.inclusive === false ? '>' : '≥'} ${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `${issue.inclusive === false ? '<' : '≤'} ${String(issue.maximum)}`;
  return undefined;
}

function codeAndExpected(
  issue: z.core.$ZodIssue,
  found: unknown,
): { readonly problem: CriteriaProblemCode; readonly expected?: string } {
  if (found === undefined) return { problem: 'missing' };
  switch (issue.code) {
    case 'invalid_type':
      return { problem: 'wrong-type', expected: issue.expected };
    case 'invalid_value':
      return { problem: 'not-allowed', expected: issue.values.map(String).join(' | ') };
    case 'invalid_union':
      return { problem: 'not-allowed' };
    case 'too_small':
    case 'too_big': {
      const expected = bounds(issue);
      if (issue.origin === 'string' || issue.origin === 'array') {
        if (issue.code === 'too_big') return { problem: 'too-long', expected: expected ?? '' };
        return { problem: issue.path.at(-1) === 'indicators' ? 'no-indicators' : 'empty' };
      }
      return { problem: 'out-of-range', ...(expected === undefined ? {} : { expected }) };
    }
    case 'invalid_format':
      if (issue.format !== 'regex') return { problem: 'wrong-format', expected: issue.format };
      return { problem: issue.pattern === String(FILLED) ? 'empty' : 'wrong-format' };
    default:
      return { problem: 'wrong-type' };
  }
}

/** The innermost complaints of a union whose only sensible branch failed inside. */
function flatten(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const inside = issue.errors.filter((branch) => branch.every((inner) => inner.path.length > 0));
  return inside.length === 1
    ? (inside[0] ?? []).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    : [issue];
}

/** zod's issues as problems that name the row. */
export function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
  rowOf: (path: Path) => RowOfPath,
): readonly CriteriaProblem[] {
  return issues.flatMap(flatten).flatMap((issue): readonly CriteriaProblem[] => {
    const { row, depth } = rowOf(issue.path);
    const inside = issue.path.slice(depth).map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ row, path: [...inside, key].join('.'), problem: 'unknown-field' }));
    }
    const found = valueAt(input, issue.path);
    const text = foundText(found);
    return [
      {
        row,
        path: inside.join('.'),
        ...codeAndExpected(issue, found),
        ...(text === undefined ? {} : { found: text }),
      },
    ];
  });
}
