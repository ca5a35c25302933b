import type { HostDocument } from '../../document/document';
import type { EngineSettings } from '../engine';

/** What the open workbook's formulas are written and read by. */
export interface Regional {
  /** A language that numfmt knows. */
  readonly language: string;
  /** Days are counted from 1904. */
  readonly date1904: boolean;
}

/** A workbook that says nothing is read as English. */
const plain: Regional = { language: 'en-US', date1904: false };

/**
 * Univer keeps one pool of values for all workbooks of a process, so what they are read by cannot be an argument:
 * an engine says whose turn it is before it computes, and engines take turns.
 */
let current: Regional = plain;

/** numfmt has no nynorsk; numbers and dates are written as in bokmål. */
const known = (tag: string): string => (/^(nn|no)\b/i.test(tag) ? 'nb' : tag);

export function regionalOf(document: HostDocument, settings: EngineSettings | null): Regional {
  return { language: known(settings?.language ?? plain.language), date1904: document.date1904 };
}

export function useRegional(regional: Regional): void {
  current = regional;
}

export function regional(): Regional {
  return current;
}
