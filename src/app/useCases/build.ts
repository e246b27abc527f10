import type { Build, BuildPart } from '../build';
import type { Built } from '../carriedOut';
import type { WorkName } from '../outcome';
import type { Around, CheckedBook, UseCase } from './useCase';

type Building = UseCase<void, Built>;

async function built(book: CheckedBook, around: Around, parts: readonly BuildPart[]): Promise<Build> {
  if (around.build !== undefined) return around.build(book, parts);
  const { buildInSlices } = await import(/* webpackChunkName: "papers" */ '../build');
  return buildInSlices(book, around, parts);
}

const building = (name: WorkName, parts: readonly BuildPart[]): Building => ({
  name,
  needs: 'review-table',
  async make(book, _, around) {
    const { builtPlan } = await import(/* webpackChunkName: "papers" */ '../carriedOut');
    return builtPlan(await built(book, around, parts));
  },
});

/** Marks and the sheets that the person chose, in one step; `EXPORT_SHEETS` are all. */
export const whole: UseCase<readonly BuildPart[], Built> = {
  name: 'whole',
  needs: 'review-table',
  make(book, parts, around) {
    // a roadmap brings its matrix along
    const matrix = parts.includes('roadmap') ? (['matrix'] as const) : [];
    return building('whole', ['marks', ...parts, ...matrix]).make(book, undefined, around);
  },
};

export const roadmap = building('roadmap', ['roadmap', 'matrix']);
export const summary = building('summary', ['summary']);
export const issues = building('issues', ['issues']);
