/** The text is not well-formed XML, or has a DOCTYPE, which no workbook needs and only attacks use. */
export class MalformedXmlError extends Error {
  constructor(
    /** In UTF-16 units from the start of the text. */
    readonly offset: number,
  ) {
    super(`Not well-formed XML at ${String(offset)}`);
    this.name = 'MalformedXmlError';
  }
}
