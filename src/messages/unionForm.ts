import { EN } from './en/union';
import { inLanguages } from './fill';
import { VI } from './vi/union';

export const unionFormText = inLanguages(VI, EN);
