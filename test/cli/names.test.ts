import { workbookOfNames } from '../support/workbook-builder';
import { bms, exampleFile, Workplace } from './run-bms';

const place = new Workplace();
afterAll(() => place.remove());
const file = place.file('navn.xlsx', workbookOfNames());

interface NameJson {
  readonly name: string;
  readonly scope: string;
  readonly kind: string;
  readonly visible: boolean;
  readonly address: string | null;
  readonly rows: number | null;
  readonly columns: number | null;
  readonly value: unknown;
  readonly reason: string | null;
}

async function names(...options: readonly string[]): Promise<readonly NameJson[]> {
  const { exitCode, output, messages } = await bms(['names', file, '--json', ...options]);
  expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' });
  return JSON.parse(output) as NameJson[];
}

describe('names as JSON', () => {
  let all: readonly NameJson[];
  beforeAll(async () => {
    all = await names('--all');
  });
  const find = (name: string, scope = 'Workbook'): NameJson | undefined =>
    all.find((candidate) => candidate.name === name && candidate.scope === scope);

  test.each([
    ['Siste', 'cell', 'Data!E2', 1, 1, 0.18],
    ['Frafall', 'vector', 'Data!B2:E2', 1, 4, 0.21],
    ['Trivsel', 'matrix', 'Data!B5:C7', 3, 2, 4.1],
    ['Kolonne', 'vector', 'Data!B1:B7', 7, 1, 2015],
    ['Grense', 'constant', null, 1, 1, 0.25],
    ['Merkelapp', 'constant', null, 1, 1, 'tekst'],
    ['Vekter', 'constant', null, 1, 3, 1],
    ['Spredt', 'multiArea', 'Data!B2,Data!D2', 1, 2, 0.21],
  ])('%s', (name, kind, address, rows, columns, value) => {
    expect(find(name)).toEqual({
      name,
      scope: 'Workbook',
      kind,
      visible: true,
      address,
      rows,
      columns,
      value,
      reason: null,
    });
  });

  test('a name of a sheet is a name of its own', () => {
    expect(find('Frafall', 'Ark2')).toMatchObject({
      kind: 'cell',
      address: expect.stringMatching(/^'?Ark2'?!B2$/) as string,
      value: 7,
    });
  });

  test('a name that a formula computes is resolved to its range', () => {
    expect(find('Nyeste')).toMatchObject({ kind: 'dynamic', address: 'Data!B2:E2', rows: 1, columns: 4, reason: null });
  });

  test('names that cannot be used say why', () => {
    expect(find('Borte')).toMatchObject({ kind: 'broken', address: null, reason: 'Viser til celler som er slettet.' });
    expect(find('Utenfor')).toMatchObject({
      kind: 'external',
      address: null,
      reason: 'Viser til en annen arbeidsbok.',
    });
  });

  test("hidden names, functions and Excel's own are listed on request only", async () => {
    const listed = new Set((await names()).map(({ name }) => name));
    const onRequest = all.map(({ name }) => name).filter((name) => !listed.has(name));
    expect(onRequest).toEqual(expect.arrayContaining(['Skjult', 'Dobbel']));
    expect(find('Skjult')?.visible).toBe(false);
    expect(onRequest.every((name) => ['Skjult', 'Dobbel'].includes(name) || name.includes('Print_Area'))).toBe(true);
  });
});

test('names as a table', async () => {
  const { exitCode, output } = await bms(['names', exampleFile('sogn-og-fjordane-2018.xlsx')]);
  expect(exitCode).toBe(0);
  expect(output).toMatch(/^Navn\s+Gjelder\s+Type\s+Område/);
  expect(output).toMatch(/^Sjukefråvær_kvartal\s+Arbeidsboken\s+serie\s+Personale!B18:I18\s+1 × 8\s+0,\d+ …$/m);
  expect(output).toMatch(/^Rapportår\s+Arbeidsboken\s+celle\s+Framside!B4\s+1 × 1\s+2018$/m);
  expect(output).toMatch(/^Fråvær_2014\s+Arbeidsboken\s+brutt\s+Viser til celler som er slettet\.$/m);
});

test('a table in the language asked for', async () =>
  expect((await bms(['names', file, '--lang', 'en'])).output).toMatch(/^Name\s+Scope/));
