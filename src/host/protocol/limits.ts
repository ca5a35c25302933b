import { invalidArgument } from './host-error';

/**
 * Excel's longest texts, in UTF-16 units (Microsoft: "Excel specifications and limits"). It refuses longer ones from an
 * add-in, and "repairs" a file that holds them.
 */
export const longest = {
  cellText: 32_767,
  /** With `=`. */
  formula: 8_192,
  numberFormat: 255,
  /** The entries of a drop-down list that is typed, with their commas. */
  listEntries: 255,
  promptTitle: 32,
  promptMessage: 255,
  alertTitle: 32,
  alertMessage: 225,
  /** Left, middle and right part of a header or footer together, with the codes that part them. */
  header: 255,
  linkAddress: 2_083,
  screenTip: 255,
} as const;

/** @throws HostError InvalidArgument for a text that is longer than Excel takes */
export function withinLimit(text: string, limit: number): string {
  if (text.length > limit)
    throw invalidArgument(`A text of ${text.length} characters is longer than the ${limit} that Excel takes here.`);
  return text;
}
