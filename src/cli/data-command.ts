import path from 'node:path';
import { WorkbookFileError } from '../host/xlsx/fault';
import type { Language } from '../locales/language';
import type { ExcelHost } from '../host/node';
import {
  type ChangedFigure,
  DataFault,
  dataTexts,
  faultText,
  insertData,
  notesOf,
  type Pace,
  readData,
  readSeries,
  select,
} from '../workbook/take-data';
import { CliError } from './cli-error';
import type { DataArguments } from './data-arguments';
import { fileJson, type TakenFile } from './data-json';
import { readFirstSheet } from './data-sheet';
import { describeFailure } from './failure';
import { alignedLines, printable, terminalJson } from './printable';
import { readInput } from './read-input';
import { type CliText, cliText } from './texts';
import { leftFormulasWarning, signatureLine } from './warning-lines';
import { withNewWorkbook, withWorkbook } from './with-workbook';
import { checkOutput, writeOutput } from './write-output';

/** What the command leaves behind. */
interface DataOutcome {
  readonly exitCode: 0 | 1;
  readonly output: string;
  readonly messages: string;
}

/**
 * Reads files of statistics and, with `-o`, puts their figures into a workbook: a new one, or a copy of one that is
 * there. Where one file cannot be read nothing is written.
 *
 * @returns exit code 1 where a file could not be read; with `--json` its row says why
 */
export async function takeData(args: DataArguments, language: Language): Promise<DataOutcome> {
  const read: TakenFile[] = [];
  for (const file of args.files) read.push(await takeFile(file, args, language));
  const text = cliText(language);
  const failed = read.filter(({ failure }) => failure !== null);
  const messages = failed.map(({ file, failure }) => `${printable(file, longestFile)}: ${failure ?? ''}`);
  if (failed.length > 0 && args.output !== null) messages.push(text('data.nothingWritten'));
  const written =
    failed.length > 0 || args.output === null ? null : await writeFiles(read, args, args.output, language);
  const taken = written?.files ?? read;
  messages.push(...(written?.messages ?? []));
  return {
    exitCode: failed.length > 0 ? 1 : 0,
    output: args.json ? terminalJson(taken.map(fileJson)) : summary(taken, text).join('\n'),
    messages: messages.join('\n'),
  };
}

const longestFile = 4096;
const longestTitle = 200;

/** The choice among the tables of a bundle stands beside those within a table. */
const datasetKey = 'dataset';

/** Milliseconds that the reading of a file may take. */
const longestReading = 60_000;

/** Ends a reading that nobody waits for any more. */
function untilTooSlow(): Pace {
  const end = performance.now() + longestReading;
  return () => {
    if (performance.now() > end) throw new DataFault('too-slow');
  };
}

async function takeFile(file: string, { select: choices }: DataArguments, language: Language): Promise<TakenFile> {
  const name = path.basename(file);
  const none = { file, table: null, reading: null, notes: [], sheet: null, failure: null };
  try {
    const dataset = choices.find(({ key }) => key.toLowerCase() === datasetKey)?.value ?? null;
    const table = await readData(
      { name, bytes: await readInput(file) },
      { language, dataset, readSheet: readFirstSheet, pace: untilTooSlow() },
    );
    const within = choices.filter(({ key }) => key.toLowerCase() !== datasetKey);
    try {
      const reading = await readSeries(table, select(table, within));
      return { ...none, table, reading, notes: notesOf(table.notes, reading.remarks, language) };
    } catch (error) {
      if (!(error instanceof DataFault)) throw error;
      return { ...none, table, notes: table.notes, failure: dataFaultText(error, language) };
    }
  } catch (error) {
    return { ...none, failure: failureText(error, language) };
  }
}

/** With how to choose, which a pane does otherwise. */
function dataFaultText(fault: DataFault, language: Language): string {
  const said = faultText(fault, language);
  const text = cliText(language);
  switch (fault.fault) {
    case 'bundle':
      return `${said} ${text('data.choose.bundle', fault.parameters)}`;
    case 'too-many-series':
      return `${said} ${text('data.choose.too-many-series')}`;
    default:
      return said;
  }
}

function failureText(error: unknown, language: Language): string {
  if (error instanceof DataFault) return dataFaultText(error, language);
  if (error instanceof CliError || error instanceof WorkbookFileError) return describeFailure(error, cliText(language));
  throw error;
}

/** Puts the figures of all files into one workbook: all of them, or nothing is written. */
async function writeFiles(
  files: readonly TakenFile[],
  { into, excel, language: asked }: DataArguments,
  output: string,
  language: Language,
): Promise<{ readonly files: readonly TakenFile[]; readonly messages: readonly string[] }> {
  await checkOutput(output);
  const text = cliText(language);
  const insert = async (host: ExcelHost): ReturnType<typeof writeFiles> => {
    const messages: string[] = [];
    const written: TakenFile[] = [];
    for (const file of files) {
      const { table, reading, notes } = file;
      if (table === null || reading === null) continue;
      const inserted = await insertData(table, reading.series, {
        language,
        notes,
        takenAt: new Date(),
        confirm: (changed) => {
          messages.push(...changeLines(changed, language));
          return true;
        },
      });
      written.push({ ...file, sheet: inserted?.sheetName ?? null });
    }
    await host.settled();
    await writeOutput(output, host.save());
    const sheets = written.map(({ sheet }) => text('data.written', { sheet: printable(sheet ?? ''), file: output }));
    const ofFile = [leftFormulasWarning(host, text)?.message ?? '', signatureLine(host.signed, output, text)].filter(
      (each) => each !== '',
    );
    return { files: written, messages: [...messages, ...sheets, ...ofFile] };
  };
  return into === null ? withNewWorkbook(excel, insert) : withWorkbook({ input: into, excel, language: asked }, insert);
}

/** Changed figures that are told one by one. */
const mostChanges = 30;

function changeLines(changed: readonly ChangedFigure[], language: Language): readonly string[] {
  const [text, words] = [cliText(language), dataTexts(language)];
  const shown = (value: number | string | null): string => (value === null ? words('change.blank') : String(value));
  return [
    text('data.changed', { count: changed.length }),
    ...changed.slice(0, mostChanges).map(({ indicator, unit, period, before, after }) => {
      const what = {
        indicator: printable(indicator),
        unit: printable(unit),
        period,
        before: shown(before),
        after: shown(after),
      };
      return `  ${words(unit === '' ? 'change.lineAlone' : 'change.line', what)}`;
    }),
    ...(changed.length > mostChanges ? [`  ${text('data.more', { count: changed.length - mostChanges })}`] : []),
  ];
}

function summary(files: readonly TakenFile[], text: CliText): readonly string[] {
  return files.flatMap(({ file, table, reading, notes }) =>
    table === null
      ? []
      : [
          printable(table.title, longestTitle),
          ...alignedLines([
            ['  ' + text('data.file'), printable(file, longestFile)],
            ['  ' + text('data.format'), table.format],
            ['  ' + text('data.source'), printable(table.source)],
            ['  ' + text('data.updated'), printable(table.updated ?? '')],
            ...table.dimensions.map(({ code, label, categories }) => [
              `  ${printable(label === '' ? code : label)}`,
              String(categories.length),
            ]),
            ['  ' + text('data.series'), String(reading?.series.length ?? 0)],
          ]),
          ...notes.map((note) => `  ${printable(note, longestTitle)}`),
        ],
  );
}
