import type { CellStyle } from '../../document/style';
import type { ConditionalStyle } from '../../document/sheet-parts';
import { ContentTypes, contentTypesPart } from '../opc/content-types';
import { relationsName, relativeTarget } from '../opc/relations';
import { RelationsEdit } from '../opc/relations-edit';
import type { Source } from '../source';
import type { PackageEdit } from '../zip/edit';
import { withDynamicMark } from './metadata';
import { StyleWriter } from './styles';

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const blankStyles = (main: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs></styleSheet>';

/**
 * What all who write parts of a package share: the file as it was opened, the package as it will be saved, and the parts that many
 * others lean on (what each part is, who refers to whom, styles and metadata).
 */
export class SharedParts {
  readonly types: ContentTypes;
  /** The workbook's own relations. */
  readonly workbookRelations: RelationsEdit;
  private styles: { readonly part: string; readonly writer: StyleWriter } | null = null;
  private mark: string | null = null;

  constructor(
    readonly source: Source,
    readonly files: PackageEdit,
  ) {
    this.types = new ContentTypes(source.package.text(contentTypesPart));
    this.workbookRelations = this.relationsOf(source.workbookPart);
  }

  relationsOf(part: string): RelationsEdit {
    const name = relationsName(part);
    return new RelationsEdit(this.files.has(name) ? this.files.text(name) : null, name, this.source.dialect.relations);
  }

  saveRelations(part: string, relations: RelationsEdit): void {
    if (relations.all.length > 0 || this.files.has(relationsName(part)))
      this.files.set(relationsName(part), relations.text());
  }

  /** Adds a part that the workbook refers to. */
  private addToWorkbook(part: string, kind: string, contentType: string): void {
    this.types.add(part, contentType);
    this.workbookRelations.add(kind, relativeTarget(this.source.workbookPart, part));
  }

  private get styleWriter(): StyleWriter {
    if (this.styles !== null) return this.styles.writer;
    const { stylesPart, dialect, package: original, plainFormats } = this.source;
    const part = stylesPart ?? this.files.freeName('xl/styles#.xml', true);
    if (stylesPart === null) this.addToWorkbook(part, 'styles', `${spreadsheetType}.styles+xml`);
    this.styles = {
      part,
      writer: new StyleWriter(
        stylesPart === null ? blankStyles(dialect.main) : original.text(stylesPart),
        part,
        plainFormats,
      ),
    };
    return this.styles.writer;
  }

  formatOf(style: CellStyle, quoted: boolean): number {
    return style.fileFormat !== null && !quoted ? style.fileFormat : this.styleWriter.formatOf(style, quoted);
  }

  conditionalOf(style: ConditionalStyle): number {
    return this.styleWriter.conditionalOf(style);
  }

  /** The value of `cm` that marks a dynamic array. */
  dynamicMark(): string {
    if (this.mark !== null) return this.mark;
    const { metadataPart, dialect, package: original } = this.source;
    const part = metadataPart ?? this.files.freeName('xl/metadata#.xml', true);
    const { text, mark } = withDynamicMark(
      metadataPart === null ? null : { text: original.text(metadataPart), part },
      dialect,
    );
    if (metadataPart === null) this.addToWorkbook(part, 'sheetMetadata', `${spreadsheetType}.sheetMetadata+xml`);
    this.files.set(part, text);
    this.mark = mark;
    return mark;
  }

  /** Puts what was collected into the package. */
  save(): void {
    if (this.styles !== null) this.files.set(this.styles.part, this.styles.writer.text());
    this.saveRelations(this.source.workbookPart, this.workbookRelations);
    this.files.set(contentTypesPart, this.types.text());
  }
}
