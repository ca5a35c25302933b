import { pacedBy } from '../../../src/workbook/data/pace';
import { readData } from '../../../src/workbook/data/read-data';
import { selectAll } from '../../../src/workbook/data/select';
import { readSeries } from '../../../src/workbook/data/series';
import { eighteen, jsonStat, px, utf8 } from './files';
import { faultOf, tableOf } from './read';

/** A clock that a minute goes by on, each time it is asked. */
function fastClock(): () => number {
  let time = 0;
  return () => (time += 60_000);
}

const lines = Array.from({ length: 9000 }, (_, row) => `Skole ${row};4,${row % 10};3,${row % 7}`);
const grid = `Skole;2023;2024\n${lines.join('\n')}\n`;
const cube = JSON.stringify({
  version: '2.0',
  class: 'dataset',
  id: ['Tid', 'Region'],
  size: [1, 9000],
  role: { time: ['Tid'], geo: ['Region'] },
  dimension: {
    Tid: { category: { index: ['2024'] } },
    Region: { category: { index: lines.map((_, place) => `r${place}`) } },
  },
  value: lines.map((_, place) => place),
});
const kolada = JSON.stringify({
  values: lines.map((_, place) => ({
    kpi: 'N1',
    municipality: String(place),
    period: 2024,
    gender: 'T',
    value: place,
  })),
});
const axis = px(lines.map((_, place) => place).join(' '))
  .replace(
    'VALUES("region")="Møre og Romsdal","Oslo"',
    `VALUES("region")=${lines
      .slice(0, 4500)
      .map((_, place) => `"r${place}"`)
      .join(',')}`,
  )
  .replace('CODES("region")="15","03";\n', '')
  .replace('VALUES[en]("area")="Møre og Romsdal county","Oslo city";\n', '');

const files = { grid, 'JSON-stat': cube, Kolada: kolada, 'PC-Axis': axis };

describe.each(Object.entries(files))('a large file of %s', (_, text) => {
  const read = (signal: AbortSignal, tell: (done: number) => void = () => undefined): Promise<unknown> =>
    readData({ name: 'fil', bytes: utf8(text) }, { language: 'nb', pace: pacedBy(signal, tell, fastClock()) });

  test('is read in slices that tell how far they are, onwards and never beyond the end', async () => {
    const told: number[] = [];
    await read(new AbortController().signal, (done) => told.push(done));
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
  });

  test('lets others have their turn between them', async () => {
    let others = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      others += 1;
      port2.postMessage(null);
    };
    port2.postMessage(null);
    await read(new AbortController().signal);
    port1.close();
    expect(others).toBeGreaterThan(1);
  });

  test('can be called off in the middle', async () => {
    const abort = new AbortController();
    const told: number[] = [];
    const reading = read(abort.signal, (done) => {
      told.push(done);
      abort.abort();
    });
    expect(await faultOf(reading)).toEqual({ fault: 'cancelled', parameters: {} });
    expect(told).toHaveLength(1);
  });
});

test('a reading that was called off before it began reads nothing', async () => {
  const abort = new AbortController();
  abort.abort();
  const whole = await tableOf(grid);
  expect((await faultOf(readSeries(whole, selectAll(whole), pacedBy(abort.signal)))).fault).toBe('cancelled');
});

test.each(Object.entries({ grid, 'JSON-stat': cube }))(
  'the series of a large %s are read in slices',
  async (_, text) => {
    const table = await tableOf(text);
    const told: number[] = [];
    await readSeries(
      table,
      selectAll(table),
      pacedBy(new AbortController().signal, (done) => told.push(done), fastClock()),
    );
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  },
);

test('of a bundle every table can be chosen', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `tabell${index}`);
  const bundle = Object.fromEntries(names.map((name) => [name, jsonStat(eighteen, { version: 1 })]));
  await expect(tableOf(bundle)).rejects.toMatchObject({ fault: 'bundle', choices: names });
});
