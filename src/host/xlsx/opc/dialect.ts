/** The namespaces of a package: ECMA's transitional form, or ISO's strict one. */
export interface Dialect {
  /** Of spreadsheet parts. */
  readonly main: string;
  /** Of `r:id`, and the beginning of relationship types. */
  readonly relations: string;
  /** What the names of DrawingML begin with. */
  readonly drawing: string;
}

export const transitional: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006',
};

export const strict: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawing: 'http://purl.oclc.org/ooxml/drawingml',
};
