import { setFunctionLanguage } from '../../../src/functions';
import { associateFunctions, functionsMetadata } from '../../../src/functions/associate';
import { type ExcelProfile, profiles } from '../../../src/host/profile';
import { type ExcelHost, openHost } from '../../../src/host/node';
import { excelWorkbook } from '../../../src/taskpane/shell/excel-workbook';
import { Sheet, workbookWith } from '../../support/workbook-builder';
import { sheetOf, valuesOf } from '../../workbook/with-workbook';

const bytes = workbookWith(new Sheet('Data').put('A1', 1), [], {
  card: { Periode: 2018, Språk: 'nb' },
  indicators: [{ Nr: '1.1', Perspektiv: '1', Indikator: 'Over', Retning: 'høyere', Resultat: 5, Ambisjon: 4 }],
});

/** The status on the card. */
async function status(host: ExcelHost): Promise<unknown> {
  await host.settled();
  return [...sheetOf(host, 'Målekort').cells()].find(({ cell }) => cell.formula?.startsWith('BMS.STATUS('))?.cell.value;
}

function speak(host: ExcelHost, language: string): void {
  const setup = sheetOf(host, 'BMS-oppsett');
  const row = valuesOf(setup).findIndex((cells) => cells[0] === 'Språk');
  setup.setCells([{ row, column: 1, change: { value: language } }], 'user');
}

const written = (host: ExcelHost): number => host.calls.get('Range.formulas') ?? 0;

// [what a full calculation does, the status after the first reading and after the second, whether that wrote]
test.each<[ExcelProfile['fullCalculation'], string, string, boolean]>([
  ['asksFunctions', '● Green', '● Green', false],
  ['keepsAnswers', '● Grønn', '● Green', true],
])(
  'the card follows a new language, where a full calculation %s: nothing is written that comes by itself',
  async (fullCalculation, first, second, writes) => {
    const host = await openHost(bytes, {
      functions: associateFunctions,
      functionsMetadata,
      excel: { ...profiles['desktop-nb'], fullCalculation },
    });
    const remove = host.installGlobals();
    try {
      await excelWorkbook.makeScorecard();
      await excelWorkbook.readWorkbook();
      expect(await status(host)).toBe('● Grønn');
      speak(host, 'en');
      const before = written(host);
      await excelWorkbook.readWorkbook();
      expect([await status(host), written(host)]).toEqual([first, before]);
      await excelWorkbook.readWorkbook();
      expect([await status(host), written(host) > before]).toEqual([second, writes]);
      const after = written(host);
      await excelWorkbook.readWorkbook();
      expect(written(host)).toBe(after);
    } finally {
      remove();
      host.dispose();
      setFunctionLanguage('nb');
    }
  },
);
