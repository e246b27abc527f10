import { EN } from './en/form';
import { inLanguages, type Filled } from './fill';
import { VI } from './vi/form';

/** A text of the forms with its values filled in. */
export type FormText = Filled<typeof VI>;

export const formText = inLanguages(VI, EN);
