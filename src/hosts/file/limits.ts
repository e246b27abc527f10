/**
 * What a workbook may hold and say. Each is far above any real workbook, and together they keep whatever is opened
 * and built below about 500 MB (`npm run memory`) and a few seconds: a file of some kilobytes can claim to be anything.
 * Not yet kept so: review tables of more than about 400,000 cells together, where a province has 300,000; a million take
 * 0.8 GB to build.
 */
export const LIMITS = {
  /** The file as it lies on the disk; a build holds it twice. */
  fileMegabytes: 100,
  /** All parts together, unzipped, as the archive declares them. */
  unzippedMegabytes: 512,
  /** The parts that are read as text: the workbook, its styles, texts and sheets. */
  readMegabytes: 64,
  parts: 10_000,
  /** Of one part. */
  relationships: 20_000,
  sheets: 1000,
  /** That are one part: Excel gives each sheet its own. */
  sheetsOfPart: 16,
  /** Filled ones, of all sheets; one part counts for each sheet that it is. */
  cells: 1_000_000,
  /** Different texts of the whole workbook. */
  texts: 1_000_000,
  /** Excel's own limit is 65,490. */
  styles: 100_000,
  /** Of all sheets. */
  merges: 100_000,
  /** Conditional formats, of all sheets. */
  rules: 100_000,
  names: 60_000,
} as const;

/** Excel's own limits of what one cell holds; longer is cut, or is none of its kind. */
export const MAX_TEXT = 32_767;
export const MAX_FORMAT = 255;
/** Excel writes at most 24 signs; other programs write zeros. */
export const MAX_NUMBER = 400;
