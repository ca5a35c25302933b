import { dataWordsOf, type DataWordKey } from '../../locales/data';
import { normalised } from '../../locales/headers';
import { cleanNote } from './texts';

/** What the lines around a table say of it. */
export interface GridFacts {
  readonly title: string;
  readonly source: string;
  readonly updated: string | null;
  /** Unit of measure by what is counted; under '' that of all. */
  readonly measures: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

type Section = 'source' | 'updated' | 'measure' | 'note' | 'aside';
const sections: readonly Section[] = ['source', 'updated', 'measure', 'note', 'aside'];
const heads: ReadonlyMap<string, Section> = new Map(
  [...sections]
    .reverse()
    .flatMap((key) => dataWordsOf(key satisfies DataWordKey).map((word) => [normalised(word), key] as const)),
);

/** `Kilde: Statistisk sentralbyrå`, or `Kilde:` alone with what it says on the lines below. */
function headOf(line: string): { readonly section: Section; readonly rest: string } | null {
  const [, word = '', rest = ''] = /^([^:]{2,40}):?\s*(.*)$/su.exec(line) ?? [];
  const whole = heads.get(normalised(line.replace(/:$/, '')));
  if (whole !== undefined) return { section: whole, rest: '' };
  const section = line.includes(':') ? heads.get(normalised(word)) : undefined;
  return section === undefined ? null : { section, rest };
}

/**
 * Reads the lines above and below a table of statistics: title, source, when it was updated, units of measure, notes.
 *
 * @param below - the footer, in which PxWeb tells each thing on a line of its own, once for all that is counted or under
 *   what it holds for (`Transportmengde (tonn):`)
 */
export function readLines(above: readonly string[], below: readonly string[]): GridFacts {
  const found = { source: '', updated: '' };
  const measures = new Map<string, string>();
  const notes: string[] = [];
  let title = '';
  const take = (section: Section | null, text: string, subject: string): void => {
    const clean = cleanNote(text);
    if (clean === '') return;
    if (section === 'source') found.source ||= clean;
    else if (section === 'updated') found.updated ||= clean;
    else if (section === 'measure') measures.set(normalised(subject), clean);
    else if (section !== 'aside' && !notes.includes(clean)) notes.push(clean);
  };
  const read = (lines: readonly string[], isAbove: boolean): void => {
    let section: Section | null = null;
    let subject = '';
    for (const line of lines) {
      const head = headOf(line);
      if (head !== null) {
        section = head.rest === '' ? head.section : null;
        subject = '';
        take(head.section, head.rest, '');
      } else if (isAbove && title === '') title = cleanNote(line);
      else if (/:$/.test(line) && section !== null) subject = line.replace(/:$/, '');
      else take(section, line, subject);
    }
  };
  read(above, true);
  read(below, false);
  return { title, source: found.source, updated: dateIn(found.updated), measures, notes };
}

/** `20220223 08:00` as `2022-02-23 08:00`. */
function dateIn(text: string): string | null {
  return text === '' ? null : text.replace(/^(\d{4})(\d\d)(\d\d)(?!\d)/, '$1-$2-$3');
}
