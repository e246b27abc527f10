/** `a - b` without what binary fractions add: 13 - 15.62 is -2.62. */
export const exactDifference = (a: number, b: number): number => Number((a - b).toPrecision(10));
