import { defaultLanguage, type Language } from '../locales/language';
import { WorkbookError } from '../workbook';
import { readSuggestions, writeSetup, type WrittenSetup } from '../workbook/set-up';
import type { SetupArguments } from './arguments';
import { isOffered } from './names-command';
import { printable } from './printable';
import type { Printed } from './scorecard-command';
import { type CliText, cliText } from './texts';
import { leftFormulasWarning, signatureLine } from './warning-lines';
import { withWorkbook } from './with-workbook';
import { checkOutput, writeOutput } from './write-output';

/** Suggestions that are more likely right than wrong are followed. */
const leastConfidence = 0.5;

/**
 * Writes the setup tables with the suggestions that are sure enough, into a copy of the workbook.
 *
 * @param asked - the language of `--lang`; without it the setup speaks the workbook's language
 * @param language - of what is printed where neither the user nor the workbook says one
 * @returns what was set up, and what is still to be filled in
 * @throws CliError, WorkbookFileError or WorkbookError when there is nothing to set up; nothing is then written
 */
export async function makeSetup(
  { input, excel, output }: SetupArguments,
  asked: Language | null,
  language: Language,
): Promise<Printed> {
  await checkOutput(output);
  return withWorkbook({ input, excel, language: asked }, async (host) => {
    const {
      names,
      hasSetup,
      language: ofWorkbook,
      suggestions,
    } = await readSuggestions(asked === null ? { fallback: defaultLanguage } : { language: asked });
    if (!hasSetup && !names.some(isOffered)) throw new WorkbookError('no-names-no-setup');
    const accepted = suggestions.filter(({ confidence }) => confidence >= leastConfidence);
    const written = await writeSetup(accepted, { language: ofWorkbook });
    await host.settled();
    await writeOutput(output, host.save());
    const text = cliText(asked ?? (hasSetup ? ofWorkbook : language));
    const messages = [leftFormulasWarning(host, text)?.message ?? '', signatureLine(host.signed, output, text)]
      .filter((line) => line !== '')
      .join('\n');
    return { output: report(written, output, text).join('\n'), messages };
  });
}

function report({ sheetName, added, present }: WrittenSetup, file: string, text: CliText): readonly string[] {
  const list = (indicators: WrittenSetup['added']): string =>
    indicators.map(({ name }) => printable(name, 60)).join(', ');
  const where = { sheet: printable(sheetName), file };
  const homeless = added.filter(({ perspective }) => perspective === '');
  const undirected = added.filter(({ direction }) => direction === null);
  const open = added.filter(({ names }) => names.ambition === undefined);
  return [
    added.length === 0 && present === 0
      ? text('setup.none', where)
      : text('setup.written', { ...where, count: added.length }),
    ...(present > 0 ? [text('setup.present', { count: present })] : []),
    ...(homeless.length > 0 ? [text('setup.noPerspective', { indicators: list(homeless) })] : []),
    ...(undirected.length > 0 ? [text('setup.noDirection', { indicators: list(undirected) })] : []),
    ...(open.length > 0 ? [text('setup.noAmbition', { indicators: list(open) })] : []),
  ];
}
