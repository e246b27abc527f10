/** The year of an ISO day, asked for where no table says its own; each set takes the nearest year of its own term. */
export const defaultYear = (day: string): number => Number(day.slice(0, 4));
