import type { CommuneAssessment } from '../assessment/assessment';

type OfCommune = Pick<CommuneAssessment, 'set' | 'key'>;

export const indicatorKey = ({ set, key }: OfCommune, code: string): string => `${set}|${key}|${code}`;

/** Of a row for a whole criterion. */
export const criterionKey = ({ set, key }: OfCommune, number: number): string => `${set}|${key}|tc${number}`;
