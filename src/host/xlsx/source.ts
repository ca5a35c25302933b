import type { HostDocument } from '../document/document';
import type { SheetParts } from '../document/sheet';
import type { ConditionalFormat, DataValidation, DefinedName, Table } from '../document/sheet-parts';
import type { CellStyle } from '../document/style';
import type { Dialect } from './opc/dialect';
import type { CellContext } from './read/cell';
import type { SourceDrawings } from './source-drawings';
import type { XmlNode } from './xml/node';
import type { Package } from './zip/package';

/** One sheet of the file, in the file's order; what is no worksheet (a chart sheet) is carried along. */
export interface SourceSheet {
  /** Its own among the sheets of the file: the document's id, where it has one. */
  readonly key: string;
  /** The document's sheet; `null` for what the document does not have. */
  readonly documentId: string | null;
  readonly name: string;
  readonly part: string;
  /** Of `<sheet>` in the workbook part; `''` for a sheet without a part. */
  readonly relationId: string;
  readonly worksheet: SourceWorksheet | null;
}

/** What the document got from a worksheet, to tell later what changed. */
export interface SourceWorksheet {
  readonly parts: Readonly<SheetParts>;
  /** Each rule with its own text in the file. */
  readonly conditionalFormats: ReadonlyMap<ConditionalFormat, string>;
  readonly dataValidations: ReadonlyMap<DataValidation, string>;
  /** Each table with its part. */
  readonly tables: ReadonlyMap<Table, string>;
  /** What lies over its cells, with where it stands. */
  readonly drawings: SourceDrawings | null;
}

/** All that the writer needs of an opened file to leave the rest as it was. */
export interface Source {
  readonly package: Package;
  readonly dialect: Dialect;
  readonly document: HostDocument;
  readonly workbookPart: string;
  readonly stylesPart: string | null;
  readonly metadataPart: string | null;
  readonly sheets: readonly SourceSheet[];
  readonly names: ReadonlyMap<DefinedName, XmlNode>;
  readonly cellContext: CellContext;
  /** The file's formats as the document has them, by index. */
  readonly formats: readonly CellStyle[];
  /** Those a new style may use when it is equal. */
  readonly plainFormats: readonly CellStyle[];
}
