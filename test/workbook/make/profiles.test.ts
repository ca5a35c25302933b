import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ProfileName, profileNames } from '../../../src/host/profile';
import { makeScorecard, readWorkbook, WorkbookError } from '../../../src/workbook';
import { readSuggestions, writeSetup } from '../../../src/workbook/set-up';
import { reportingWorkbooks } from '../../support/reporting-workbooks';
import { isSampled } from '../../support/sweeps';
import { everything } from '../everything';
import { withWorkbook } from '../with-workbook';

/** The setup that the names suggest, in a workbook that has names and no setup. */
async function setUp(): Promise<void> {
  const { hasSetup, names } = await readWorkbook();
  if (hasSetup || names.length === 0) return;
  const { suggestions } = await readSuggestions();
  const accepted = suggestions.filter(({ confidence }) => confidence >= 0.5);
  if (accepted.length > 0) await writeSetup(accepted);
}

/** References to sheets that the host's engine takes for no reference, so that what they give is blank to it. */
const unreadable = /__proto__!|'#REF!'!/;

/**
 * What the workbook is and how it looks, but for how pages fit, which not every Excel keeps, and for what the host's
 * engine cannot compute.
 */
function contentOf(snapshot: unknown): string {
  return JSON.stringify(snapshot, (key, value: unknown) => {
    if (['scale', 'fitToWidth', 'fitToHeight'].includes(key)) return undefined;
    const isUnreadable =
      typeof value === 'object' && value !== null && 'formula' in value && unreadable.test(String(value.formula));
    return isUnreadable ? { ...value, value: undefined, spill: undefined } : value;
  });
}

interface Made {
  readonly names: unknown;
  /** The card's JSON, or why there is no card. */
  readonly card: unknown;
  /** Cells, formats, widths, rules, marks and names of every sheet, as one text. */
  readonly content: string;
}

async function madeIn(excel: ProfileName, bytes: Uint8Array): Promise<Made> {
  const made: Made[] = [];
  await withWorkbook(
    bytes,
    async (host) => {
      let card: unknown;
      try {
        await setUp();
        const { withoutView, ...rest } = await makeScorecard({ madeAt: new Date(2026, 0, 2) });
        expect(withoutView).toBeUndefined();
        card = rest;
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
        card = error.fault;
      }
      await host.settled();
      const { names } = await readWorkbook();
      made.push({ names, card, content: contentOf(everything(host)) });
    },
    { excel },
  );
  const [first] = made;
  if (first === undefined) throw new Error('nothing was made');
  return first;
}

/** Compares a workbook in some Excels with the same in Excel on the web. */
async function expectSameIn(excels: readonly ProfileName[], bytes: Uint8Array): Promise<Made> {
  const web = await madeIn('web', bytes);
  for (const excel of excels) {
    const made = await madeIn(excel, bytes);
    expect({ excel, names: made.names, card: made.card }).toEqual({ excel, names: web.names, card: web.card });
    if (made.content !== web.content)
      expect({ excel, content: JSON.parse(made.content) as unknown }).toEqual({
        excel,
        content: JSON.parse(web.content) as unknown,
      });
  }
  return web;
}

const others = profileNames.filter((excel) => excel !== 'web');

const files = ['assets/examples', 'test/cases']
  .flatMap((folder) => readdirSync(folder).map((file) => path.join(folder, file)))
  .filter((file) => file.endsWith('.xlsx'));

// Each in the default and in one of the others by turns; the laws take all of them.
const oneOfOthers = (index: number): readonly ProfileName[] => others.slice(index % others.length).slice(0, 1);
const excelsOf = (index: number): readonly ProfileName[] => {
  if (process.env.LAW_RUNS !== undefined) return others;
  return isSampled ? oneOfOthers(index) : [...new Set([...others.slice(0, 1), ...oneOfOthers(index)])];
};

test.each(files.map((file, index) => [file, excelsOf(index)] as const))(
  'the card of %s, its names and its sheets are the same in every Excel',
  async (file, excels) => {
    await expectSameIn(excels, readFileSync(file));
  },
);

test.each(reportingWorkbooks().map((workbook, index) => ({ ...workbook, index })))(
  'the workbook of $title, set up from its names, is the same in every Excel',
  async ({ bytes, index }) => {
    const { card, names } = await expectSameIn(isSampled ? oneOfOthers(index) : others, bytes);
    expect(names).not.toEqual([]);
    expect(card).toMatchObject({ replaced: false });
    expect((card as { card: { overall: { total: number } } }).card.overall.total).toBeGreaterThan(2);
  },
);
