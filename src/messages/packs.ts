import { EN } from './en/packs';
import { inLanguages } from './fill';
import { VI } from './vi/packs';

/** A text of packs that are handed on and kept, with its values filled in. */
export const packsText = inLanguages(VI, EN);
