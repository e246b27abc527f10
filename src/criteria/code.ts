/** The two numbers of an indicator's code; `part` is missing in "5". */
export interface CodeParts {
  readonly criterion: number;
  readonly part?: number;
}

/** "17.10", "05", "5.1." to its numbers; `undefined` for anything else. "17.1" and "17.10" stay apart. */
export function parseCode(code: string): CodeParts | undefined {
  const match = /^0*([1-9]\d?)(?:\.0*([1-9]\d?))?\.?$/.exec(code.trim());
  if (match === null) return undefined;
  const criterion = Number(match[1]);
  return match[2] === undefined ? { criterion } : { criterion, part: Number(match[2]) };
}
