import type { ExcelHost } from '../../../src/host/node';
import { ActionType, parseBatch } from '../../../src/host/protocol/batch';
import { type Language, languages } from '../../../src/locales/language';
import { sweep } from '../../support/sweeps';
import { setupSheet, Sheet, tableOf, workbookWith } from '../../support/workbook-builder';
import { sheetOf, valuesOf } from '../with-workbook';
import { data, make, names, setup, typeOnCard, withHost, workbook } from './card-under-faults';

/** What a card and its remarks are called in each language: the card's sheet, its headers of Nr and action, the remarks' sheet. */
const worded: Readonly<Record<Language, readonly [card: string, nr: string, action: string, remarks: string]>> = {
  nb: ['Målekort', 'Nr', 'Tiltak', 'BMS-vurderinger'],
  nn: ['Målekort', 'Nr', 'Tiltak', 'BMS-vurderingar'],
  sv: ['Styrkort', 'Nr', 'Åtgärd', 'BMS-bedömningar'],
  en: ['Scorecard', 'No.', 'Action', 'BMS assessments'],
};

/** Puts rows of remarks into the workbook before the card is made: on a sheet of their own, with something right below it or not. */
const remarksThere = (below: boolean): Uint8Array => {
  const sheet = new Sheet('Mine');
  tableOf(sheet, 'BMS_Vurderinger', [{ Eget: 'mitt', Nr: '2.1', Periode: '2018', Tiltak: 'Før', Frist: null }], 1);
  if (below) sheet.put('B3', 'under');
  return workbookWith(data, names, setup, { sheets: [data, setupSheet(setup), sheet] });
};

/** Where the words go: the workbook, the sheet, and its rows below the headers when they are saved. */
type Saving = readonly [language: Language, what: string, Uint8Array, sheet: string, rows: readonly unknown[][]];

const savings: readonly Saving[] = [
  ...languages.map((language): Saving => {
    const rows = [['1.1', null, '2018', null, null, 'Følge opp', null, null, null]];
    return [language, 'into a table that is made', workbook, worded[language][3], rows];
  }),
  ...[false, true].map((below): Saving => {
    const rows = [
      ['mitt', '2.1', '2018', 'Før', null],
      [null, '1.1', '2018', 'Følge opp', null],
      ...(below ? [[null, 'under', null, null, null]] : []),
    ];
    const what = below ? 'into a table with something below' : 'into a table that grows over empty cells';
    return ['nb', what, remarksThere(below), 'Mine', rows];
  }),
];

test.each(savings)(
  'words typed on a card in %s are saved once, %s, wherever their saving fails',
  async (language, _, bytes, sheet, rows) => {
    const [card, nr, action] = worded[language];
    /** Makes the card with words typed on it; `k` counts the actions of the writing. */
    const save = async (host: ExcelHost, k?: number): Promise<unknown> => {
      await make({ language });
      typeOnCard(host, '1.1', action, 'Følge opp', [card, nr]);
      return make({
        language,
        onProgress: (step) => {
          if (step === 'writing') host.faults.failAction = k;
        },
      });
    };
    // The writing begins with the words, and goes on with the clearing of the old card.
    let places: readonly number[] = [];
    let found = 0;
    await withHost(async (host) => {
      host.onRequest = (body) => {
        const actions = parseBatch(body).Actions;
        const cleared = actions.findIndex(({ Name }) => Name === 'Clear');
        if (cleared < 0) return;
        const changes = actions
          .map(({ ActionType: type, Name: name }, index) => ({ type, name, place: index + 1 }))
          .slice(0, cleared + 1)
          .filter(({ type }) => type === ActionType.method || type === ActionType.setProperty);
        found = changes.length;
        places = sweep(changes, ({ name }) => name).map(({ place }) => place);
      };
      await save(host);
      host.onRequest = null;
    }, bytes);
    expect(found).toBeGreaterThan(5);
    for (const k of places) {
      await withHost(async (host) => {
        const end = await save(host, k);
        expect({ k, end, struck: host.faults.failAction === undefined }).toEqual({ k, end: 'made', struck: true });
        const sheets = ['Data', 'BMS-oppsett', ...(sheet === 'Mine' ? ['Mine', card] : [card, sheet])];
        expect({ k, sheets: host.document.sheets.map((each) => each.name) }).toEqual({ k, sheets });
        expect(host.document.tables.filter(({ name }) => name.startsWith('BMS_Vurderinger'))).toHaveLength(1);
        expect({ k, rows: valuesOf(sheetOf(host, sheet)).slice(1) }).toEqual({ k, rows });
      }, bytes);
    }
  },
  120_000,
);
