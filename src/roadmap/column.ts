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

/** The headings; a column is found again by its heading, wherever people moved it. */
export const ROADMAP_HEADINGS = {
  order: 'TT',
  commune: 'Xã',
  criterion: 'Tiêu chí',
  indicator: 'Chỉ tiêu',
  current: 'Hiện trạng',
  required: 'Mức chuẩn',
  gap: 'Còn thiếu',
  measure: 'Giải pháp',
  agency: 'Cơ quan chủ trì',
  partners: 'Cơ quan phối hợp',
  deadline: 'Thời hạn',
  budget: 'Kinh phí dự kiến (triệu đồng)',
  funding: 'Nguồn vốn',
  status: 'Tình trạng',
  note: 'Ghi chú',
  key: 'Mã dòng (không sửa)',
} as const satisfies Record<RoadmapColumn, string>;

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
