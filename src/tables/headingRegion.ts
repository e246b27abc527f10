import type { RegionKey } from '../criteria/set';

/** Short forms mean a region only beside other regions: "TN" may be anything. */
const REGIONS: readonly (readonly [RegionKey, RegExp])[] = [
  ['tdmnpb', /tdmnpb|trung du|mien nui phia bac/u],
  ['dbsh', /dbsh|(?:dong bang|db) song hong/u],
  ['dhntb', /dhntb|duyen hai|nam trung bo/u],
  ['btb', /^btb$|bac trung bo/u],
  ['tn', /^tn$|tay nguyen/u],
  ['dnb', /^dnb$|dong nam bo/u],
  ['dbscl', /dbscl|(?:dong bang|db) song cuu long/u],
];

/** "Trung du miền núi phía Bắc", "ĐBSCL": the region that a heading names, by its plain key. */
export const headingRegion = (key: string): RegionKey | undefined =>
  key.length > 60 ? undefined : REGIONS.find(([, pattern]) => pattern.test(key))?.[0];
