import { COMMUNES } from './families/communes';
import { CRITERIA } from './families/criteria';
import { FIGURES } from './families/figures';
import { FOREIGN_LISTS } from './families/foreignLists';
import { FOREIGN_MONEY } from './families/foreignMoney';
import { HEADINGS } from './families/headings';
import type { Family } from './families/kit';
import { LEVELS } from './families/levels';
import { MARKS } from './families/marks';
import { MERGES } from './families/merges';
import { OTHER_SETS } from './families/otherSets';
import { PERIODS } from './families/periods';
import { SHEETS } from './families/sheets';
import { VALUE_COLUMNS } from './families/valueColumns';
import { WORDINGS } from './families/wordings';
import { LAYOUTS, type LayoutMaker } from './layouts/all';

const FAMILIES: readonly Family[] = [
  ...HEADINGS,
  ...WORDINGS,
  ...SHEETS,
  ...CRITERIA,
  ...MARKS,
  ...PERIODS,
  ...COMMUNES,
  ...FIGURES,
  ...LEVELS,
  ...MERGES,
  ...VALUE_COLUMNS,
  ...OTHER_SETS,
  ...FOREIGN_MONEY,
  ...FOREIGN_LISTS,
];

/** Workbooks from which the reader may learn its weights, and which its builders look at. */
export const TRAINING: readonly LayoutMaker[] = [
  ...LAYOUTS,
  ...FAMILIES.map(({ name, training }) => ({ name, make: training })),
];

/** The same families written by another hand in another form: nothing is fitted on them. */
const HELD_BACK: readonly LayoutMaker[] = FAMILIES.map(({ name, heldBack }) => ({
  name,
  make: heldBack,
}));

export const HALVES = [
  { key: 'training', name: 'NỬA HỌC', makers: TRAINING },
  { key: 'held-back', name: 'NỬA GIỮ LẠI', makers: HELD_BACK },
] as const;
