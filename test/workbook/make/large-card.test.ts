import { type ExcelHost, openHost } from '../../../src/host/node';
import { defaultProfile, type ExcelProfile, profiles } from '../../../src/host/profile';
import { makeScorecard } from '../../../src/workbook';
import { type SetupRow, Sheet, workbookOfIndicators, workbookWith } from '../../support/workbook-builder';
import { textOf } from '../everything';
import { sheetOf, valuesOf } from '../with-workbook';

/** No calculation: what is written is looked at, not what it comes to. @returns bytes of each request */
async function withRequests(
  bytes: Uint8Array,
  work: (host: ExcelHost, requests: number[]) => Promise<void>,
  excel: ExcelProfile = profiles[defaultProfile],
): Promise<void> {
  const host = await openHost(bytes, { calculate: false, excel });
  const remove = host.installGlobals();
  const requests: number[] = [];
  host.onRequest = (body) => requests.push(Buffer.byteLength(body));
  try {
    await work(host, requests);
  } finally {
    remove();
    host.dispose();
  }
}

const madeAt = new Date(2019, 1, 1);
const fiveMegabytes = 5 * 1024 * 1024;

/** Every text is of two bytes a character, which is what Norwegian costs at most. */
function workbookOfLongTexts(count: number): Uint8Array {
  const text = (index: number): string => `${'æøå '.repeat(30)}${index}`;
  const indicators = Array.from({ length: count }, (_, index): SetupRow => ({
    Nr: `1.${index + 1}`,
    Perspektiv: '1',
    Indikator: `Indikator ${index + 1}`,
    Retning: 'høyere',
    Resultat: 'Tall',
    Ambisjon: 0.8,
    Definisjon: text(index),
    Ansvarlig: text(-index),
  }));
  return workbookWith(new Sheet('Data').put('A1', 0.9), [{ name: 'Tall', refersTo: 'Data!$A$1' }], {
    card: { Periode: 2018 },
    indicators,
  });
}

function definitions(host: ExcelHost): unknown[] {
  const values = valuesOf(sheetOf(host, 'Målekort'));
  const column = values.find((row) => row[0] === 'Nr')?.indexOf('Definisjon') ?? -1;
  return values.map((row) => row[column]).filter((value) => String(value).startsWith('æøå'));
}

test('3,000 indicators with long texts are written in as many requests as it takes, each under the limit of Excel on the web', async () => {
  await withRequests(workbookOfLongTexts(3000), async (host, requests) => {
    expect(await makeScorecard({ madeAt })).toMatchObject({ sheetName: 'Målekort', replaced: false });
    const writing = requests.filter((size) => size > 100_000);
    expect(writing.length).toBeGreaterThan(2);
    expect(Math.max(...requests)).toBeLessThan(fiveMegabytes);
    // Not in more pieces than are needed; what is left comes last, and then the view with its page breaks.
    expect(Math.min(...writing.slice(0, -2))).toBeGreaterThan(1_500_000);
    expect(definitions(host)).toHaveLength(3000);
  });
}, 120_000);

test('a card that is too large to be read at once is read in bands, and made again it is the same', async () => {
  await withRequests(workbookOfLongTexts(1000), async (host, requests) => {
    await makeScorecard({ madeAt });
    const before = textOf(host);
    requests.length = 0;
    expect(await makeScorecard({ madeAt })).toMatchObject({ replaced: true });
    expect(requests.length).toBeGreaterThan(4);
    expect(textOf(host) === before).toBe(true);
  });
}, 60_000);

test('a card of 300 indicators is one request and one for its view, and in small ones it is the same card', async () => {
  const cards: string[] = [];
  for (const requestLimit of [undefined, 40_000]) {
    await withRequests(workbookOfIndicators(300), async (host, requests) => {
      await makeScorecard({ madeAt, ...(requestLimit === undefined ? {} : { requestLimit }) });
      if (requestLimit === undefined) expect(requests).toHaveLength(4);
      else expect(requests.length).toBeGreaterThan(10);
      cards.push(textOf(host));
    });
  }
  expect(cards[1] === cards[0]).toBe(true);
});

test.each(['GeneralException', 'RequestPayloadSizeLimitExceeded'] as const)(
  'a card whose request Excel finds too large, and says so by %s, is written in smaller ones',
  async (largeRequest) => {
    const requestLimit = 200_000;
    const cards: string[] = [];
    let largest = 0;
    await withRequests(workbookOfIndicators(60), async (host, requests) => {
      await makeScorecard({ madeAt, requestLimit });
      largest = Math.max(...requests);
      cards.push(textOf(host));
    });
    await withRequests(
      workbookOfIndicators(60),
      async (host, requests) => {
        await makeScorecard({ madeAt, requestLimit });
        expect(requests.filter((size) => size >= largest)).toHaveLength(1);
        cards.push(textOf(host));
      },
      { ...profiles[defaultProfile], largeRequest, payloadLimit: largest - 1 },
    );
    expect(cards[1] === cards[0]).toBe(true);
  },
);
