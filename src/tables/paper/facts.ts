/** Whether there are districts between province and commune: there are none from 01/7/2025 on. */
export const ADMINISTRATIONS = ['with-districts', 'without-districts'] as const;
export type Administration = (typeof ADMINISTRATIONS)[number];

/** The first day without districts. */
export const FIRST_DAY_WITHOUT_DISTRICTS = '2025-07-01';

/** What is said once for every paper of a workbook; what is not there nobody has said. */
export interface PaperFacts {
  readonly administration?: Administration;
  /** Who issues it, as a sentence names it: "UBND huyện Bắc Sơn". */
  readonly agency?: string;
  /** What it is about: "huyện Bắc Sơn". */
  readonly territory?: string;
  readonly province?: string;
  /** Before the day: "Bắc Sơn". */
  readonly place?: string;
  /** "15/KH-UBND" */
  readonly number?: string;
  /** ISO, or without the day where only the month is known: "2024-03". */
  readonly date?: string;
  /** Until when the figures are: "tháng 01/2024". */
  readonly period?: string;
  /** "CHỦ TỊCH"; several lines with commas between: "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH". */
  readonly position?: string;
  readonly signer?: string;
  /** Decisions and plans that it rests on, one a line. */
  readonly bases?: readonly string[];
  readonly receivers?: readonly string[];
}

export const FACT_TEXTS = [
  'agency',
  'territory',
  'province',
  'place',
  'number',
  'period',
  'position',
  'signer',
] as const satisfies readonly (keyof PaperFacts)[];
export type FactText = (typeof FACT_TEXTS)[number];
export const FACT_LISTS = ['bases', 'receivers'] as const satisfies readonly (keyof PaperFacts)[];

export const NO_FACTS: PaperFacts = {};

/** What people said goes before what the workbook says; an emptied text stands for nothing. */
export function factsInForce(proposed: PaperFacts, said: PaperFacts): PaperFacts {
  const all: PaperFacts = { ...proposed, ...said };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '' && value.length > 0));
}
