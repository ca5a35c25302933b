import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbookFile } from '../../src/host/xlsx';
import { markName } from '../../src/workbook/card/card-mark';
import { bms, type Workplace } from '../cli/run-bms';
import { type CardJson, differences } from './differences';
import { writtenCard } from './written-card';

export interface BothCards {
  readonly json: CardJson;
  /** The workbook that was written, and the card's sheet in it. */
  readonly bytes: Uint8Array;
  readonly sheetName: string;
  /** What the one says otherwise than the other. */
  readonly differences: readonly string[];
}

/** Names of the sheets that hold a card. */
function cardsIn(bytes: Uint8Array): readonly string[] {
  const { sheets, names } = openWorkbookFile(bytes).document;
  const marked = new Set(names.filter(({ name }) => name === markName).map(({ scope }) => scope));
  return sheets.filter(({ id }) => marked.has(id)).map(({ name }) => name);
}

/**
 * Makes a card by the command line, once, and reads it twice: what is printed, and what is written.
 *
 * @returns `null` where the workbook has no card
 */
export async function bothCards(place: Workplace, file: string): Promise<BothCards | null> {
  const output = place.path(`kort-${path.basename(file)}`);
  const run = await bms(['scorecard', file, '-o', output, '--json']);
  if (run.exitCode !== 0) return null;
  const json = JSON.parse(run.output) as CardJson;
  const bytes = readFileSync(output);
  const before = cardsIn(readFileSync(file));
  const sheetName = cardsIn(bytes).find((name) => !before.includes(name));
  if (sheetName === undefined) throw new Error(`${file} has no new card`);
  return { json, bytes, sheetName, differences: differences(json, writtenCard(bytes, sheetName, json.card.language)) };
}
