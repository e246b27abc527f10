/** The two families of names in which a workbook can be written: today's usual one and ISO's strict one. */
export interface Dialect {
  readonly main: string;
  /** Of the attributes that name a relationship, and the beginning of the types of relationships. */
  readonly relationships: string;
  /** The beginning of the names for drawings and charts. */
  readonly drawing: string;
  /** Of the properties of a custom XML part. */
  readonly customXml: string;
}

export const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006',
  customXml: 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
};

const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawing: 'http://purl.oclc.org/ooxml/drawingml',
  customXml: 'http://purl.oclc.org/ooxml/officeDocument/customXml',
};

export const dialectOf = (workbookXml: string): Dialect =>
  workbookXml.includes(STRICT.main) ? STRICT : TRANSITIONAL;
