import { spawnSync } from 'node:child_process';
import { skipOutsideCi } from './skip';

/** Debian's Python has the package; another one that comes first may have it too. */
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0,
);

/** `test` for what openpyxl reads in a file; without it the test is skipped outside continuous integration, and its name says why. */
export function testInOpenpyxl(name: string, run: () => void | Promise<void>): void {
  if (python === undefined) skipOutsideCi(name, 'no openpyxl found; apt-get install python3-openpyxl');
  else test(name, async () => run());
}

/** A chart as openpyxl reads it. */
export interface ReadChart {
  readonly sheet: string;
  /** `BarChart`, `LineChart`. */
  readonly kind: string;
  /** The cell under its upper left corner, zero-based. */
  readonly row: number;
  readonly column: number;
  readonly series: readonly {
    readonly values: string;
    /** What the file holds of the values; an error as its text. */
    readonly cached: readonly (number | string)[];
  }[];
}

const program = `
import io, json, sys, openpyxl
book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
def number(text):
    try: return float(text)
    except ValueError: return text
def parts(chart): return chart._charts if hasattr(chart, '_charts') else [chart]
print(json.dumps([{
    'sheet': sheet.title, 'kind': type(part).__name__,
    'row': chart.anchor._from.row, 'column': chart.anchor._from.col,
    'series': [{'values': one.val.numRef.f, 'cached': [number(point.v) for point in one.val.numRef.numCache.pt]} for one in part.series],
} for sheet in book.worksheets for chart in sheet._charts for part in parts(chart)]))
`;

/** @returns the charts that an independent library finds in a workbook, a combined one by its parts */
export function chartsInOpenpyxl(workbook: Uint8Array): readonly ReadChart[] {
  const { status, stdout, stderr } = spawnSync(python ?? 'python3', ['-c', program], {
    input: workbook,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly ReadChart[];
}
