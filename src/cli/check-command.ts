import type { Language } from '../locales/language';
import { checkWorkbook, type PlacedFinding } from '../workbook/set-up';
import type { CheckArguments } from './arguments';
import { alignedLines, printable, terminalJson } from './printable';
import { cliText } from './texts';
import { withWorkbook } from './with-workbook';

/**
 * The health check of a workbook's card, as lines or as JSON; findings are no failure.
 *
 * @param asked - the language of `--lang`; without it the findings speak the workbook's language
 * @param language - of the line that says that nothing was found
 * @throws WorkbookError when there is no card to check
 */
export async function checkCard(args: CheckArguments, asked: Language | null, language: Language): Promise<string> {
  const { period, unit } = args;
  const findings = await withWorkbook(args, () =>
    checkWorkbook({
      ...(period === undefined ? {} : { period }),
      ...(unit === undefined ? {} : { unit }),
      ...(asked === null ? {} : { language: asked }),
    }),
  );
  if (args.json) return terminalJson(findings.map(({ rule, nr, where, message }) => ({ rule, nr, where, message })));
  return findings.length === 0 ? cliText(language)('check.none') : alignedLines(findings.map(lineOf)).join('\n');
}

function lineOf({ nr, where, message }: PlacedFinding): readonly string[] {
  return [printable(nr ?? ''), printable(where, 60), printable(message, 400)];
}
