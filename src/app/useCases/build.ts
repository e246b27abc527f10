import type { BuildPart } from '../build';
import type { Built } from '../carriedOut';
import type { WorkName } from '../outcome';
import type { UseCase } from './useCase';

type Building = UseCase<void, Built>;

/** Without `parts` everything. */
const building = (name: WorkName, parts?: readonly BuildPart[]): Building => ({
  name,
  needs: 'review-table',
  async make(book, _, around) {
    const { buildInSlices } = await import(/* webpackChunkName: "papers" */ '../build');
    const { builtPlan } = await import(/* webpackChunkName: "papers" */ '../carriedOut');
    return builtPlan(await buildInSlices(book, around, parts), book.reading.image);
  },
});

/** Marks and the sheets that the person chose, in one step. */
export const whole: UseCase<readonly BuildPart[], Built> = {
  name: 'whole',
  needs: 'review-table',
  make: (book, parts, around) => building('whole', ['marks', ...parts]).make(book, undefined, around),
};

export const roadmap = building('roadmap', ['roadmap', 'matrix']);
export const summary = building('summary', ['summary']);
export const issues = building('issues', ['issues']);
/** Marks and sheets in one step. */
export const wholeBuild = building('summary');
