import { absolute, looks, type NameModel, seriesBlock, seriesRange, Sheet } from '../build';
import { blockWords, footer, years } from './words';

const statistics = 'SSB KOSTRA, 17.06.2019';
const nationOnly = 'For landet er berre 2018 henta inn.';
/** What the source shows where there is no figure. */
const none = '..';

const blocks = [
  {
    name: 'Gjennomføring',
    title: 'Fullført og bestått innan 5 år',
    look: looks.percent,
    county: [0.785, 0.797, 0.793, 0.808],
    nation: [0.736, 0.743, 0.758, 0.761],
    source: statistics,
    note: 'Elevar og lærlingar samla.',
  },
  {
    name: 'Ungdom_vgo',
    title: 'Ungdom 16–18 år i vidaregåande opplæring',
    look: looks.percent,
    county: [0.93, 0.882, 0.891, 0.91],
    nation: [none, none, none, 0.927],
    source: statistics,
    note: nationOnly,
  },
  {
    name: 'Yrkesfag',
    title: 'Elevar og lærlingar i yrkesfag',
    look: looks.percent,
    county: [0.544, 0.566, 0.573, 0.58],
    nation: [none, none, none, 0.49],
    source: statistics,
    note: nationOnly,
  },
  {
    name: 'Elevar_per_lærarårsverk',
    title: 'Elevar per lærarårsverk',
    look: looks.decimal,
    county: [7.3, 7.5, 7.2, 7.4],
    nation: [none, none, none, 8.7],
    source: statistics,
    note: nationOnly,
  },
];

/** What public statistics say: four series with the country beside them, and the cost of a pupil. */
export function kostra(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('KOSTRA');
  sheet.width('A', 44).width('B:E', 11).width('F', 24).width('G', 5).width('H', 46);
  sheet.put('A1', 'Offentleg statistikk', looks.title).height(1, 28);
  sheet
    .put(
      'A2',
      'Limt inn frå SSB og Skoleporten. Ikkje endre årstala: namna i arbeidsboka peikar på radene under dei. «..» er SSB sitt teikn for tal som ikkje finst.',
      looks.note,
    )
    .merge('A2:H2');
  const names: NameModel[] = [];
  let top = 4;
  for (const { name, title, look, county, nation, source, note } of blocks) {
    const rows = [
      { label: 'Sogn og Fjordane', figures: county, source, mark: 'V' as const },
      { label: 'Landet', figures: nation, source, mark: 'V' as const, note },
    ];
    const next = seriesBlock(sheet, top, { title, periods: years, look, rows }, blockWords);
    names.push({ name, refersTo: absolute(sheet.name, seriesRange(top, years.length)) });
    names.push({ name: `${name}_Landet`, refersTo: absolute(sheet.name, `E${top + 2}`) });
    top = next + 1;
  }
  const cost = [
    {
      label: 'Sogn og Fjordane',
      figures: [182947, 185330, 187467, 192584],
      source: 'Skoleporten',
      mark: 'V' as const,
      note: 'Kroner, løpande prisar.',
    },
  ];
  const next = seriesBlock(
    sheet,
    top,
    { title: 'Driftsutgifter per elev', periods: years, look: looks.whole, rows: cost },
    blockWords,
  );
  names.push({ name: 'Driftsutgift_per_elev', refersTo: absolute(sheet.name, seriesRange(top, years.length)) });
  const growth = {
    label: 'Endring frå året før',
    figures: [null, ...[185330 / 182947, 187467 / 185330, 192584 / 187467].map((ratio) => ratio - 1)],
  };
  sheet.put(`A${next}`, growth.label, looks.label).put(`B${next}`, null, looks.percent);
  sheet.fill(`C${next}:E${next}`, `C${next - 1}/B${next - 1}-1`, growth.figures.slice(1), looks.percent);
  sheet.across(`F${next}`, ['Rekna ut', 'V', null], looks.cell).paint(`G${next}`, looks.mark);
  sheet.freeze(2).print({ landscape: true, footer, area: `A1:H${next}` });
  return { sheet, names };
}
