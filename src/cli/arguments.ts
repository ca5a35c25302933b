import { CommanderError } from 'commander';
import type { ProfileName } from '../host/profile';
import type { Language } from '../locales/language';
import { type DataArguments, dataCommand } from './data-arguments';
import {
  excelFault,
  excelOption,
  dateFault,
  dateOption,
  languageFault,
  languageOption,
  outputFault,
  periodFault,
  quietCommand,
} from './options';

/** What every command reads: a workbook, in one of the Excels that the host can be. */
export interface WorkbookArguments {
  readonly input: string;
  /** `null` is the host's own choice. */
  readonly excel: ProfileName | null;
  /** That of `--lang`; `null` where it is not given. */
  readonly language: Language | null;
}

export interface NamesArguments extends WorkbookArguments {
  readonly kind: 'names';
  readonly all: boolean;
  readonly json: boolean;
}

export interface TablesArguments extends WorkbookArguments {
  readonly kind: 'tables';
  readonly json: boolean;
}

export interface SuggestArguments extends WorkbookArguments {
  readonly kind: 'suggest';
  /** Leaves the tables on the sheets out. */
  readonly namesOnly: boolean;
  readonly json: boolean;
}

export interface SetupArguments extends WorkbookArguments {
  readonly kind: 'setup';
  /** Leaves the tables on the sheets out. */
  readonly namesOnly: boolean;
  /** A setup to be filled in, without a look at names and tables. */
  readonly empty: boolean;
  readonly output: string;
}

export interface ScorecardArguments extends WorkbookArguments {
  readonly kind: 'scorecard';
  readonly output: string | null;
  readonly period: string | undefined;
  readonly unit: string | undefined;
  readonly freeze: boolean;
  readonly json: boolean;
}

export interface CheckArguments extends WorkbookArguments {
  readonly kind: 'check';
  readonly output: string | null;
  readonly period: string | undefined;
  readonly unit: string | undefined;
  readonly json: boolean;
}

export interface ActionsArguments extends WorkbookArguments {
  readonly kind: 'actions';
  readonly period: string | undefined;
  readonly unit: string | undefined;
  /** Today, as an ISO date. */
  readonly date: string;
  readonly json: boolean;
}

export type WrongReason =
  | 'unknownCommand'
  | 'unknownOption'
  | 'missingInput'
  | 'missingOutput'
  | 'missingValue'
  | 'tooMany'
  | 'language'
  | 'excel'
  | 'period'
  | 'date'
  | 'select'
  | 'sameFile'
  | 'extension'
  | 'general';

export type ReadArguments = { readonly language: Language | null } & (
  | NamesArguments
  | TablesArguments
  | SuggestArguments
  | SetupArguments
  | CheckArguments
  | ActionsArguments
  | ScorecardArguments
  | DataArguments
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly reason: WrongReason; readonly parameters: { readonly what: string } }
);

const reasonOf: ReadonlyMap<string, WrongReason> = new Map(
  Object.entries<WrongReason>({
    'commander.unknownCommand': 'unknownCommand',
    'commander.unknownOption': 'unknownOption',
    'commander.missingArgument': 'missingInput',
    'commander.optionMissingArgument': 'missingValue',
    'commander.excessArguments': 'tooMany',
  }),
);

const helpCodes: readonly string[] = ['commander.helpDisplayed', 'commander.help'];

/**
 * Reads the words of a command line.
 *
 * @param args - without node and the script
 */
