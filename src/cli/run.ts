import type { Language } from '../locales/language';
import { languageOfEnvironment } from './environment-language';
import { type ReadArguments, readArguments } from './arguments';
import { describeFailure } from './failure';
import { forTerminal } from './printable';
import { cliText } from './texts';

/** What a command leaves behind: text for standard output, messages for standard error. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
  readonly messages: string;
  /** What to say where the output cannot be printed. */
  readonly unprinted: string;
}

/** Resolves when a command has had the time that it may take. */
export type TimeLimit = () => Promise<void>;

/**
 * Runs one command of `bms`.
 *
 * @param args - the words after the program's name
 * @param environment - decides the language of messages where `--lang` does not
 * @param timeLimit - begins to count when a workbook is to be opened; without it a command takes the time that it takes
 * @returns exit code 0 when done, 1 when the workbook cannot be used, takes too long or has no such unit or period, 2
 *   for wrong arguments; never rejects. Whatever a workbook or an argument holds, the texts are safe for a terminal.
 */
export async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  timeLimit?: TimeLimit,
): Promise<Outcome> {
  const read = readArguments(args);
  const language = read.language ?? languageOfEnvironment(environment);
  const work = perform(read, language);
  const opens = read.kind !== 'help' && read.kind !== 'wrong';
  const { exitCode, output, messages, unprinted } = await (timeLimit !== undefined && opens
    ? Promise.race([work, timeLimit().then(() => tooSlow(language))])
    : work);
  return { exitCode, output: forTerminal(output), messages: forTerminal(messages), unprinted };
}

function tooSlow(language: Language): Outcome {
  const text = cliText(language);
  return { exitCode: 1, output: '', messages: text('file.too-slow'), unprinted: text('unprinted') };
}

async function perform(read: ReadArguments, language: Language): Promise<Outcome> {
  const text = cliText(language);
  const unprinted = text('unprinted');
  if (read.kind === 'help') return { exitCode: 0, output: text('usage'), messages: '', unprinted };
  if (read.kind === 'wrong')
    return {
      exitCode: 2,
      output: '',
      messages: `${text(`wrong.${read.reason}`, read.parameters)}\n${text('usage')}`,
      unprinted,
    };
  try {
    // Loaded by command, so that a wrong argument is answered at once.
    if (read.kind === 'names') {
      const { listNames } = await import('./names-command');
      return { exitCode: 0, messages: '', output: await listNames(read, language), unprinted };
    }
    if (read.kind === 'tables') {
      const { listTables } = await import('./tables-command');
      return { exitCode: 0, messages: '', output: await listTables(read, language), unprinted };
    }
    if (read.kind === 'suggest') {
      const { suggestNames } = await import('./suggest-command');
      return { exitCode: 0, messages: '', output: await suggestNames(read, read.language, language), unprinted };
    }
    if (read.kind === 'setup') {
      const { makeSetup } = await import('./setup-command');
      return { exitCode: 0, ...(await makeSetup(read, read.language, language)), unprinted };
    }
    if (read.kind === 'check') {
      const { checkCard } = await import('./check-command');
      return { exitCode: 0, ...(await checkCard(read, read.language, language)), unprinted };
    }
    if (read.kind === 'actions') {
      const { printActions } = await import('./actions-command');
      return { exitCode: 0, messages: '', output: await printActions(read, read.language), unprinted };
    }
    if (read.kind === 'data') {
      const { takeData } = await import('./data-command');
      return { ...(await takeData(read, language)), unprinted };
    }
    const { makeCard } = await import('./scorecard-command');
    return { exitCode: 0, ...(await makeCard(read, read.language)), unprinted };
  } catch (error) {
    return { exitCode: 1, output: '', messages: describeFailure(error, text), unprinted };
  }
}
