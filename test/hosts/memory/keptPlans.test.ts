import { buildPlan } from '../../../src/app/build';
import { checkWorkbook } from '../../../src/app/check';
import { createKeptPlans, onlyName } from '../../../src/hosts/memory/keptPlans';
import type { Plan } from '../../../src/workbook/plan';
import { CHECK_OPTIONS, openSample } from '../../support/bookFile';

const TODAY = '2026-03-02';
const MARKS: Plan = { operations: [{ code: 'clear-marks' }] };

function wholePlan(): Plan {
  const { image } = openSample('bac-son-2024.xlsx');
  return buildPlan(image, checkWorkbook(image, CHECK_OPTIONS), TODAY).plan;
}

/** As between threads: no object stays the same. */
const sent = (plan: Plan): Plan => structuredClone(plan);

describe('a plan that stays in the worker', () => {
  it('travels with its operations, but without the cells of what it draws', () => {
    const plan = wholePlan();
    const travelling = createKeptPlans().keep(plan);
    expect(travelling.operations.map(({ code }) => code)).toEqual(plan.operations.map(({ code }) => code));
    expect(JSON.stringify(travelling).length).toBeLessThan(JSON.stringify(plan).length / 4);
    const marks = ({ operations }: Plan) => operations.filter(({ code }) => code === 'mark');
    expect(marks(travelling)).toEqual(marks(plan));
  });

  it('is the whole one again where it was made, and goes back as a name alone', () => {
    const plans = createKeptPlans();
    const plan = wholePlan();
    const back = onlyName(sent(plans.keep(plan)));
    expect(back.operations).toEqual([]);
    expect(plans.whole(sent(back))).toBe(plan);
  });

  it('is carried out once, and by no other worker', () => {
    const plans = createKeptPlans();
    const kept = plans.keep(wholePlan());
    expect(() => createKeptPlans().whole(kept)).toThrow('was not made here');
    plans.whole(kept);
    expect(() => plans.whole(kept)).toThrow('was not made here');
  });

  it('is forgotten where others were made after it and it was given up', () => {
    const plans = createKeptPlans();
    const [first, ...later] = Array.from({ length: 5 }, () => plans.keep(wholePlan()));
    if (first === undefined) throw new Error('none was kept');
    expect(() => plans.whole(first)).toThrow('was not made here');
    for (const plan of later) expect(plans.whole(plan).operations.length).toBeGreaterThan(0);
  });

  it('may be one that was made in the page: that is carried out as it came', () => {
    expect(onlyName(MARKS)).toBe(MARKS);
    expect(createKeptPlans().whole(MARKS)).toBe(MARKS);
  });
});
