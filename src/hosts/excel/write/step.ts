/// <reference types="office-js" />

/** A part of a plan that has to stand in one request. */
export interface Step {
  /** Bytes that it takes in the request, roughly. */
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Excel on the web refuses requests above 5 MB; half of that leaves room for estimates. */
const REQUEST_BYTES = 2_500_000;

export const step = (bytes: number, queue: Step['queue']): Step => ({ bytes, queue });

/** Steps in as few requests as Excel takes, in their order. */
export function requestsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let room = 0;
  for (const one of steps) {
    const last = requests.at(-1);
    if (last !== undefined && one.bytes <= room) {
      last.push(one);
      room -= one.bytes;
    } else {
      requests.push([one]);
      room = REQUEST_BYTES - one.bytes;
    }
  }
  return requests;
}
