import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { noCard } from '../../../src/workbook/mapping/proposal';
import type { InsertedData } from '../../../src/workbook/take-data';
import { findings } from '../../support/axe';
import { cutTexts, tooWide } from '../../support/layout';
import { expectSoon } from '../../support/soon';
import { eighteen, jsonStat, px, utf16 } from '../../workbook/data/files';
import { countyWith } from '../harness/county-setup';
import { describeInPane, type PaneOptions, type PaneStart } from '../harness/open-pane';

interface File {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const file = (name: string, content: string | Uint8Array | object): File => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(
    content instanceof Uint8Array ? content : typeof content === 'string' ? content : JSON.stringify(content),
  ),
});

const kostra = file(
  'kostra.json',
  jsonStat([...eighteen.slice(0, 2), null, ...eighteen.slice(3)], {
    status: { 2: '..', 3: 'p' },
    note: ['Tallene er fra KOSTRA.', 'Volda ble delt i 2020.'],
  }),
);
const proposal = { suggestions: [], tableSuggestions: [], card: noCard, used: [], perspectives: [] };
const written: InsertedData = {
  sheetName: 'Tall – 12345',
  updated: false,
  changed: [],
  rows: 4,
  periods: ['2019', '2023', '2024'],
  back: { identity: '', state: '', names: [], previous: null },
};
const change = { indicator: 'Andel elever (prosent)', unit: 'Volda', period: '2023', before: 4.1, after: 2 };

const start: PaneStart = {
  contents: { ...countyWith({ organisation: 'Volda kommune', unit: null }), names: [] },
  silent: ['standingTable', 'undoData'],
  answers: { readSuggestions: proposal, insertData: { written } },
};

