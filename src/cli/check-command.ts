import type { Language } from '../locales/language';
import { checkWorkbook, makeHealthSheet, type PlacedFinding } from '../workbook/set-up';
import type { CheckArguments } from './arguments';
import { alignedLines, printable, type Printed, terminalJson } from './printable';
import { cliText } from './texts';
import { signatureLine, strayLine, told } from './warning-lines';
import { withWorkbook } from './with-workbook';
import { checkOutput, writeOutput } from './write-output';

/**
 * The health check of a workbook's card, as lines or as JSON; findings are no failure. With `-o` a copy of the workbook
 * is written that has them on a sheet.
 *
 * @param asked - the language of `--lang`; without it the findings speak the workbook's language
 * @param language - of the lines that are about the command
 * @throws CliError or WorkbookError when there is no card to check, or nothing could be written
 */
export async function checkCard(args: CheckArguments, asked: Language | null, language: Language): Promise<Printed> {
  const { period, unit, output } = args;
  const options = {
    ...(period === undefined ? {} : { period }),
    ...(unit === undefined ? {} : { unit }),
    ...(asked === null ? {} : { language: asked }),
  };
  if (output !== null) return writeSheet(args, output, options, language);
  const { findings } = await withWorkbook(args, () => checkWorkbook(options));
  return { output: printed(findings, args, language), messages: '' };
}

async function writeSheet(
  args: CheckArguments,
  file: string,
  options: NonNullable<Parameters<typeof checkWorkbook>[0]>,
  language: Language,
): Promise<Printed> {
  await checkOutput(file);
  return withWorkbook(args, async (host) => {
    const { checked, sheetName, strays } = await makeHealthSheet({ ...options, madeAt: new Date() });
    await host.settled();
    await writeOutput(file, host.save());
    const text = cliText(language);
    const written = text('check.written', { sheet: printable(sheetName), file });
    return {
      output: told(printed(checked.findings, args, language), args.json ? '' : written),
      messages: told(strayLine(strays, text), signatureLine(host.signed, file, text)),
    };
  });
}

function printed(findings: readonly PlacedFinding[], { json }: CheckArguments, language: Language): string {
  if (json) return terminalJson(findings.map(({ rule, nr, where, message }) => ({ rule, nr, where, message })));
  return findings.length === 0 ? cliText(language)('check.none') : alignedLines(findings.map(lineOf)).join('\n');
}

function lineOf({ nr, where, message }: PlacedFinding): readonly string[] {
  return [printable(nr ?? ''), printable(where, 60), printable(message, 400)];
}
