import { DataFault } from '../../../src/workbook/data/fault';
import { readData } from '../../../src/workbook/data/read-data';
import { select, type DataChoice } from '../../../src/workbook/data/select';
import { readSeries, type SeriesReading } from '../../../src/workbook/data/series';
import type { DataTable } from '../../../src/workbook/data/table';
import { utf8 } from './files';

/** Reads a file as the pane and the command line do. */
export function tableOf(
  content: string | Uint8Array | object,
  options: Partial<Parameters<typeof readData>[1]> = {},
): Promise<DataTable> {
  const bytes =
    content instanceof Uint8Array ? content : utf8(typeof content === 'string' ? content : JSON.stringify(content));
  return readData({ name: 'fil_a.csv', bytes }, { language: 'nb', ...options });
}

export async function seriesOf(
  content: Parameters<typeof tableOf>[0],
  choices: readonly DataChoice[] = [],
): Promise<SeriesReading> {
  const table = await tableOf(content);
  return readSeries(table, select(table, choices));
}

/** `indicator | unit | measure: period value sign state, …`, a line a series. */
export async function linesOf(content: Parameters<typeof tableOf>[0]): Promise<readonly string[]> {
  const { series } = await seriesOf(content);
  return series.map(
    ({ indicator, unit, measure, points }) =>
      `${indicator} | ${unit ?? '–'} | ${measure ?? '–'}: ${points
        .map(({ period, value, sign, state }) => [period, value, sign, state].filter((each) => each !== null).join(' '))
        .join(', ')}`,
  );
}

/** What a file is refused with. */
export async function faultOf(
  reading: Promise<unknown>,
): Promise<{ readonly fault: string; readonly parameters: object }> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof DataFault) return { fault: error.fault, parameters: error.parameters };
    throw error;
  }
  throw new Error('it was read');
}
