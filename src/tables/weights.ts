import type { Doubt } from './reading';

/**
 * Every number by which tables are read, each with its reason. First the weights by which lines are recognised: they
 * are log-odds ("nats"), +3 is twenty to one for an identity, 0 says nothing, and what nobody knows is worth 0. A line is
 * what the whole table's sum is highest for.
 */

/** A line bears the identity's own code. Codes are mistyped, shifted and borrowed more often than words are. */
export const CODE = 2.5;
/** The same where nearly all of the table's words bear its codes out: then a strange wording is a short form. */
export const TRUSTED_CODE = 3.4;
/** The same where most of the words speak against the codes: another numbering, worth next to nothing. */
export const DISTRUSTED_CODE = 0.5;
/** From this share of words that bear the codes out they are trusted, below the other they are not. */
export const TRUSTED_SHARE = 0.9;
export const DISTRUSTED_SHARE = 0.5;
/** Of fewer lines the share says nothing. */
export const LINES_ENOUGH = 4;
/** 2 January may be 2.1, and is far more often a day: it may support words and never stand for them. */
export const DATE_CODE = 1;
/** The code is another's. Less than `CODE`: swapped codes are what this program is to find. */
export const OTHER_CODE = -1;
/** A number or name that belongs to several lines says only of which criterion they are. */
export const UNDER = 1;
export const NOT_UNDER = -1;

/** A fit at which words speak neither for nor against: half of the other indicators' wordings share so much. */
export const NEUTRAL_FIT = 0.35;
/** From neutral to the whole wording, which outweighs a code that is another's together with a move. */
export const FIT_WEIGHT = 8;
/** The wording to the letter was copied from the decision: worth more than lying inside a longer one. */
export const WHOLE_FIT = 0.97;
export const WHOLE_WORDING = 1.5;
/** Words that are nowhere in the wording. */
export const STRANGE_WORDS = -2;
/** A name that is written over several lines: to the letter, or nearly. */
export const NAME_FIT = 0.8;

/** For each doubling, about, of the indicators that were skipped: tables about a part of a set skip many. */
export const SKIP = -0.35;
/** An indicator again: a second copy of a row, or the next commune of a table that goes through them downwards. */
export const AGAIN = -1.5;
/** Back inside a criterion, whose indicators people order as they like. */
export const BACK_INSIDE = -1;
/** Back to an earlier criterion: rare, save where another commune's rows begin. */
export const BACK = -2.5;

/** What a line's form says by itself: "II", "a)", a heading printed again, a note. */
export const FORM = 3;
/** From this fit on a name is the group's own. */
export const GROUP_FIT = 0.9;
/** Behind a criterion that has the same name ("Quy hoạch" is both). */
export const GROUP_NAME = -0.5;
/** A dash stands before what belongs to a group, and before no group. */
export const GROUP_ITEM = -1.5;
/** A number that fits two codes is rather the one that it shows: "17.10" than 17.1. */
export const FIRST_READING = 0.2;

/** What the runner-up is nearer than this to is left unknown: a wrong row is worse than a missing one. */
export const CLEAR_MARGIN = 0.4;

/** The share of a set that a table names, beside the mean of its lines. */
export const COVERAGE = 4;
/** A title outweighs words that fit both sets about equally; clear words outweigh a title. */
export const TITLE = 1;
/** Two sets that are nearer than this are rivals. */
export const CLEAR_SET = 0.4;

/** From this fit on a line's words count as the set's own. */
export const OWN_WORDS = 0.5;
/** So much of a table's words must be the set's: most of them, with room for a province's additions. */
export const OWN_SHARE = 0.5;
/** Where no line has words, so many must bear numbers of the set: "TC1 … TC10" are not the first of nineteen. */
export const KNOWN_SHARE = 0.8;
/** So many different codes of indicators may stand for a set where no line has words. */
export const CODES_ALONE = 8;

// how whole tables are read; shares are of filled cells where nothing else is said

/** "Kết quả thực hiện 6 tháng đầu năm 2024": no longer words say what a column holds. */
export const LONGEST_ROLE = 48;
/** A short heading that fits a criterion's name so well is the criterion, whatever role its words would have. */
export const NAMES_CRITERION = 0.8;
/** The same for an indicator's wording; wordings are cut short in headings. */
export const NAMES_INDICATOR = 0.5;

/** A sub-heading that stands so often tells the columns of one subject apart; names stand once or twice. */
export const FEWEST_REPEATS = 3;

