/** The texts that the program fills in. */
export const TEXT_COLUMNS = [
  'commune',
  'criterion',
  'indicator',
  'current',
  'required',
  'gap',
  'measure',
  'agency',
  'partners',
] as const;

/** The columns of the sheet "Lộ trình", in the order in which a new sheet is drawn. */
export const ROADMAP_COLUMNS = [
  'order',
  ...TEXT_COLUMNS,
  'deadline',
  'settled',
  'budget',
  'funding',
  'status',
  'note',
  'key',
] as const;

export type RoadmapColumn = (typeof ROADMAP_COLUMNS)[number];

/** The columns that the program fills in; the others belong to people alone. */
export const WRITTEN_COLUMNS = [...TEXT_COLUMNS, 'deadline', 'settled', 'status'] as const;

export type WrittenColumn = (typeof WRITTEN_COLUMNS)[number];
