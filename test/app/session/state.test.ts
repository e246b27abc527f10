import fc from 'fast-check';
import { checkWorkbook } from '../../../src/app/check';
import {
  checkedOf,
  firstState,
  isBusy,
  reduce,
  type Checked,
  type SessionEvent,
  type SessionState,
} from '../../../src/app/session/state';
import { FIRST_PREFERENCES } from '../../../src/app/session/surroundings';
import { CHECK_OPTIONS, openSample } from '../../support/bookFile';

const { image } = openSample('bac-son-2024.xlsx');
const checked: Checked = {
  reading: { image, fileName: undefined },
  check: checkWorkbook(image, CHECK_OPTIONS),
  sheets: new Map(),
  since: 'nothing',
};
const progress = { phase: 'cells', done: 1, total: 2 } as const;
const first = firstState(FIRST_PREFERENCES);
const after = (...events: readonly SessionEvent[]): SessionState => events.reduce(reduce, first);

const EVENTS: readonly SessionEvent[] = [
  { code: 'check-started' },
  { code: 'progressed', progress },
  { code: 'check-finished', checked },
  { code: 'cancelled' },
  { code: 'recheck-started' },
  { code: 'recheck-finished', checked: { ...checked } },
  { code: 'recheck-given-up' },
  { code: 'workbook-changed' },
  { code: 'work-started', work: 'mark' },
  { code: 'work-finished', outcome: { code: 'copied' }, checked: undefined },
  {
    code: 'failed',
    problem: { code: 'unexpected', detail: 'Error: oops' },
    work: 'check',
    checked: undefined,
  },
  { code: 'outcome-dismissed' },
  { code: 'problem-dismissed' },
  { code: 'preferred', preferences: { autoCheck: false } },
  { code: 'searched', query: 'vũ' },
  { code: 'kind-toggled', kind: 'unmet' },
];

describe('the state of a session', () => {
  it('never loses a result, whatever happens after it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS)), (events) => {
        const state = after({ code: 'check-started' }, { code: 'check-finished', checked }, ...events);
        expect(checkedOf(state)?.check).toBe(checked.check);
      }),
    );
  });

  it('takes no progress, end or cancel of work that does not run', () => {
    for (const code of ['progressed', 'check-finished', 'cancelled', 'work-finished'] as const) {
      const event = EVENTS.find((one) => one.code === code);
      if (event === undefined) throw new Error(code);
      expect(reduce(first, event)).toBe(first);
    }
  });

  it('starts nothing while something runs', () => {
    const running = after({ code: 'check-started' });
    expect(isBusy(running)).toBe(true);
    expect(reduce(running, { code: 'work-started', work: 'mark' })).toBe(running);
    expect(reduce(running, { code: 'check-started' })).toBe(running);
  });

  it('tells the same outcome twice as two', () => {
    const once = after({ code: 'told', outcome: { code: 'copied' } });
    expect(reduce(once, { code: 'told', outcome: { code: 'copied' } }).outcomeNumber).toBe(
      once.outcomeNumber + 1,
    );
  });

  it('goes back to the result when a problem is put away, and to the beginning where there is none', () => {
    const failed = {
      code: 'failed',
      problem: { code: 'unexpected', detail: 'Error: oops' },
      work: 'check',
      checked: undefined,
    } as const;
    expect(after(failed, { code: 'problem-dismissed' }).phase.code).toBe('idle');
    expect(after({ ...failed, checked }, { code: 'problem-dismissed' }).phase.code).toBe('result');
  });
});