/** So many regions side by side are levels for each region; fewer are one region's own table. */
export const FEWEST_REGIONS = 3;

/** No set has so many indicators, however they are split. */
export const MOST_LINES = 1_500;
/** Nor has one commune's part of a table so many rows, several years of it included: lists of households have. */
export const MOST_ROWS = 600;
/** A review shows its communes in its first rows; longer lists need not be walked through to be passed over. */
export const ROWS_TRIED = 60;
/** Below a gap under the communes people sign; a commune there has so many cells filled. */
export const CELLS_ENOUGH = 3;

/** What a column holds is told by these many of its owners; a province's table has thousands. */
export const OWNERS_TRIED = 240;
/** Levels make a column one of levels from this share on: some levels are written as nobody can read them. */
export const LEVELS_ENOUGH = 0.6;
/** Signs such as "≥" from this share on: marks ("Đạt") and bare numbers stand between them. */
export const SIGNS_ENOUGH = 0.25;
/** Years in most cells: when each is to be reached, a roadmap. */
export const MOSTLY = 0.5;
/** A column that nobody ticked yet is a verdict column where so many of its neighbours are. */
export const PARTED = 0.7;
/** A column of opinions is one of verdicts where nearly all of them are. */
export const ALL_VERDICTS = 0.9;
/** Fewer of them are chance. */
export const VERDICTS_ENOUGH = 5;
/** 0 and 1 are verdicts only where nearly nothing else is written: elsewhere they are counts. */
export const ALL_DIGITS = 0.9;
/** Of fewer lines 0 is as well no house, no case: "9.1 Nhà tạm: 0" alone on its sheet. */
export const FEWEST_DIGITS = 3;
/** A time that is filled in less than this share of the fullest is not the latest result yet. */
export const FILLED_ENOUGH = 0.3;
/** The latest time, filled in less than this share of the fullest, leaves some communes without a result: said. */
export const FILLED_MOSTLY = 0.85;
/** A column nobody understands is worth a doubt when so much of it is filled. */
export const FILLED_UNKNOWN = 0.3;

/** So many lines in which a column is the mean of the others are no chance. */
export const MEAN_LINES = 5;
/** Nor are so many in which the one with the district's name always lies between the others. */
export const RANGE_LINES = 8;

/** A table in which fewer cells can be read holds something else than results; spoilt ones still show some. */
export const READ_ENOUGH = 0.2;

/** Fewer indicators of a set are a review only where words, communes and title all say so. */
export const FEWEST_INDICATORS = 5;
/** Fewer criteria of a set that are marked without their indicators are chance. */
export const FEWEST_CRITERIA = 8;
/** From this share on a missing row is missing; below it the table is about a part of the set. */
export const WHOLE_TABLE = 0.8;
/** Words of this length are rather an indicator's than a heading's or a signature's. */
export const WORDING_LENGTH = 16;
/** Totals stand so close below the last indicator. */
export const ROWS_BELOW = 8;

/** Behind its number a name is short: "17 Môi trường". Other words are no name. */
export const NAMES_LISTED = 0.4;
/** Cells below "Tiêu chí chưa đạt" list criteria when nearly all of them can be read so. */
export const FEWEST_LISTED = 0.8;
/** A list whose counts are not the table's own totals is shown as unsure. */
export const UNSURE_LIST = 0.6;

/** Words that fit an indicator less than this do not bear it out. */
export const POOR_FIT = 0.3;
/** So much of a set in its order, by numbers alone, is hardly chance. */
export const WHOLE_SET = 0.95;
/** Numbers without words that are a whole set, and that are a part of one: with communes named, nearly all are right. */
export const WORDLESS_WHOLE = 0.9;
export const WORDLESS = 0.85;
/** What remains where no word bears its number out: nothing but the numbers, against the words. */
export const MISFIT = 0.8;
/** The same where no line is known. */
export const STRANGE = 0.6;
/** A table of one indicator is chance more often than one of all. */
export const PARTIAL = 0.1;

/** How often a reading is right in spite of a doubt about the whole of it; the other doubts are only said. */
export const LIKELIHOOD: Partial<Record<Doubt['code'], number>> = {
  // whose verdicts they are is the first thing that a verdict says
  'commune-unknown': 0.45,
  'commune-conflict': 0.65,
  'marks-unclear': 0.65,
  'mark-legend': 0.7,
};
