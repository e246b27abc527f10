/** The columns of the sheet "Lộ trình", in the order in which a new sheet is drawn. */
export const ROADMAP_COLUMNS = [
  'order',
  'commune',
  'criterion',
  'indicator',
  'current',
  'required',
  'gap',
  'measure',
  'agency',
  'partners',
  'deadline',
  'budget',
  'funding',
  'status',
  'note',
  'key',
] as const;

export type RoadmapColumn = (typeof ROADMAP_COLUMNS)[number];

/** The columns that the program fills in; the others belong to people alone. */
export type WrittenColumn = Exclude<RoadmapColumn, 'order' | 'budget' | 'funding' | 'note' | 'key'>;

export const WRITTEN_COLUMNS = [
  'commune',
  'criterion',
  'indicator',
  'current',
  'required',
  'gap',
  'measure',
  'agency',
  'partners',
  'deadline',
  'status',
] as const satisfies readonly WrittenColumn[];
