import type { ChartLegend } from '../../../document/drawings/chart';
import { asBoolean, oneOf } from '../../arguments';
import type { ObjectType } from '../../object-type';
import { formatObject, type Look, within } from './formats';

export const legendType: ObjectType<Look<ChartLegend>> = {
  name: 'ChartLegend',
  properties: {
    Visible: {
      get: (look) => look.get().visible,
      set: (look, value) => look.set('ChartLegend.visible', (legend) => ({ ...legend, visible: asBoolean(value) })),
    },
    Position: {
      get: (look) => look.get().position,
      set: (look, value) => {
        const position = oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner']);
        look.set('ChartLegend.position', (legend) => ({ ...legend, position }));
      },
    },
    Overlay: {
      get: (look) => look.get().overlay,
      set: (look, value) => look.set('ChartLegend.overlay', (legend) => ({ ...legend, overlay: asBoolean(value) })),
    },
  },
  navigation: { Format: (look) => formatObject('ChartLegendFormat', { font: within(look, 'font') }) },
};
