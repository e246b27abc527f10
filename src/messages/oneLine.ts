/** Controls, and marks that turn the direction of writing: a name with them would pretend to be another. */
const UNSHOWN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;

/** A name that somebody else chose, such as of a file or of a part, for the middle of a sentence. */
export const oneLine = (name: string): string => name.replace(UNSHOWN, ' ').trim();
