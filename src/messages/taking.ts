import { EN } from './en/taking';
import { inLanguages } from './fill';
import { VI } from './vi/taking';

/** A text of taking many levels at once, with its values filled in. */
export const takingText = inLanguages(VI, EN);
