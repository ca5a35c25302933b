import { isRange, tokenize, tokenTypes } from '@borgar/fx';
import type { HostDocument } from '../document/document';

/** A defined name as the engine knows it: all of them in one scope, with a name of its own for each. */
export interface EngineName {
  readonly name: string;
  /** With `=` unless it is a plain reference. */
  readonly formula: string;
}

const outside = Symbol('no such sheet');

/** Splits `'Ark 2'!Frafall` into sheet and rest; `outside` for another workbook's. */
function splitSheet(text: string): { readonly sheet: string | null | typeof outside; readonly rest: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheet: null, rest: text };
  const prefix = text.slice(0, at);
  const sheet = prefix.startsWith("'") ? prefix.slice(1, -1).replace(/''/g, "'") : prefix;
  return { sheet: sheet.includes('[') ? outside : sheet, rest: text.slice(at + 1) };
}

function isPlainReference(formula: string): boolean {
  const tokens = tokenize(formula, { withLocation: false });
  const [token] = tokens;
  return tokens.length === 1 && token !== undefined && isRange(token);
}

/** The areas of `Data!B2,Data!B4`; one or none for everything else. */
function areasOf(formula: string): readonly string[] {
  const tokens = tokenize(formula, { withLocation: false }).filter((token) => token.type !== tokenTypes.WHITESPACE);
  const union = tokens.length > 1 && tokens.every((token, index) => (index % 2 === 0 ? isRange(token) : token.value === ','));
  return union ? tokens.filter((_token, index) => index % 2 === 0).map((token) => token.value) : [];
}

/**
 * Puts formulas into the terms of an engine that has one scope for names and no areas in `INDEX`,
 * and back. Univer takes the last name defined under a spelling, whatever sheet it is local to, and
 * reads a sheet that does not exist as the formula's own.
 */
export class FormulaNames {
  readonly names: readonly EngineName[];
  /** By scope (sheet id or '') and lower-case name. */
  private readonly engineNames = new Map<string, string>();
  private readonly ownNames = new Map<string, { readonly name: string; readonly scope: string | null }>();
  private readonly areas = new Map<string, readonly string[]>();
  private readonly sheetIds: ReadonlyMap<string, string>;
  private readonly sheetNames: ReadonlyMap<string, string>;
  private readonly special: boolean;
  private readonly translated = new Map<string, string>();

  constructor(document: HostDocument) {
    this.sheetIds = new Map(document.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id]));
    this.sheetNames = new Map(document.sheets.map((sheet) => [sheet.id, sheet.name]));
    const usable = document.names.filter((name) => !name.name.startsWith('_xlnm.') && name.name !== '_FilterDatabase');
    const taken = new Set(usable.filter((name) => name.scope === null).map((name) => name.name.toLowerCase()));
    const names: { name: string; formula: string; home: string | null }[] = [];
    for (const { name, scope, formula } of usable) {
      const engineName = scope === null ? name : this.freeName(name, scope, taken);
      taken.add(engineName.toLowerCase());
      this.engineNames.set(`${scope ?? ''}!${name.toLowerCase()}`, engineName);
      if (engineName !== name) this.ownNames.set(engineName.toLowerCase(), { name, scope });
      names.push({ name: engineName, formula, home: scope });
      const areas = areasOf(formula);
      if (areas.length > 1) this.areas.set(engineName.toLowerCase(), areas);
    }
    this.special = this.ownNames.size > 0 || this.areas.size > 0;
    this.names = names.map(({ name, formula, home }) => {
      const translated = this.toEngine(formula, home ?? '');
      return { name, formula: isPlainReference(translated) ? translated : `=${translated}` };
    });
  }

  private freeName(name: string, scope: string, taken: ReadonlySet<string>): string {
    if (!taken.has(name.toLowerCase())) return name;
    const place = (this.sheetNames.get(scope) ?? '').replace(/[^\p{L}\p{N}]/gu, '_');
    for (let suffix = ''; ; suffix += '_') {
      const candidate = `${name}_${place}${suffix}`;
      if (!taken.has(candidate.toLowerCase())) return candidate;
    }
  }

  /**
   * @param formula - without `=`
   * @param sheetId - where it stands; decides which of two names of one spelling is meant
   */
  toEngine(formula: string, sheetId: string): string {
    if (!this.special && !formula.includes('!')) return formula;
    const key = `${sheetId}\n${formula}`;
    const known = this.translated.get(key);
    if (known !== undefined) return known;
    const translated = this.translate(formula, sheetId);
    this.translated.set(key, translated);
    return translated;
  }

  private translate(formula: string, sheetId: string): string {
    const tokens = tokenize(formula, { withLocation: false }).map((token) => {
      if (token.type === tokenTypes.REF_NAMED) return { ...token, value: this.engineName(token.value, sheetId) };
      return isRange(token) && !this.sheetExists(token.value) ? { ...token, value: '#REF!' } : token;
    });
    return this.areas.size === 0 ? tokens.map((token) => token.value).join('') : this.withoutAreas(tokens.map((token) => token.value));
  }

  private sheetExists(reference: string): boolean {
    const { sheet } = splitSheet(reference);
    if (sheet === null) return true;
    return sheet !== outside && sheet.split(':').every((name) => this.sheetIds.has(name.toLowerCase()));
  }

  private engineName(written: string, sheetId: string): string {
    const { sheet, rest } = splitSheet(written);
    if (sheet === outside) return '#REF!';
    const lower = rest.toLowerCase();
    const scope = sheet === null ? sheetId : (this.sheetIds.get(sheet.toLowerCase()) ?? '');
    return this.engineNames.get(`${scope}!${lower}`) ?? this.engineNames.get(`!${lower}`) ?? rest;
  }

  /** `INDEX(Name,r,c,k)` over a name of several areas becomes `INDEX(area,r,c)`. */
  private withoutAreas(parts: readonly string[]): string {
    const result = [...parts];
    for (let at = 0; at + 9 < parts.length; at += 1) {
      const [call, open, name, , row, , column, , area, close] = parts.slice(at, at + 10);
      const areas = call?.toUpperCase() === 'INDEX' && open === '(' && close === ')' ? this.areas.get((name ?? '').toLowerCase()) : undefined;
      if (areas === undefined) continue;
      const chosen = areas[Number(area) - 1] ?? '#REF!';
      result.splice(at, 10, `INDEX(${chosen},${row ?? ''},${column ?? ''})`, ...Array.from({ length: 9 }, () => ''));
    }
    return result.join('');
  }

  /** A formula as the person typed it over what the engine shows: names in the workbook's own spelling again. */
  fromEngine(formula: string, sheetId: string): string {
    if (this.ownNames.size === 0) return formula;
    return tokenize(formula, { withLocation: false })
      .map((token) => {
        const own = token.type === tokenTypes.REF_NAMED ? this.ownNames.get(token.value.toLowerCase()) : undefined;
        if (own === undefined) return token.value;
        if (own.scope === null || own.scope === sheetId) return own.name;
        return `'${(this.sheetNames.get(own.scope) ?? '').replace(/'/g, "''")}'!${own.name}`;
      })
      .join('');
  }
}
