import { tokenize, tokenTypes } from '@borgar/fx/xlsx';
import { sheetPrefix } from '../../document/sheet-references';
import type { HostDocument } from '../../document/document';
import type { CellPlace } from '../engine';
import { shapeOf } from '../formula-shape';
import type { SpillBook } from '../spill-book';
import type { Resolved } from './resolved';
import { Resolver } from './resolver';
import { DocumentTerms, type SheetAliases, type Terms } from './terms';

/** What stands before a reference to another sheet; in a text it is none. */
const prefix = /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*)!/gu;

/** What is never taken as it stands: tables, spills, arrays, and ends of whole columns. */
const isPlain = (formula: string): boolean => !/[[\]#@{}]|1048576/.test(formula);

/**
 * What tells whether a formula stands as it is: functions, and of the cells that they are given whether they are several.
 *
 * @param formula - with its sheets called as the engine calls them
 * @returns `null` for one that speaks of something else than cells, such as a name
 */
function plainShapeOf(formula: string): string | null {
  const shape = shapeOf(formula);
  if (shape === null) return null;
  const sizes = shape.ranges.map(
    ({ startRow, endRow, startColumn, endColumn }) =>
      (startRow === endRow ? 0 : 1) + (startColumn === endColumn ? 0 : 2),
  );
  return `${sizes.join('')}${shape.key}`;
}

const asItStands = (text: string): Resolved => ({
  text,
  lack: null,
  bound: false,
  intersects: false,
  spills: [],
});

/**
 * The formulas of a workbook in the engine's terms, and back. What one took is kept: a sheet repeats its formulas, and
 * most differ from one another in the numbers of their rows alone.
 */
export class WorkbookFormulas {
  readonly terms: Terms;
  private readonly resolved = new Map<string, Resolved>();
  /** Excel has no table by the name of a cell; other programs make such. */
  private readonly hasCellLikeTable: boolean;
  /** What sheets are called in the engine, by how formulas write them; `null` for those that are not there. */
  private readonly prefixes = new Map<string, string | null>();
  /** Formulas as written, by their text in the engine and the sheet that they stand on. */
  private readonly written = new Map<string, string>();

  /**
   * @param document - as its sheets, names and tables are now
   * @param spills - what formulas fill, kept up to date
   * @param isFunction - whether the engine has a function, named in capitals
   * @param plainShapes - shapes of formulas that stand as they are, whatever sheets, names and tables there are
   */
  constructor(
    private readonly document: HostDocument,
    private readonly aliases: SheetAliases,
    private readonly spills: SpillBook,
    private readonly isFunction: (name: string) => boolean,
    private readonly plainShapes = new Set<string>(),
  ) {
    this.terms = new DocumentTerms(document, aliases, spills, isFunction);
    this.hasCellLikeTable = document.tables.some(({ name }) => /^[A-Z]{1,3}\d+$/i.test(name));
  }

  /** The same with the document's sheets, names and tables as they are now. */
  renewed(): WorkbookFormulas {
    return new WorkbookFormulas(this.document, this.aliases, this.spills, this.isFunction, this.plainShapes);
  }

  /**
   * @param formula - without `=`, as the document has it
   * @param asArray - for an array formula, dynamic or not
   */
  resolve(formula: string, place: CellPlace, asArray: boolean): Resolved {
    const mode = asArray ? 'a' : 'v';
    const aliased = isPlain(formula) && !this.hasCellLikeTable ? this.withAliases(formula) : null;
    const plain = aliased === null ? null : plainShapeOf(aliased);
    const shape = plain === null ? null : mode + plain;
    if (aliased !== null && shape !== null && this.plainShapes.has(shape)) return asItStands(aliased);
    const key = `${mode}${place.sheetId}\n${formula}`;
    const known = this.resolved.get(key);
    if (known !== undefined) return known;
    const resolver = new Resolver(this.terms, place);
    const result = resolver.resolve(formula, asArray);
    if (shape !== null && !resolver.changed && result.lack === null && result.text === aliased)
      this.plainShapes.add(shape);
    else if (!result.bound && result.spills.length === 0) {
      this.resolved.set(key, result);
      if (result.text !== formula) this.written.set(`${place.sheetId}\n${result.text}`, formula);
    }
    return result;
  }

  /** The formula with its sheets called as the engine calls them; `null` where one is not there. */
  private withAliases(formula: string): string | null {
    if (!formula.includes('!')) return formula;
    let known = true;
    const text = formula.replace(prefix, (written) => {
      if (written.startsWith('"')) return written;
      let alias = this.prefixes.get(written);
      if (alias === undefined) {
        const name = written.startsWith("'") ? written.slice(1, -2).replaceAll("''", "'") : written.slice(0, -1);
        const id = this.terms.sheetId(name);
        this.prefixes.set(written, (alias = id === undefined ? null : `${this.terms.alias(id)}!`));
      }
      known &&= alias !== null;
      return alias ?? written;
    });
    return known ? text : null;
  }

  /** Forgets what was not computable: the engine has more functions now. */
  forgetLacking(): void {
    for (const [key, { lack }] of this.resolved) if (lack !== null) this.resolved.delete(key);
  }

  /** A formula that a person copied in the grid, in the workbook's own words: with its names where it is the same one. */
  fromEngine(text: string, sheetId: string): string {
    const written = this.written.get(`${sheetId}\n${text}`);
    if (written !== undefined) return written;
    if (!text.includes('!')) return text;
    return tokenize(text, { mergeRefs: true, withLocation: false })
      .map(({ type, value }) => {
        const at = value.indexOf('!');
        const isReference = type === tokenTypes.REF_RANGE || type === tokenTypes.REF_BEAM;
        const id = isReference && at > 0 ? this.aliases.sheetId(value.slice(0, at)) : undefined;
        const sheet = id === undefined ? undefined : this.document.sheetById(id);
        return sheet === undefined ? value : `${sheetPrefix(sheet.name)}${value.slice(at + 1)}`;
      })
      .join('');
  }
}
