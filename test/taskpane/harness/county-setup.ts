import { cardFields } from '../../../src/locales/headers';
import type { CardField, SetupContents, SetupValue } from '../../../src/workbook/setup/contents';
import type { WorkbookContents } from '../../../src/workbook/port';
import { county } from './contents';

const said: Partial<Record<CardField, SetupValue['value']>> = {
  title: 'Målekort 2018',
  organisation: 'Sogn og Fjordane fylkeskommune',
  unit: 'Opplæring',
  period: 2018,
  vision: 'Saman for framtida: vi skal gjere fylket til ein god stad å lære, bu og arbeide',
  language: 'nb',
  tolerance: 0.02,
};

/** Fields in the order of the table, each in the row of its place. */
function cardOf(values: Partial<Record<CardField, SetupValue['value']>>): SetupContents['card'] {
  const fields = Object.keys(cardFields) as CardField[];
  return Object.fromEntries(
    fields.map((field, index): [CardField, SetupValue] => [
      field,
      {
        value: values[field] ?? null,
        formula: field === 'mission',
        ...(field === 'tolerance' && { percent: true }),
        address: `'BMS-oppsett'!B${index + 2}`,
      },
    ]),
  ) as Record<CardField, SetupValue>;
}

/** The county's workbook with its setup, and with figures of three years and some schools. The mission is a formula. */
export function countyWith(
  values: Partial<Record<CardField, SetupValue['value']>> = {},
  parts: Partial<WorkbookContents> = {},
): WorkbookContents {
  return {
    ...county,
    setup: {
      card: cardOf({ ...said, mission: 'Vi gir ungdom kompetanse', ...values }),
      perspectives: [],
      indicators: [],
    },
    periods: ['2016', '2017', '2018'],
    units: ['Førde vidaregåande skule', 'Volda vgs', 'Totalt'],
    ...parts,
  };
}
