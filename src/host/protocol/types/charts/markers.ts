import type { ChartMarker, MarkerStyle } from '../../../document/drawings/chart';
import { asNumber, oneOf } from '../../arguments';
import { asColor } from '../../color';
import type { Property } from '../../object-type';
import type { Look } from './formats';

const styles = [
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
] as const satisfies readonly MarkerStyle[];

/** The properties of the markers of a series, and of one of its points. */
export function markerProperties<State>(
  typeName: string,
  lookOf: (state: State) => Look<ChartMarker>,
): Record<string, Property<State>> {
  return {
    MarkerStyle: {
      get: (state) => lookOf(state).get().style,
      set: (state, value) => {
        const style = oneOf(value, styles);
        lookOf(state).set(`${typeName}.markerStyle`, (marker) => ({ ...marker, style }));
      },
    },
    MarkerSize: {
      get: (state) => lookOf(state).get().size,
      set: (state, value) => {
        const size = Math.round(asNumber(value, 2, 72));
        lookOf(state).set(`${typeName}.markerSize`, (marker) => ({ ...marker, size }));
      },
    },
    MarkerBackgroundColor: {
      get: (state) => lookOf(state).get().background ?? '',
      set: (state, value) => {
        const background = asColor(value);
        lookOf(state).set(`${typeName}.markerBackgroundColor`, (marker) => ({ ...marker, background }));
      },
    },
    MarkerForegroundColor: {
      get: (state) => lookOf(state).get().foreground ?? '',
      set: (state, value) => {
        const foreground = asColor(value);
        lookOf(state).set(`${typeName}.markerForegroundColor`, (marker) => ({ ...marker, foreground }));
      },
    },
  };
}
