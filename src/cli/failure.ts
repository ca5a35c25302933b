import { WorkbookFileError } from '../host/xlsx/fault';
import { WorkbookError } from '../workbook/error';
import { ChoiceError } from './choice-error';
import { CliError } from './cli-error';
import { printable } from './printable';
import type { CliText } from './texts';

/** What can befall a command; the pane's editing of a setup has faults of its own. */
const workbookFaults = [
  'no-names-no-setup',
  'names-without-setup',
  'no-indicators',
  'protected-workbook',
  'protected-sheet',
  'cell-editing',
  'other-workbook',
  'names-unread',
  'sheet-full',
  'filtered',
  'merged',
  'cancelled',
] as const;

/**
 * What a failure means to the user: what happened, what was not harmed, what to do. One to four lines, no stack.
 */
export function describeFailure(error: unknown, text: CliText): string {
  if (error instanceof CliError) return text(`input.${error.fault}`, { file: printable(error.file, longestFile) });
  if (error instanceof ChoiceError) return choiceText(error, text);
  if (error instanceof WorkbookFileError) return text(`file.${error.fault}`);
  const known = error instanceof WorkbookError ? workbookFaults.find((fault) => fault === error.fault) : undefined;
  if (error instanceof WorkbookError && known !== undefined) return text(`workbook.${known}`, error.parameters);
  return text('unexpected', { detail: detailOf(error) });
}

/** As long as a path can be on most systems. */
const longestFile = 4096;

/** A workbook may have hundreds of units. */
const mostChoices = 30;

function choiceText({ fault, given, choices }: ChoiceError, text: CliText): string {
  const named = choices.slice(0, mostChoices).map((choice) => printable(choice, 40));
  const list = [...named, ...(choices.length > mostChoices ? ['…'] : [])].join(', ');
  return text(fault === 'unknownUnit' && choices.length === 0 ? 'input.unknownUnitAny' : `input.${fault}`, {
    given: printable(given, 40),
    choices: list,
  });
}

/** The first line of the innermost cause, for whoever gets the report. */
function detailOf(error: unknown): string {
  if (error instanceof Error && error.cause !== undefined) return detailOf(error.cause);
  const whole = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return printable(whole.split('\n')[0] ?? '', 200);
}
