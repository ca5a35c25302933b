import { languageOfEnvironment } from './environment-language';
import { readArguments } from './arguments';
import { describeFailure } from './failure';
import { cliText } from './texts';

/** What a command leaves behind: text for standard output, messages for standard error. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
  readonly messages: string;
}

/**
 * Runs one command of `bms`.
 *
 * @param args - the words after the program's name
 * @param environment - decides the language of messages where `--lang` does not
 * @returns exit code 0 when done, 1 when the workbook cannot be used or has no such unit or period, 2 for wrong arguments; never rejects
 */
export async function run(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<Outcome> {
  const fallback = languageOfEnvironment(environment);
  const read = readArguments(args);
  const language = read.language ?? fallback;
  const text = cliText(language);
  if (read.kind === 'help') return { exitCode: 0, output: text('usage'), messages: '' };
  if (read.kind === 'wrong') return { exitCode: 2, output: '', messages: `${text(`wrong.${read.reason}`, read.parameters)}\n\n${text('usage')}` };
  try {
    // Loaded by command, so that a wrong argument is answered at once.
    if (read.kind === 'names') {
      const { listNames } = await import('./names-command');
      return { exitCode: 0, messages: '', output: await listNames(read, language) };
    }
    if (read.kind === 'suggest') {
      const { suggestNames } = await import('./suggest-command');
      return { exitCode: 0, messages: '', output: await suggestNames(read, read.language, language) };
    }
    if (read.kind === 'setup') {
      const { makeSetup } = await import('./setup-command');
      return { exitCode: 0, ...(await makeSetup(read, read.language, language)) };
    }
    const { makeCard } = await import('./scorecard-command');
    return { exitCode: 0, ...(await makeCard(read, read.language)) };
  } catch (error) {
    return { exitCode: 1, output: '', messages: describeFailure(error, text) };
  }
}
