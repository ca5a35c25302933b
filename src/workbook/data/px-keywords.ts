import { DataFault } from './fault';

/** One line of a PC-Axis file: `NOTE[en]("region","Oslo")="…"`. */
interface PxEntry {
  readonly language: string;
  readonly subjects: readonly string[];
  readonly values: readonly string[];
}

/** The metadata of a PC-Axis file, and where its figures begin. */
export interface PxHeader {
  readonly keywords: PxKeywords;
  /** Position behind `DATA=`. */
  readonly dataStart: number;
}

/** Metadata by keyword, subject and language; what a language does not have is that of the file's own. */
export class PxKeywords {
  private readonly entries = new Map<string, PxEntry[]>();

  add(keyword: string, entry: PxEntry): void {
    const known = this.entries.get(keyword) ?? [];
    known.push(entry);
    this.entries.set(keyword, known);
  }

  /** Values under a keyword; empty where it is not there. */
  values(keyword: string, subjects: readonly string[] = [], language = ''): readonly string[] {
    const all = this.entries.get(keyword) ?? [];
    const found = (wanted: string): PxEntry | undefined =>
      all.find(
        (entry) =>
          entry.language === wanted &&
          entry.subjects.length === subjects.length &&
          entry.subjects.every((subject, index) => subject === subjects[index]),
      );
    return (found(language) ?? (language === '' ? undefined : found('')))?.values ?? [];
  }

  /** The only value under a keyword; '' where it is not there. */
  value(keyword: string, subjects: readonly string[] = [], language = ''): string {
    return this.values(keyword, subjects, language)[0] ?? '';
  }

  /** Every value under a keyword, whatever its subjects; those of a language where it has any. */
  all(keyword: string, language = ''): readonly string[] {
    const entries = this.entries.get(keyword) ?? [];
    const own = entries.filter((entry) => entry.language === language);
    return (own.length > 0 ? own : entries.filter((entry) => entry.language === '')).flatMap(({ values }) => values);
  }
}

const keywordStart = /\s*([A-Z][A-Z0-9-]*)\s*(?:\[\s*"?([\w-]+)"?\s*\])?\s*/iy;
/** Texts that a line is broken into are one. */
const joinable = /\s*"([^"]*)"/y;
const bare = /\s*([^\s",;()]+)/y;

/** Whether a text begins as a PC-Axis file does. */
export function isPx(text: string): boolean {
  return /^\s*(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|CREATION-DATE|DECIMALS|MATRIX|TITLE|SUBJECT-AREA)\s*(?:\[[^\]]*\])?\s*=/.test(
    text.slice(0, 2000),
  );
}

/** The encoding that a PC-Axis file names, read from its first bytes; `null` where it names none. */
export function pxEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4000));
  return /(?:^|[\n;])\s*CODEPAGE\s*=\s*"([^"]*)"/i.exec(start)?.[1] ?? null;
}

/**
 * Reads the metadata of a PC-Axis file up to its figures.
 *
 * @throws DataFault where a line is none that PC-Axis has, or where there are no figures
 */
export function readPxHeader(text: string): PxHeader {
  const keywords = new PxKeywords();
  let at = 0;
  for (;;) {
    keywordStart.lastIndex = at;
    const start = keywordStart.exec(text);
    if (start === null) throw faultAt(text, at);
    const [whole, name = '', language = ''] = start;
    at += whole.length;
    const subjects = text[at] === '(' ? readSubjects(text, at + 1) : { items: [], end: at };
    at = skipSpace(text, subjects.end);
    if (text[at] !== '=') throw faultAt(text, at);
    const keyword = name.toUpperCase();
    if (keyword === 'DATA') return { keywords, dataStart: at + 1 };
    const { items, end } = readValues(text, at + 1);
    keywords.add(keyword, { language: language.toLowerCase(), subjects: subjects.items, values: items });
    at = end;
  }
}

interface Read {
  readonly items: readonly string[];
  /** Position behind what was read and what ends it. */
  readonly end: number;
}

function readSubjects(text: string, start: number): Read {
  const items: string[] = [];
  let at = start;
  for (;;) {
    const item = readItem(text, at);
    if (item === null) throw faultAt(text, at);
    items.push(item.text);
    at = skipSpace(text, item.end);
    if (text[at] === ')') return { items, end: at + 1 };
    if (text[at] !== ',') throw faultAt(text, at);
    at += 1;
  }
}

/** A list of values up to `;`. `TLIST(A1,"2020"-"2023")` gives `TLIST`, what it holds, and the codes of its range. */
function readValues(text: string, start: number): Read {
  const items: string[] = [];
  let at = skipSpace(text, start);
  while (text[at] !== ';') {
    if (at >= text.length) throw faultAt(text, start);
    const item = readItem(text, at);
    if (item === null) {
      // What stands between values, brackets of TLIST and the stroke of a range too.
      if (!/[,()-]/.test(text[at] ?? '')) throw faultAt(text, at);
      if (text[at] === '-') items.push('-');
      at = skipSpace(text, at + 1);
      continue;
    }
    items.push(item.text);
    at = skipSpace(text, item.end);
  }
  return { items, end: at + 1 };
}

function readItem(text: string, start: number): { readonly text: string; readonly end: number } | null {
  let at = start;
  let joined: string | null = null;
  for (;;) {
    joinable.lastIndex = at;
    const piece = joinable.exec(text);
    if (piece === null) break;
    joined = (joined ?? '') + (piece[1] ?? '');
    at += piece[0].length;
  }
  if (joined !== null) return { text: joined, end: at };
  bare.lastIndex = start;
  const word = bare.exec(text);
  return word === null || word[1] === '-' ? null : { text: word[1] ?? '', end: start + word[0].length };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

function faultAt(text: string, at: number): DataFault {
  const line = text.slice(0, at).split('\n').length;
  const seen = text
    .slice(at, at + 40)
    .replace(/\s+/g, ' ')
    .trim();
  return new DataFault('px-syntax', { line: String(line), seen: seen === '' ? '–' : seen });
}
