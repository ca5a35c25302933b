import type { Command } from 'commander';
import type { ProfileName } from '../host/profile';
import type { Language } from '../locales/language';
import type { DataChoice } from '../workbook/data/select';
import {
  excelFault,
  excelOption,
  languageFault,
  languageOption,
  outputFault,
  quietCommand,
  type WrongOption,
} from './options';

export interface DataArguments {
  readonly kind: 'data';
  readonly language: Language | null;
  readonly excel: ProfileName | null;
  readonly files: readonly string[];
  /** The workbook that the figures are put into a copy of; `null` for a new one. */
  readonly into: string | null;
  /** `null` where nothing is written. */
  readonly output: string | null;
  readonly select: readonly DataChoice[];
  readonly json: boolean;
}

interface DataOptions {
  readonly into?: string;
  readonly output?: string;
  readonly select: readonly string[];
  readonly lang?: string;
  readonly excel?: string;
  readonly json?: boolean;
}

/**
 * The command that reads files of statistics.
 *
 * @param read - told what was asked for, and what of it cannot be followed
 */
export function dataCommand(read: (args: DataArguments, fault: WrongOption | null) => void): Command {
  return quietCommand('data')
    .argument('<input...>')
    .option('--into <file>')
    .option('-o, --output <file>')
    .option('--select <choice>', '', (choice: string, before: readonly string[]) => [...before, choice], [])
    .option('--lang <language>')
    .option('--excel <profile>')
    .option('--json')
    .action((files: readonly string[], options: DataOptions) => {
      const choices = options.select.map(choiceOf);
      const output = options.output ?? null;
      const args: DataArguments = {
        kind: 'data',
        language: languageOption(options.lang),
        excel: excelOption(options.excel),
        files,
        into: options.into ?? null,
        output,
        select: choices.filter((choice) => choice !== null),
        json: options.json === true,
      };
      read(args, faultOf(args, options, choices));
    });
}

function faultOf(
  { files, into, output }: DataArguments,
  { lang, excel, select }: DataOptions,
  choices: readonly (DataChoice | null)[],
): WrongOption | null {
  const wrongChoice = select[choices.indexOf(null)];
  const outputs = output === null ? [] : [...files, ...(into === null ? [] : [into])];
  return (
    languageFault(lang) ??
    excelFault(excel) ??
    (wrongChoice === undefined ? null : { reason: 'select', what: wrongChoice }) ??
    (into !== null && output === null ? { reason: 'missingOutput', what: '' } : null) ??
    (output === null ? null : (sameFile(outputs, output) ?? (into === null ? null : outputFault(into, output))))
  );
}

/** No file that is read is written over. */
function sameFile(inputs: readonly string[], output: string): WrongOption | null {
  return inputs.map((input) => outputFault(input, output)).find((fault) => fault?.reason === 'sameFile') ?? null;
}

/** `Region=Volda`; a value may have an equals sign of its own. */
function choiceOf(text: string): DataChoice | null {
  const at = text.indexOf('=');
  const [key, value] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  return at < 1 || key === '' || value === '' ? null : { key, value };
}
