import path from 'node:path';
import { report, reportSkipped } from './figure';
import { processTime } from './process-time';

/** Something that a user could run on a workbook. */
interface Choice {
  readonly name: string;
  readonly note: string;
  readonly command: readonly string[];
  /** What our own processor time is at most to be of its. */
  readonly goal?: string;
}

const turns = 3;

/**
 * Processor time of a card beside that of the old build, where `BENCH_BASE` says where it is, and beside what else a user
 * could take.
 *
 * @param input - a workbook
 * @param folder - for what is written; the caller takes it away
 */
export function measureChoices(input: string, folder: string): void {
  const choices = choicesOf(input, folder);
  const times = timesInTurns(choices);
  const [own] = times;
  choices.forEach(({ name, note, goal }, index) => {
    const value = times[index];
    const figure = `commandLine.processor.${name}`;
    if (value === undefined || own === undefined) return reportSkipped(figure, `${note}: it did not run here`);
    report({ name: figure, value, unit: 'ms', note: `${note}, processor time, middle of ${turns} turns` });
    if (index === 0) return;
    const ratio = { name: `${figure}.ratio`, value: own / value, unit: 'ratio', note: 'ours to it' } as const;
    report(goal === undefined ? ratio : { ...ratio, goal });
  });
}

/** Our own first. */
function choicesOf(input: string, folder: string): readonly Choice[] {
  const base = process.env['BENCH_BASE'];
  const scorecard = (build: string): readonly string[] => [
    process.execPath,
    path.join(build, 'dist/cli/bms.cjs'),
    'scorecard',
    input,
    '--json',
  ];
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const converted = path.join(folder, 'converted');
  return [
    { name: 'scorecard', note: 'bms scorecard --json', command: scorecard(process.cwd()) },
    ...(base === undefined
      ? []
      : [{ name: 'base', note: 'the same of the old build', command: scorecard(base), goal: '≤ 0.5' }]),
    {
      name: 'libreOffice',
      note: 'LibreOffice converting the file',
      command: ['soffice', profile, '--headless', '--convert-to', 'xlsx', '--outdir', converted, input],
    },
    {
      name: 'sheetJs',
      note: 'SheetJS reading the file',
      command: [process.execPath, '-e', "require('xlsx').readFile(process.argv[1])", input],
    },
  ];
}

/**
 * The middle times of commands that are run in turns, so that what else the machine does falls on all alike; a turn before
 * warms up the disk.
 *
 * @returns by command, `undefined` for one that does not run here
 */
function timesInTurns(choices: readonly Choice[]): readonly (number | undefined)[] {
  const rounds = Array.from({ length: turns + 1 }, () => choices.map(({ command }) => processTime(command))).slice(1);
  return choices.map((_, index) => {
    const times = rounds.map((round) => round[index] ?? null).filter((time) => time !== null);
    return times.sort((a, b) => a - b)[turns >> 1];
  });
}
