import { tokenize, tokenTypes } from '@borgar/fx/xlsx';
import { sheetPrefix } from '../../document/sheet-references';
import type { HostDocument } from '../../document/document';
import type { CellPlace } from '../engine';
import type { SpillBook } from '../spill-book';
import type { Resolved } from './resolved';
import { Resolver } from './resolver';
import { DocumentTerms, type SheetAliases, type Terms } from './terms';

/** What stands before a reference to another sheet. */
const prefix = /(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*)!/gu;

/** A cell by row, in a formula without texts and brackets. */
const rowOfCell = /(?<![\w.])(\$?[A-Z]{1,3}\$?)\d+(?![\w.(])/g;

/** Texts in which only cells and functions can stand: they need no look if one of their shape needed none. */
const isPlain = (formula: string): boolean => !/["[\]#@{}]|1048576/.test(formula);

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
  /** Shapes of formulas that stand as they are. */
  private readonly plainShapes = new Set<string>();
  /** What sheets are called in the engine, by how formulas write them; `null` for those that are not there. */
  private readonly prefixes = new Map<string, string | null>();
  /** Formulas as written, by their text in the engine and the sheet that they stand on. */
  private readonly written = new Map<string, string>();

  /**
   * @param document - as its sheets, names and tables are now
   * @param spills - what formulas fill, kept up to date
   * @param isFunction - whether the engine has a function, named in capitals
   */
  constructor(
    private readonly document: HostDocument,
    private readonly aliases: SheetAliases,
    spills: SpillBook,
    isFunction: (name: string) => boolean,
  ) {
    this.terms = new DocumentTerms(document, aliases, spills, isFunction);
  }

  /**
   * @param formula - without `=`, as the document has it
   * @param asArray - for an array formula, dynamic or not
   */
  resolve(formula: string, place: CellPlace, asArray: boolean): Resolved {
    const mode = asArray ? 'a' : 'v';
    const aliased = isPlain(formula) ? this.withAliases(formula) : null;
    const shape = aliased === null ? null : mode + aliased.replace(rowOfCell, '$10');
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
    if (!formula.includes('!')) return formula.includes("'") ? null : formula;
    let known = true;
    const text = formula.replace(prefix, (written) => {
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
