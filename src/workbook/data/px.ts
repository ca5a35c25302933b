import { DataFault } from './fault';
import { legendOf, meaningOf } from './legend';
import { mostFigures } from './limits';
import type { Pace } from './pace';
import { type PxKeys, readPxFigures } from './px-figures';
import { type PxKeywords, readPxHeader } from './px-keywords';
import { roleOfName } from './role';
import { type Category, type DataTable, type Dimension, type Legend, type LegendMeaning, sizeOf } from './table';
import { cleanNote, markOfText, tableNumberOf } from './texts';

/** A variable in the file's own language, by which its keywords are found where the language asked for lacks them. */
interface Variable {
  readonly own: string;
  readonly name: string;
}

/**
 * Reads a PC-Axis file.
 *
 * @param language - asked for; the file's own where it does not have it
 * @throws DataFault where a keyword is missing, or values, codes and figures do not agree
 */
export async function readPx(text: string, language: string, pace: Pace): Promise<DataTable> {
  const { keywords, dataStart } = readPxHeader(text);
  const own = keywords.value('LANGUAGE').toLowerCase();
  const asked = language.toLowerCase();
  const others = keywords.values('LANGUAGES').map((each) => each.toLowerCase());
  const norwegian = ['nb', 'nn', 'no'];
  const wanted =
    others.find((each) => each === asked) ??
    (norwegian.includes(asked) ? others.find((each) => norwegian.includes(each)) : undefined);
  const reading = new PxReading(keywords, wanted === undefined || wanted === own ? '' : wanted);
  const { dimensions, keyed } = reading.dimensions();
  const size = sizeOf(dimensions);
  if (size > mostFigures) throw new DataFault('too-many', { count: String(size), most: String(mostFigures) });
  return {
    ...reading.table(dimensions),
    figures: await readPxFigures(text, dataStart, size, reading.symbols(), keyed, pace),
  };
}

class PxReading {
  constructor(
    private readonly keywords: PxKeywords,
    private readonly language: string,
  ) {}

  private value(keyword: string, ...subjects: readonly string[]): string {
    return this.keywords.value(keyword, subjects, this.language);
  }

  /** By the variable's name in the language, else by its own. */
  private valuesOf(keyword: string, { own, name }: Variable): readonly string[] {
    const found = this.keywords.values(keyword, [name], this.language);
    return found.length > 0 ? found : this.keywords.values(keyword, [own]);
  }

  private variables(keyword: 'STUB' | 'HEADING'): readonly Variable[] {
    const own = this.keywords.values(keyword);
    const names = this.keywords.values(keyword, [], this.language);
    return own.map((each, index) => ({ own: each, name: names.length === own.length ? (names[index] ?? each) : each }));
  }

  dimensions(): { readonly dimensions: readonly Dimension[]; readonly keyed: PxKeys | null } {
    const [stub, heading] = [this.variables('STUB'), this.variables('HEADING')];
    if (stub.length + heading.length === 0) throw new DataFault('px-keyword', { keyword: 'STUB / HEADING', seen: '–' });
    const dimensions = [...stub, ...heading].map((variable) => this.dimension(variable));
    return { dimensions, keyed: this.keys(stub, dimensions) };
  }

  private dimension(variable: Variable): Dimension {
    const labels = this.valuesOf('VALUES', variable);
    if (labels.length === 0) throw new DataFault('px-keyword', { keyword: `VALUES("${variable.own}")`, seen: '–' });
    const told = this.valuesOf('CODES', variable);
    if (told.length > 0 && told.length !== labels.length)
      throw new DataFault('px-keyword', { keyword: `CODES("${variable.own}")`, seen: String(told.length) });
    const times = timeCodes(this.valuesOf('TIMEVAL', variable), labels.length);
    const contents = this.value('CONTVARIABLE');
    const isContents = contents !== '' && [variable.own, variable.name].includes(contents);
    const categories = labels.map((label, index): Category => {
      const code = told[index] ?? times?.[index] ?? label;
      return {
        code,
        label: label.trim(),
        measure: this.value('UNITS', label) || null,
        decimals: decimalsIn(this.value('PRECISION', variable.name, label)),
        mark: markOfText(label),
      };
    });
    const type = this.valuesOf('VARIABLE-TYPE', variable)[0]?.toLowerCase() ?? '';
    const role =
      times !== null || type === 'time'
        ? 'time'
        : isContents || type === 'contents'
          ? 'metric'
          : this.valuesOf('MAP', variable).length > 0 || type.startsWith('geo')
            ? 'geo'
            : roleOfName([variable.own, variable.name], categories);
    const [elimination = ''] = this.valuesOf('ELIMINATION', variable);
    return {
      code: variable.own,
      label: variable.name,
      // Only CONTVARIABLE makes a variable one of things counted.
      role: role === 'metric' && !isContents && type !== 'contents' ? 'other' : role,
      categories,
      total:
        categories.find(({ code, label }) => elimination !== '' && (label === elimination || code === elimination))
          ?.code ?? null,
    };
  }

