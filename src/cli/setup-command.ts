import { defaultLanguage, type Language } from '../locales/language';
import { WorkbookError } from '../workbook';
import {
  acceptedCard,
  evenlyLikely,
  leastOfTables,
  readSuggestions,
  writeSetup,
  type WrittenSetup,
} from '../workbook/set-up';
import type { SetupArguments } from './arguments';
import { CliError } from './cli-error';
import { isOffered } from './names-command';
import { printable, type Printed } from './printable';
import { type CliText, cliText } from './texts';
import { leftFormulasWarning, signatureLine } from './warning-lines';
import { withWorkbook } from './with-workbook';
import { checkOutput, writeOutput } from './write-output';

/**
 * Writes the setup tables with the suggestions that are sure enough, from names and from tables, into a copy of the
 * workbook; or tables to be filled in.
 *
 * @param asked - the language of `--lang`; without it the setup speaks the workbook's language
 * @param language - of what is printed where neither the user nor the workbook says one
 * @returns what was set up, and what is still to be filled in
 * @throws CliError, WorkbookFileError or WorkbookError when there is nothing to set up; nothing is then written
 */
export async function makeSetup(
  { input, excel, output, namesOnly, empty }: SetupArguments,
  asked: Language | null,
  language: Language,
): Promise<Printed> {
  await checkOutput(output);
  return withWorkbook({ input, excel, language: asked }, async (host) => {
    const options = asked === null ? { fallback: defaultLanguage } : { language: asked };
    const found = await readSuggestions({ ...options, tables: !namesOnly && !empty });
    const { names, hasSetup, language: ofWorkbook, suggestions, tableSuggestions } = found;
    if (!empty && !hasSetup && !names.some(isOffered) && tableSuggestions.length === 0)
      throw namesOnly ? new WorkbookError('no-names-no-setup') : new CliError('nothing', input);
    const tables = tableSuggestions.filter(({ confidence }) => confidence >= leastOfTables(suggestions));
    const written = empty
      ? await writeSetup([], { language: ofWorkbook, empty })
      : await writeSetup(
          suggestions.filter(({ confidence }) => confidence >= evenlyLikely),
          { language: ofWorkbook, tables, card: acceptedCard(found.card, suggestions, tables) },
        );
    await host.settled();
    await writeOutput(output, host.save());
    const text = cliText(asked ?? (hasSetup ? ofWorkbook : language));
    const messages = [leftFormulasWarning(host, text)?.message ?? '', signatureLine(host.signed, output, text)]
      .filter((line) => line !== '')
      .join('\n');
    const lines =
      empty && written.made ? [text('setup.empty', placeOf(written, output))] : report(written, output, text);
    return { output: lines.join('\n'), messages };
  });
}

function placeOf({ sheetName }: WrittenSetup, file: string): { readonly sheet: string; readonly file: string } {
  return { sheet: printable(sheetName), file };
}

function report(written: WrittenSetup, file: string, text: CliText): readonly string[] {
  const { added, present, names } = written;
  const list = (indicators: WrittenSetup['added']): string =>
    indicators.map(({ name }) => printable(name, 60)).join(', ');
  const where = placeOf(written, file);
  const homeless = added.filter(({ perspective }) => perspective === '');
  const undirected = added.filter(({ direction }) => direction === null);
  const open = added.filter(({ names: ofRow, cells }) => ofRow.ambition === undefined && cells.ambition === undefined);
  return [
    added.length === 0 && present === 0
      ? text('setup.none', where)
      : text('setup.written', { ...where, count: added.length }),
    ...(names.length > 0
      ? [text('setup.named', { count: names.length, names: names.map((name) => printable(name, 60)).join(', ') })]
      : []),
    ...(present > 0 ? [text('setup.present', { count: present })] : []),
    ...(homeless.length > 0 ? [text('setup.noPerspective', { indicators: list(homeless) })] : []),
    ...(undirected.length > 0 ? [text('setup.noDirection', { indicators: list(undirected) })] : []),
    ...(open.length > 0 ? [text('setup.noAmbition', { indicators: list(open) })] : []),
  ];
}
