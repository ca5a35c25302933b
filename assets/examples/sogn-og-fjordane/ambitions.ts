import { absolute, looks, type NameModel, Sheet, type Style } from '../build';
import { type ExampleIndicator, indicators, perspectives } from './indicators';
import { footer } from './words';

export const firstAmbitionRow = 5;

/** How a limit of this indicator is written in a cell. */
export function limitLook({ measure, scale }: ExampleIndicator): Style {
  if (measure === '%') return looks.percent;
  return scale !== undefined ? looks.decimal : { ...looks.whole, horizontal: 'right' };
}

/** The ambitions and critical limits that the county council has decided, each with a name of its own. */
export function ambitions(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('Ambisjonar');
  sheet.width('A', 36).width('B', 6).width('C', 40).width('D', 12).width('E:F', 17).width('G', 6).width('H', 40);
  sheet.put('A1', 'Ambisjonsnivå og kritiske grenser', looks.title).height(1, 28);
  sheet
    .put(
      'A2',
      'Ambisjonen er det vi vil nå. Kritisk grense er der vi må setje inn tiltak. Perspektiv 4 og 5 har felles ambisjonar for alle sektorar.',
      looks.note,
    )
    .merge('A2:H2')
    .height(2, 30);
  sheet.across(
    'A4',
    ['Perspektiv', 'Nr', 'Indikator', 'Eining', 'Ambisjon', 'Kritisk grense', 'V/I', 'Merknad'],
    looks.tableHead,
  );
  sheet.paint('E4:F4', looks.tableHeadNumber).paint('G4:H4', looks.tableHeadBeside);
  const names: NameModel[] = [];
  indicators.forEach((indicator, index) => {
    const row = firstAmbitionRow + index;
    const perspective = perspectives.find(({ nr }) => indicator.nr.startsWith(nr));
    const isFirst = indicators[index - 1]?.nr[0] !== indicator.nr[0];
    sheet.put(`A${row}`, isFirst ? (perspective?.name ?? '') : null, looks.cell);
    sheet.across(`B${row}`, [indicator.nr, indicator.name, indicator.measure], looks.label);
    sheet
      .put(`E${row}`, indicator.ambition, limitLook(indicator))
      .put(`F${row}`, indicator.critical, limitLook(indicator));
    sheet
      .put(`G${row}`, 'I', looks.mark)
      .put(`H${row}`, index === 0 ? 'Ambisjonar og grenser er illustrative.' : null, looks.cell);
    if (isFirst) sheet.merge(`A${row}:A${row + indicators.filter(({ nr }) => nr[0] === indicator.nr[0]).length - 1}`);
    names.push({ name: `${indicator.source}_Ambisjon`, refersTo: absolute(sheet.name, `E${row}`) });
    names.push({ name: `${indicator.source}_Krit`, refersTo: absolute(sheet.name, `F${row}`) });
  });
  sheet.freeze(4).print({ landscape: true, footer, titleRows: '4:4' });
  return { sheet, names };
}
