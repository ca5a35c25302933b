import type { ChartLabels } from '../../../document/drawings/chart';
import { asBoolean, asText, oneOf } from '../../arguments';
import { objectOf, type ObjectType, type Property } from '../../object-type';
import type { HostObject } from '../../session';
import { formatObject, type Look, within } from './formats';

interface LabelsState {
  readonly look: Look<ChartLabels>;
  /** Where labels of the series' kind may stand; a file that says another place is repaired. */
  readonly positions: readonly Exclude<ChartLabels['position'], 'None'>[];
}

function shown(
  name: string,
  key: 'showValue' | 'showSeriesName' | 'showCategoryName' | 'showLegendKey',
): Record<string, Property<LabelsState>> {
  return {
    [name]: {
      get: ({ look }) => look.get()[key],
      set: ({ look }, value) =>
        look.set(`ChartDataLabels.${key}`, (labels) => ({ ...labels, [key]: asBoolean(value) })),
    },
  };
}

const labelsType: ObjectType<LabelsState> = {
  name: 'ChartDataLabels',
  properties: {
    Position: {
      get: ({ look }) => look.get().position,
      set: ({ look, positions }, value) => {
        const position = oneOf(value, positions);
        look.set('ChartDataLabels.position', (labels) => ({ ...labels, position }));
      },
    },
    ...shown('ShowValue', 'showValue'),
    ...shown('ShowSeriesName', 'showSeriesName'),
    ...shown('ShowCategoryName', 'showCategoryName'),
    ...shown('ShowLegendKey', 'showLegendKey'),
    Separator: {
      get: ({ look }) => look.get().separator ?? ', ',
      set: ({ look }, value) =>
        look.set('ChartDataLabels.separator', (labels) => ({ ...labels, separator: asText(value) })),
    },
    NumberFormat: {
      get: ({ look }) => look.get().numberFormat ?? 'General',
      set: ({ look }, value) =>
        look.set('ChartDataLabels.numberFormat', (labels) => ({ ...labels, numberFormat: asText(value) })),
    },
    LinkNumberFormat: {
      get: ({ look }) => look.get().numberFormat === null,
      set: ({ look }, value) => {
        const linked = asBoolean(value);
        look.set('ChartDataLabels.linkNumberFormat', (labels) => ({
          ...labels,
          numberFormat: linked ? null : (labels.numberFormat ?? 'General'),
        }));
      },
    },
  },
  navigation: { Format: ({ look }) => formatObject('ChartDataLabelFormat', { font: within(look, 'font') }) },
};

export function labelsObject(look: Look<ChartLabels>, positions: LabelsState['positions']): HostObject {
  return objectOf(labelsType, { look, positions });
}
