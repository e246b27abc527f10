/** Excel's own limit: a longer one is no format that it would have written. */
const LONGEST = 255;

/** What a number format says of the number, without the texts, colours and conditions that it only adds. */
export const bareFormat = (numberFormat: string): string =>
  numberFormat.length > LONGEST ? '' : numberFormat.replace(/"[^"]*"?|\\.|\[[^\]]*\]?/gu, '');
