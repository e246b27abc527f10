/** Years for which the decisions of 2021–2025 have levels. */
const FIRST_YEAR = 2021;
const LAST_YEAR = 2025;

/** The year of an ISO day, within the years of the decisions: asked for where no table says its own. */
export const defaultYear = (day: string): number =>
  Math.min(LAST_YEAR, Math.max(FIRST_YEAR, Number(day.slice(0, 4))));
