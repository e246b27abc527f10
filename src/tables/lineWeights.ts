/**
 * The weights by which lines are recognised, all in one place. They are log-odds ("nats"): +3 is twenty to one for
 * an identity, 0 says nothing, and what nobody knows is worth 0. A line is what the whole table's sum is highest for.
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
/** So many criteria make a table of criteria. */
export const FEWEST_CRITERIA = 8;
