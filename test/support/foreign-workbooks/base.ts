import { type NameModel, setupSheet, Sheet, type WorkbookModel } from '../workbook-builder';

const names: readonly NameModel[] = [
  { name: 'Frafall', refersTo: 'Data!$B$2:$F$2' },
  { name: 'Trivsel', refersTo: 'Data!$F$3', comment: 'fra Elevundersøkelsen' },
  { name: 'Lokal', refersTo: 'Annet!$A$1', sheet: 'Annet' },
];

/** A small reporting workbook that a card can be made of: data, another sheet with formulas, and the setup. */
export function reportingWorkbook(more: Partial<WorkbookModel> = {}): WorkbookModel {
  const data = new Sheet('Data').width('A', 24).across('A1', ['År', 2014, 2015, 2016, 2017, 2018]);
  data.put('A2', 'Frafall').across('B2', [0.24, 0.23, 0.22, 0.21, 0.2], { numberFormat: '0 %' });
  data.put('A3', 'Trivsel').across('B3', [4.1, 4.1, 4.2, 4.2, 4.3], { numberFormat: '0.0' });
  const other = new Sheet('Annet')
    .put('A1', 'Sum')
    .formula('B1', 'SUM(Data!B3:F3)', 20.9)
    .formula('B2', 'B1*2', 41.8)
    .across('A4', ['Skole', 'Elever'])
    .across('A5', ['Volda', 310])
    .across('A6', ['Ørsta', 290]);
  const setup = setupSheet({
    card: { Tittel: 'Målekort', Organisasjon: 'Prøve fylkeskommune', Periode: 2018, Språk: 'nb' },
    indicators: [
      {
        Nr: '1.1',
        Perspektiv: '1',
        Indikator: 'Frafall',
        Måleenhet: '%',
        Retning: 'lavere',
        Resultat: 'Frafall',
        Ambisjon: { value: 0.18, numberFormat: '0 %' },
        'Kritisk grense': { value: 0.25, numberFormat: '0 %' },
      },
      {
        Nr: '1.2',
        Perspektiv: '1',
        Indikator: 'Trivsel',
        Retning: 'høyere',
        Resultat: 'Trivsel',
        Ambisjon: 4.2,
        'Kritisk grense': 3,
      },
    ],
  });
  return { title: 'Årsrapport', author: 'Økonomiavdelingen', sheets: [data, other, setup], names, ...more };
}

/** The parts of the sheets. */
export const dataSheet = 'xl/worksheets/sheet1.xml';
export const otherSheet = 'xl/worksheets/sheet2.xml';