describeInPane('figures from a file', (browser) => {
  let page: Page;

  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
  const heading = (name: string): Locator => page.getByRole('heading', { name, exact: true });
  const asked = (method: string): Promise<unknown[]> =>
    page.evaluate(
      (wanted) => window.harness.asked.filter((call) => call.method === wanted).map((call) => call.argument),
      method,
    );
  const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent ?? null);
  const answer = (insertData: object): Promise<void> =>
    page.evaluate((given) => void Object.assign(window.harness.answers, { insertData: given }), insertData);

  async function open(more: PaneStart = {}, options?: PaneOptions): Promise<void> {
    page = await browser.open({ ...start, ...more }, options);
    await page.getByRole('tab', { name: 'Oppsett' }).click();
    await button('Hent tall fra fil').click();
    await heading('Hent tall fra fil').waitFor();
  }
  const choose = (...files: readonly File[]): Promise<void> =>
    page.locator('input[type=file]').setInputFiles([...files]);
  async function openWith(chosen: File, more: PaneStart = {}, options?: PaneOptions): Promise<void> {
    await open(more, options);
    await choose(chosen);
  }

  test('of one’s own municipality are put in, with the country beside, in four clicks from the setup', async () => {
    await openWith(kostra);
    await heading('12345: Elever, etter region').waitFor();
    expect(await focused()).toBe('12345: Elever, etter region');
    for (const fact of ['Statistisk sentralbyrå', '12345', '2025-03-15', '2019 – 2024', 'kostra.json'])
      await page.getByRole('definition').filter({ hasText: fact }).first().waitFor();
    await page.getByText('Region 2 av 3 valgt: Volda, Landet uten Oslo').waitFor();
    const rows = page.getByRole('table').getByRole('row');
    await expectSoon(page, () => rows.allInnerTexts(), [
      'Rad\t2019\t2023\t2024',
      'Andel elever (prosent), Volda\t1,0\t2,0\t..',
      'Elever (antall), Volda\t4*\t5\t6',
      'Andel elever (prosent), Landet uten Oslo (sammenligning)\t13,0\t14,0\t15,0',
      'Elever (antall), Landet uten Oslo (sammenligning)\t16\t17\t18',
    ]);
    expect(
      await page
        .getByRole('heading', { name: 'Tegn i stedet for tall' })
        .locator('..')
        .getByRole('listitem')
        .allInnerTexts(),
    ).toEqual(['.. tallet mangler (1 tall)', 'p foreløpig tall (1 tall)']);
    await button('Sett inn 4 rader').click();
    await heading('Tallene er satt inn').waitFor();
    expect(await focused()).toBe('Tallene er satt inn');
    expect(await asked('insertData')).toEqual([
      {
        title: '12345: Elever, etter region',
        rows: ['KOSandel|1577', 'KOSantall|1577', 'KOSandel|EAKUO', 'KOSantall|EAKUO'],
        agreed: [],
        notes: [
          'Tallene er fra KOSTRA.',
          'Volda ble delt i 2020.',
          'Dette er ureviderte KOSTRA-tall (15. mars).',
          'Noen av tallene er foreløpige eller anslag.',
          'EAKUO (kommuner) og EAFKUO (fylkeskommuner) er landet uten Oslo.',
        ],
      },
    ]);
    await page.getByText('4 rader og 3 perioder står på arket «Tall – 12345».').waitFor();
    await button('Se forslagene i oppsettet').click();
    await button('Hent tall fra fil').waitFor();
  });

  test('are picked by search and by key, and the preview follows', async () => {
    await openWith(
      file('mange.csv', `Region;2024\n${Array.from({ length: 30 }, (_, at) => `Sted ${at};${at}`).join('\n')}\n`),
    );
    await page.getByText('Ingen valgt. Velg minst én.').waitFor();
    const put = page.getByRole('button', { name: /^Sett inn/ });
    await expectSoon(page, () => put.getAttribute('aria-disabled'), 'true');
    await page.getByRole('alert').or(page.getByText('Tabellen har ingen tall for det som er valgt.')).first().waitFor();
    // From here on by keyboard alone.
    await page.keyboard.press('Tab');
    for (let tabs = 0; tabs < 8; tabs += 1) {
      if (await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('sted 17');
    await expectSoon(page, () => page.getByRole('checkbox').count(), 1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await button('Sett inn 1 rad').waitFor();
    await expectSoon(page, () => page.getByRole('table').getByRole('row').allInnerTexts(), [
      'Rad\t2024',
      'mange, Sted 17\t17',
    ]);
    for (let tabs = 0; tabs < 8; tabs += 1) {
      await page.keyboard.press('Tab');
      if (await button('Sett inn 1 rad').evaluate((field) => field === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await heading('Tallene er satt inn').waitFor();
    expect(await asked('insertData')).toMatchObject([{ rows: ['Sted 17'] }]);
  });

  test('of last year’s table: the same rows are chosen, and changes are asked about before they are written', async () => {
    await openWith(kostra, {
      answers: {
        readSuggestions: proposal,
        standingTable: { sheetName: 'Tall – 12345', keys: ['KOSandel|1519'], periods: ['2019'] },
        insertData: { asks: [change] },
      },
    });
    await page.getByText('Tabellen står på arket «Tall – 12345» fra før. De samme radene er valgt.').waitFor();
    await page.getByText('Region 1 av 3 valgt: Volda (-2019)').waitFor();
    await button('Oppdater arket').click();
    await heading('1 tall på arket er annerledes i filen').waitFor();
    expect(await focused()).toBe('1 tall på arket er annerledes i filen');
    expect(await page.getByRole('list', { name: 'Tall som endres' }).getByRole('listitem').allInnerTexts()).toEqual([
      'Andel elever (prosent), Volda, 2023\n4,1 → 2',
    ]);
    await answer({ written: { ...written, updated: true, changed: [change] } });
    await button('Skriv tallene fra filen').click();
    await heading('Tallene er oppdatert').waitFor();
    await page.getByText('1 eldre tall er endret.').waitFor();
    expect(await asked('insertData')).toMatchObject([
      { rows: ['KOSandel|1519'], agreed: [] },
      { rows: ['KOSandel|1519'], agreed: [change] },
    ]);
  });

  test('that would change are left as they are when the user says so', async () => {
    await openWith(kostra, { answers: { ...start.answers, insertData: { asks: [change] } } });
    await button('Sett inn 4 rader').click();
    await button('Ikke oppdater').click();
    await button('Sett inn 4 rader').waitFor();
    expect(await focused()).toBe('12345: Elever, etter region');
    expect(await asked('insertData')).toHaveLength(1);
  });

  test('are taken back, and the keyboard keeps its place', async () => {
    await openWith(kostra);
    await button('Sett inn 4 rader').click();
    const undo = button('Angre');
    await undo.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Tatt tilbake. Arbeidsboken er som før tallene ble satt inn.').waitFor();
    expect(await asked('undoData')).toEqual(['Tall – 12345']);
    expect(await focused()).toBe('Hent tall fra fil');
  });

  test('that cannot be taken back say why, and stay', async () => {
    await openWith(kostra, {
      faults: { undoData: { fault: 'changed-since', parameters: { sheet: 'Tall – 12345' } } },
    });
    await button('Sett inn 4 rader').click();
    await button('Angre').click();
    await page.getByRole('alert').getByText('Arket «Tall – 12345» er endret etter at tallene ble satt inn.').waitFor();
    await button('Se forslagene i oppsettet').waitFor();
  });

  test('that cannot be written say why, and what was picked stays', async () => {
    await openWith(kostra, { faults: { insertData: { fault: 'protected-workbook', parameters: {} } } });
    await button('Sett inn 4 rader').click();
    await page.getByRole('alert').getByText('Arbeidsboken er beskyttet').waitFor();
    await button('Sett inn 4 rader').waitFor();
  });

  test('are kept while another tab is in view', async () => {
    await openWith(kostra);
    await page.getByText('Region 2 av 3 valgt: Volda, Landet uten Oslo').click();
    await page.getByRole('checkbox', { name: 'Landet uten Oslo' }).uncheck();
    await button('Sett inn 2 rader').waitFor();
    await page.getByRole('tab', { name: 'Merknader' }).click();
    await page.getByRole('tab', { name: 'Oppsett' }).click();
    await button('Sett inn 2 rader').waitFor();
  });

  test('of a bundle: the table is chosen first', async () => {
    const bundle = Object.fromEntries(
      ['første', 'andre'].map((name) => [name, jsonStat(eighteen, { version: 1, label: `Tabell ${name}` })]),
    );
    await openWith(file('samling.json', bundle));
    await page.getByRole('combobox', { name: 'Tabell' }).selectOption('andre');
    await button('Les tabellen').click();
    await heading('Tabell andre').waitFor();
  });

  describe('that cannot be taken in', () => {
    test.each<[string, File | readonly File[], RegExp]>([
      ['an empty file', file('tom.csv', ''), /Filen er tom\./],
      ['blank lines alone', file('blank.csv', '\n \n'), /Filen er tom\./],
      [
        'a picture',
        file('bilde.csv', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])),
        /ikke av et slag som kan hentes/,
      ],
      ['an Excel workbook', file('bok.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4])), /lagre den som CSV UTF-8/],
      ['an old Excel workbook', file('bok.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0])), /gamle formatet \.xls/],
      ['broken JSON', file('brutt.json', '{"version":"2.0","class":"data'), /ser ut som JSON, men er ikke hel/],
      ['other JSON', file('annet.json', { navn: 1 }), /verken JSON-stat eller tall fra Kolada/],
      ['a page of the web', file('side.json', '<!doctype html><html></html>'), /ikke av et slag som kan hentes/],
      ['a broken px file', file('brutt.px', px('1 2 3')), /skulle ha 4 tall, men har 3/],
      ['two files at once', [kostra, file('to.csv', 'a;b')], /Velg én fil om gangen/],
    ])('%s is told what it is, what was not harmed and what to do', async (_, chosen, message) => {
      await open();
      // A list of files comes only by dropping: the picker takes one.
      if (Array.isArray(chosen)) await drop(chosen as readonly File[]);
      else await choose(chosen as File);
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toMatch(message);
      expect(await alert.innerText()).toMatch(/kunne ikke hentes\. Arbeidsboken er ikke endret\./);
      expect(await alert.innerText()).not.toMatch(/--select|kommandolinje/);
      expect(await focused()).toBe('Hent tall fra fil');
      // The next file is read as if nothing had been.
      await choose(kostra);
      await heading('12345: Elever, etter region').waitFor();
    });
  });

  const drop = async (files: readonly File[]): Promise<void> => {
    const data = await page.evaluateHandle(
      (given) => {
        const transfer = new DataTransfer();
        for (const { name, bytes } of given) transfer.items.add(new File([Uint8Array.from(bytes)], name));
        return transfer;
      },
      files.map(({ name, buffer }) => ({ name, bytes: [...buffer] })),
    );
    await button('Velg fil').dispatchEvent('drop', { dataTransfer: data });
  };

  test('are taken from a file that is dropped, also in another encoding', async () => {
    await open();
    await drop([file('norsk.csv', utf16('Skole;2023\nVåg;4,5\n', 'le', true))]);
    await expectSoon(page, () => page.getByRole('table').getByRole('row').allInnerTexts(), [
      'Rad\t2023',
      'norsk, Våg\t4,5',
    ]);
  });

  test('a file that is dropped beside its place does not take the page', async () => {
    await open();
    const stopped = await page.evaluate(() => {
      const event = new DragEvent('drop', { bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(stopped).toBe(true);
  });

  test('the picker that is closed without a file leads the keyboard back to the step', async () => {
    await open();
    await button('Velg fil').focus();
    await page.locator('input[type=file]').evaluate((input) => input.dispatchEvent(new Event('cancel')));
    await expectSoon(page, focused, 'Hent tall fra fil');
  });

  test('of a large file are read with progress and can be called off', async () => {
    await open();
    const lines = Array.from({ length: 150_000 }, (_, at) => `Sted ${at};${at % 9};${at % 7};${at % 5}`);
    await choose(file('stor.csv', `Region;2021;2022;2023\n${lines.join('\n')}\n`));
    await heading('Leser stor.csv').waitFor();
    await page.getByRole('progressbar').waitFor();
    await button('Avbryt').click();
    await page.getByText('Avbrutt. Arbeidsboken er ikke endret.').waitFor();
    expect(await focused()).toBe('Hent tall fra fil');
    expect(await asked('standingTable')).toEqual([]);
  });

  test('cannot be put into a file that is open for reading only', async () => {
    await openWith(kostra, { readOnlyFile: true });
    expect(await button('Sett inn 4 rader').isDisabled()).toBe(true);
  });

  test('can be taken into an empty workbook', async () => {
    const contents = countyWith();
    page = await browser.open({
      ...start,
      contents: { ...contents, names: [], setup: null, hasSetup: false, indicatorCount: 0, card: null, warnings: [] },
    });
    await page.getByRole('tab', { name: 'Oppsett' }).click();
    await heading('Fant verken navn eller tabeller i arbeidsboken').waitFor();
    await button('Hent tall fra fil').click();
    await choose(kostra);
    await button('Sett inn 6 rader').waitFor();
  });

  test.each([175, 280, 320, 600])('axe finds nothing, nothing is cut or scrolls sideways at %d px', async (width) => {
    const looked = async (name: string): Promise<void> => {
      await expectSoon(page, async () => [...(await tooWide(page)), ...(await cutTexts(page))], []);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findings(page)).toEqual([]);
        if (process.env['SHOTS'])
          await page.screenshot({ path: path.join(process.env['SHOTS'], `data-${name}-${width}-${colorScheme}.png`) });
      }
      await page.emulateMedia({ colorScheme: 'light' });
    };
    await open({}, { viewport: { width, height: 720 } });
    await looked('choose');
    await choose(file('brutt.json', '{"version'));
    await page.getByRole('alert').waitFor();
    await looked('refused');
    await choose(kostra);
    await button('Sett inn 4 rader').waitFor();
    await looked('pick');
    await page.getByText('Region 2 av 3 valgt').click();
    await page.getByRole('checkbox', { name: 'Landet uten Oslo' }).waitFor();
    await looked('open');
    await answer({ asks: [change, { ...change, period: '2019', before: '..', after: null }] });
    await button('Sett inn 4 rader').click();
    await heading('2 tall på arket er annerledes i filen').waitFor();
    await looked('changed');
    await answer({ written });
    await button('Skriv tallene fra filen').click();
    await heading('Tallene er satt inn').waitFor();
    await looked('written');
  });
});
