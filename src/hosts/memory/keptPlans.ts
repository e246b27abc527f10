import type { Operation, Plan } from '../../workbook/plan';

/** A plan that was made in the worker and stays there: what it draws is left out of it here. */
interface KeptPlan extends Plan {
  readonly kept: string;
}

export interface KeptPlans {
  /** What of a plan travels: all but the cells of the sheets that it draws, which make it large. */
  readonly keep: (plan: Plan) => Plan;
  /**
   * The whole of a plan, which is then kept no longer.
   * @throws {UnknownPlanError}
   */
  readonly whole: (plan: Plan) => Plan;
}

/** A plan was to be carried out by another worker than the one that made it. */
class UnknownPlanError extends Error {
  constructor(name: string) {
    super(`The plan "${name}" was not made here`);
    this.name = 'UnknownPlanError';
  }
}

const isKept = (plan: Plan): plan is KeptPlan => 'kept' in plan;

/** What is sent back to have it carried out: the worker has the rest. */
export const onlyName = (plan: Plan): Plan => (isKept(plan) ? { ...plan, operations: [] } : plan);

/** One that was given up is never asked for again. */
const PLACES = 4;

export function createKeptPlans(): KeptPlans {
  const plans = new Map<string, Plan>();
  let last = 0;
  return {
    keep(plan) {
      last += 1;
      const kept = String(last);
      plans.set(kept, plan);
      for (const oldest of plans.keys()) {
        if (plans.size <= PLACES) break;
        plans.delete(oldest);
      }
      return { operations: plan.operations.map(withoutCells), kept } satisfies KeptPlan;
    },
    whole(plan) {
      if (!isKept(plan)) return plan;
      const whole = plans.get(plan.kept);
      if (whole === undefined) throw new UnknownPlanError(plan.kept);
      plans.delete(plan.kept);
      return whole;
    },
  };
}

function withoutCells(operation: Operation): Operation {
  if (!('content' in operation)) return operation;
  const { content } = operation;
  return {
    ...operation,
    content: { ...content, cells: [], merges: [], rows: [], conditional: [], links: [] },
  };
}
