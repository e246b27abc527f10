import type { LevelRegion, RegionKey } from './set';

export const REGION_KEYS = [
  'tdmnpb',
  'dbsh',
  'btb',
  'dhntb',
  'tn',
  'dnb',
  'dbscl',
] as const satisfies readonly RegionKey[];

export const LEVEL_REGIONS = ['chung', ...REGION_KEYS] as const satisfies readonly LevelRegion[];

export const REGION_NAMES = {
  tdmnpb: 'Trung du miền núi phía Bắc',
  dbsh: 'Đồng bằng sông Hồng',
  btb: 'Bắc Trung Bộ',
  dhntb: 'Duyên hải Nam Trung Bộ',
  tn: 'Tây Nguyên',
  dnb: 'Đông Nam Bộ',
  dbscl: 'Đồng bằng sông Cửu Long',
} as const satisfies Record<RegionKey, string>;