  /** Rows whose figures are all nothing may be left out of a file with keys. */
  private keys(stub: readonly Variable[], dimensions: readonly Dimension[]): PxKeys | null {
    const kinds = stub.map(({ own }) => this.keywords.value('KEYS', [own]).toUpperCase());
    if (!kinds.some((kind) => kind !== '')) return null;
    const places = stub.map((_, index) => {
      const { categories = [] } = dimensions[index] ?? {};
      const key = (category: Category): string => (kinds[index] === 'VALUES' ? category.label : category.code);
      return new Map(categories.map((category, place) => [key(category), place]));
    });
    return {
      keysOfRow: stub.length,
      rowLength: sizeOf(dimensions.slice(stub.length)),
      rowOf: (keys) => {
        let row = 0;
        for (const [index, known] of places.entries()) {
          const place = known.get(keys[index] ?? '');
          if (place === undefined) return null;
          row = row * known.size + place;
        }
        return row;
      },
    };
  }

  /** What dots stand for, from one to six, and the stroke for nothing. */
  symbols(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (let dots = 1; dots <= 6; dots += 1) {
      const symbol = this.value(`DATASYMBOL${dots}`);
      if (symbol !== '') found.set('.'.repeat(dots), symbol);
    }
    const nil = this.value('DATASYMBOLNIL');
    if (nil !== '') found.set('-', nil);
    const sum = this.value('DATASYMBOLSUM');
    if (sum !== '') found.set('.......', sum);
    return found;
  }

  table(dimensions: readonly Dimension[]): Omit<DataTable, 'figures'> {
    const { keywords, language } = this;
    const title = (this.value('TITLE') || this.value('DESCRIPTION') || this.value('CONTENTS')).trim();
    const notes = ['NOTE', 'NOTEX', 'VALUENOTE', 'VALUENOTEX', 'CELLNOTE', 'CELLNOTEX', 'INFO']
      .flatMap((keyword) => keywords.all(keyword, language))
      .map(cleanNote)
      .filter((note, index, all) => note !== '' && all.indexOf(note) === index);
    const [updated = ''] = [
      this.value('LAST-UPDATED'),
      ...keywords.all('LAST-UPDATED'),
      this.value('CREATION-DATE'),
    ].filter((each) => each !== '');
    return {
      format: 'px',
      source: (this.value('SOURCE') || this.value('DATABASE')).trim(),
      table: (this.value('TABLEID') || this.value('MATRIX') || tableNumberOf(title)).trim(),
      title,
      contents: dimensions.some(({ role }) => role === 'metric') ? '' : this.value('CONTENTS').trim(),
      measure: this.value('UNITS').trim() || null,
      decimals: decimalsIn(this.value('SHOWDECIMALS') || this.value('DECIMALS')),
      updated: writtenDate(updated) || null,
      link: this.value('LINK'),
      dimensions,
      legend: new Map([...legendOf(notes), ...this.legend()]),
      notes,
    };
  }

  /** A symbol may be an explanation itself, or a number: `DATASYMBOLNIL="0"`. */
  private legend(): Legend {
    const found = new Map<string, LegendMeaning>();
    for (const symbol of this.symbols().values()) {
      const meaning =
        Number(symbol) === 0 && symbol.trim() !== '' ? 'zero' : /\p{L}{3}/u.test(symbol) ? meaningOf(symbol) : null;
      if (meaning !== null) found.set(symbol, meaning);
    }
    return found;
  }
}

function decimalsIn(text: string): number | null {
  return /^\d{1,2}$/.test(text) ? Math.min(15, Number(text)) : null;
}

/** `20090604 09:58` as `2009-06-04 09:58`. */
function writtenDate(text: string): string {
  return text.trim().replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3');
}

/**
 * Codes of a time variable by `TLIST(Q1),"20061",…` or `TLIST(A1,"2020"-"2023")`, as periods are written.
 *
 * @returns `null` where it is none
 */
function timeCodes(values: readonly string[], count: number): readonly string[] | null {
  if (values[0]?.toUpperCase() !== 'TLIST') return null;
  const scale = (values[1] ?? 'A1').toUpperCase()[0] ?? 'A';
  const codes = values.slice(2).filter((value) => value !== '-');
  if (codes.length !== count) return yearsBetween(codes, count);
  return codes.map((code) => timeCode(code, scale));
}

function timeCode(code: string, scale: string): string {
  const [, year = '', part = ''] = /^(\d{4})(\d{1,2})$/.exec(code) ?? [];
  if (part === '') return code;
  if (scale === 'M') return `${year}-${part.padStart(2, '0')}`;
  return ['H', 'T', 'Q'].includes(scale) ? `${year}${scale === 'Q' ? 'K' : scale}${Number(part)}` : code;
}

/** The years of a range, where they are as many as the values. */
function yearsBetween(codes: readonly string[], count: number): readonly string[] {
  const [first = NaN, last = NaN] = codes.map(Number);
  return codes.length === 2 && last - first + 1 === count
    ? Array.from({ length: count }, (_, index) => String(first + index))
    : [];
}
