import { skeletonOf } from '../../../src/workbook/mapping/skeleton';
import { tokensOf } from '../../../src/workbook/mapping/tokens';

test.each([
  ['Frafall_2010', ['Frafall', '2010']],
  ['SykefravaerMaal', ['Sykefravaer', 'Maal']],
  ['KPI_03_Elevtrivsel', ['KPI', '03', 'Elevtrivsel']],
  ['B1.1.1_Avvik', ['B1', '1', '1', 'Avvik']],
  ['NPSIndeks', ['NPS', 'Indeks']],
  ['FRAFALL', ['FRAFALL']],
  ['Frafall2018', ['Frafall', '2018']],
  ['SykefraværK1_2018', ['Sykefravær', 'K1', '2018']],
  ['SykefraværK12018', ['Sykefravær', 'K1', '2018']],
  ['Bestått_Vg1', ['Bestått', 'Vg1']],
  ['Ark1_AA101', ['Ark', '1', 'AA101']],
  ['Øko_Årsverk', ['Øko', 'Årsverk']],
  ['Ma\u030alform_2018', ['Målform', '2018']],
  ['_x', ['x']],
  ['___', []],
  ['指标_1', ['指标', '1']],
])('%s is parted into %j', (name, words) => expect(tokensOf(name).map(({ text }) => text)).toEqual(words));

test.each([
  ['sykefravær', 'Sykefravaer'],
  ['sykefravær', 'SYKEFRAVÆR'],
  ['gjennomføring', 'Gjennomforing'],
  ['gjennomføring', 'Gjennomfoering'],
  ['måloppnåelse', 'Maaloppnaaelse'],
  ['måloppnåelse', 'Maloppnaelse'],
  ['handläggningstid', 'Handlaggningstid'],
  ['årsverk', 'Aarsverk'],
  ['a\u030arsverk', 'årsverk'],
])('%s and %s have one skeleton', (a, b) => expect(skeletonOf(a)).toBe(skeletonOf(b)));