export function readArguments(args: readonly string[]): ReadArguments {
  const wrong = (reason: WrongReason, what: string, language: Language | null = null): ReadArguments => ({
    kind: 'wrong',
    reason,
    parameters: { what },
    language,
  });
  if (args.length === 0) return wrong('general', '');
  let read: ReadArguments | null = null;
  const program = quietCommand('bms');
  program.addCommand(
    quietCommand('names')
      .argument('<input>')
      .option('--all')
      .option('--lang <language>')
      .option('--excel <profile>')
      .option('--json')
      .action((input: string, options: { all?: boolean; lang?: string; excel?: string; json?: boolean }) => {
        const fault = languageFault(options.lang) ?? excelFault(options.excel);
        read =
          fault === null
            ? {
                kind: 'names',
                language: languageOption(options.lang),
                excel: excelOption(options.excel),
                input,
                all: options.all === true,
                json: options.json === true,
              }
            : wrong(fault.reason, fault.what);
      }),
  );
  program.addCommand(
    quietCommand('tables')
      .argument('<input>')
      .option('--lang <language>')
      .option('--excel <profile>')
      .option('--json')
      .action((input: string, options: { lang?: string; excel?: string; json?: boolean }) => {
        const fault = languageFault(options.lang) ?? excelFault(options.excel);
        read =
          fault === null
            ? {
                kind: 'tables',
                language: languageOption(options.lang),
                excel: excelOption(options.excel),
                input,
                json: options.json === true,
              }
            : wrong(fault.reason, fault.what);
      }),
  );
  program.addCommand(
    quietCommand('suggest')
      .argument('<input>')
      .option('--names-only')
      .option('--lang <language>')
      .option('--excel <profile>')
      .option('--json')
      .action((input: string, options: { namesOnly?: boolean; lang?: string; excel?: string; json?: boolean }) => {
        const fault = languageFault(options.lang) ?? excelFault(options.excel);
        read =
          fault === null
            ? {
                kind: 'suggest',
                language: languageOption(options.lang),
                excel: excelOption(options.excel),
                input,
                namesOnly: options.namesOnly === true,
                json: options.json === true,
              }
            : wrong(fault.reason, fault.what);
      }),
  );
  program.addCommand(
    quietCommand('setup')
      .argument('<input>')
      .option('-o, --output <file>')
      .option('--names-only')
      .option('--empty')
      .option('--lang <language>')
      .option('--excel <profile>')
      .action((input: string, options: SetupOptions) => {
        const language = languageOption(options.lang);
        const output = options.output ?? '';
        const fault =
          languageFault(options.lang) ??
          excelFault(options.excel) ??
          (output === '' ? { reason: 'missingOutput' as const, what: '' } : outputFault(input, output));
        read =
          fault === null
            ? {
                kind: 'setup',
                language,
                excel: excelOption(options.excel),
                input,
                output,
                namesOnly: options.namesOnly === true,
                empty: options.empty === true,
              }
            : wrong(fault.reason, fault.what, language);
      }),
  );
  program.addCommand(
    quietCommand('check')
      .argument('<input>')
      .option('-o, --output <file>')
      .option('--period <period>')
      .option('--unit <unit>')
      .option('--lang <language>')
      .option('--excel <profile>')
      .option('--json')
      .action(
        (
          input: string,
          options: { output?: string; period?: string; unit?: string; lang?: string; excel?: string; json?: boolean },
        ) => {
          const language = languageOption(options.lang);
          const output = options.output ?? null;
          const fault =
            languageFault(options.lang) ??
            excelFault(options.excel) ??
            (output === null ? null : outputFault(input, output)) ??
            periodFault(options.period);
          read =
            fault === null
              ? {
                  kind: 'check',
                  language,
                  excel: excelOption(options.excel),
                  input,
                  output,
                  period: options.period,
                  unit: options.unit,
                  json: options.json === true,
                }
              : wrong(fault.reason, fault.what, language);
        },
      ),
  );
  program.addCommand(
    quietCommand('actions')
      .argument('<input>')
      .option('--date <date>')
      .option('--period <period>')
      .option('--unit <unit>')
      .option('--lang <language>')
      .option('--excel <profile>')
      .option('--json')
      .action(
        (
          input: string,
          options: {
            date?: string;
            period?: string;
            unit?: string;
            lang?: string;
            excel?: string;
            json?: boolean;
          },
        ) => {
          const language = languageOption(options.lang);
          const fault =
            languageFault(options.lang) ??
            excelFault(options.excel) ??
            periodFault(options.period) ??
            dateFault(options.date);
          read =
            fault === null
              ? {
                  kind: 'actions',
                  language,
                  excel: excelOption(options.excel),
                  input,
                  date: dateOption(options.date),
                  period: options.period,
                  unit: options.unit,
                  json: options.json === true,
                }
              : wrong(fault.reason, fault.what, language);
        },
      ),
  );
  program.addCommand(
    quietCommand('scorecard')
      .argument('<input>')
      .option('-o, --output <file>')
      .option('--period <period>')
      .option('--unit <unit>')
      .option('--lang <language>')
      .option('--excel <profile>')
      .option('--freeze')
      .option('--json')
      .action(
        (
          input: string,
          options: {
            output?: string;
            period?: string;
            unit?: string;
            lang?: string;
            excel?: string;
            freeze?: boolean;
            json?: boolean;
          },
        ) => {
          const language = languageOption(options.lang);
          const output = options.output ?? null;
          const fault =
            languageFault(options.lang) ??
            excelFault(options.excel) ??
            (output === null ? null : outputFault(input, output)) ??
            periodFault(options.period);
          read =
            fault === null
              ? {
                  kind: 'scorecard',
                  language,
                  excel: excelOption(options.excel),
                  input,
                  output,
                  period: options.period,
                  unit: options.unit,
                  freeze: options.freeze === true,
                  json: options.json === true,
                }
              : wrong(fault.reason, fault.what, language);
        },
      ),
  );
  program.addCommand(
    dataCommand((args, fault) => {
      read = fault === null ? args : wrong(fault.reason, fault.what, args.language);
    }),
  );
  try {
    program.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (helpCodes.includes(error.code)) return { kind: 'help', language: null };
    return wrong(reasonOf.get(error.code) ?? 'general', /'([^']*)'/.exec(error.message)?.[1] ?? '');
  }
  return read ?? wrong('general', '');
}

interface SetupOptions {
  readonly output?: string;
  readonly namesOnly?: boolean;
  readonly empty?: boolean;
  readonly lang?: string;
  readonly excel?: string;
}
