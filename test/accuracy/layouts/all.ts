import type { Random } from '../random';
import type { Scenario } from '../scenario';
import { communesInColumns } from './communesInColumns';
import { criteriaInColumns, indicatorsInColumns } from './communesInRows';
import { criteriaInRows } from './criteriaInRows';
import { severalTables } from './several';
import { sheetPerCommune } from './sheetPerCommune';
import { periods, regionColumns, scores } from './singleColumns';

export interface LayoutMaker {
  readonly name: string;
  readonly make: (random: Random) => Scenario;
}

export const LAYOUTS: readonly LayoutMaker[] = [
  { name: 'chỉ tiêu × xã', make: communesInColumns },
  { name: 'mỗi xã một sheet', make: sheetPerCommune },
  { name: 'xã × 19 tiêu chí', make: criteriaInColumns },
  { name: '19 tiêu chí × xã', make: criteriaInRows },
  { name: 'xã × chỉ tiêu', make: indicatorsInColumns },
  { name: 'bảy cột vùng', make: regionColumns },
  { name: 'bảng chấm điểm', make: scores },
  { name: 'nhiều kỳ', make: periods },
  { name: 'nhiều bảng một sheet', make: severalTables },
];
