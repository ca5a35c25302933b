import type { ChartPoint } from '../../../document/drawings/chart';
import { newMarker, newSeriesLine } from '../../../document/drawings/new-chart';
import { sourceCells } from '../../../document/drawings/source-cells';
import type { Cell } from '../../../document/cell';
import { plainValue } from '../../cell-content';
import { objectOf, type ObjectType } from '../../object-type';
import type { Session } from '../../session';
import { changeSeries, chartOf, type SeriesState, seriesOf } from './chart-state';
import { formatObject, type Look } from './formats';
import { markerProperties } from './markers';

interface PointState extends SeriesState {
  readonly index: number;
}

const plainPoint = (index: number): ChartPoint => ({ index, fill: 'automatic', line: null, marker: null });

const pointOf = (state: PointState): ChartPoint =>
  seriesOf(state).points.find(({ index }) => index === state.index) ?? plainPoint(state.index);

function changePoint(state: PointState, member: string, change: (point: ChartPoint) => ChartPoint): void {
  changeSeries(state, member, (series) => ({
    ...series,
    points: [...series.points.filter(({ index }) => index !== state.index), change(pointOf(state))].sort(
      (a, b) => a.index - b.index,
    ),
  }));
}

/** How the point looks: as its series, where nobody has said otherwise. */
function pointLook<Value>(
  state: PointState,
  get: (point: ChartPoint) => Value,
  put: (point: ChartPoint, value: Value) => ChartPoint,
): Look<Value> {
  return {
    get: () => get(pointOf(state)),
    set: (member, change) => changePoint(state, member, (point) => put(point, change(get(point)))),
  };
}

function cellsOf(state: SeriesState, session: Session): readonly Cell[] {
  const { values } = seriesOf(state);
  return values === null ? [] : (sourceCells(session.document, values, chartOf(state).plotVisibleOnly) ?? []);
}

const pointType: ObjectType<PointState> = {
  name: 'ChartPoint',
  properties: {
    Value: {
      computed: true,
      get: (state, session) => {
        const cell = cellsOf(state, session)[state.index];
        return cell === undefined ? '' : plainValue(cell.value);
      },
    },
    ...markerProperties<PointState>('ChartPoint', (state) =>
      pointLook(
        state,
        ({ marker }) => marker ?? seriesOf(state).marker ?? newMarker(seriesOf(state).type),
        (point, marker) => ({ ...point, marker }),
      ),
    ),
  },
  navigation: {
    Format: (state) =>
      formatObject('ChartPointFormat', {
        fill: pointLook(
          state,
          ({ fill }) => fill,
          (point, fill) => ({ ...point, fill }),
        ),
        border: pointLook(
          state,
          ({ line }) => line ?? newSeriesLine(seriesOf(state).type),
          (point, line) => ({ ...point, line }),
        ),
      }),
  },
};

export const pointsType: ObjectType<SeriesState> = {
  name: 'ChartPointsCollection',
  properties: { Count: { get: (state, session) => cellsOf(state, session).length } },
  items: (state, session) => cellsOf(state, session).map((_, index) => objectOf(pointType, { ...state, index })),
};
