import type { Box } from '../../document/box';
import { fullAddress } from '../address';
import { isWholeColumns, isWholeRows } from '../boxes';
import { HostError } from '../host-error';
import type { ObjectType } from '../object-type';
import type { HostObject, RangeAreasState, RangeState, Session } from '../session';
import { rangeActions } from './range-actions';
import { entireColumn, entireRow, rangeGeometry } from './range-geometry';
import { rangeProperties } from './range-properties';
import { specialCells } from './special-cells';

export const rangeType: ObjectType<RangeState> = {
  name: 'Range',
  keepable: true,
  properties: rangeProperties,
  navigation: {
    Worksheet: (range, session) => session.make.worksheet(range.sheet),
    Format: (range, session) => session.make.rangeFormat(areas(range)),
    ConditionalFormats: (range, session) => session.make.conditionalFormats(areas(range)),
    DataValidation: (range, session) => session.make.dataValidation(areas(range)),
  },
  methods: { ...rangeGeometry, ...rangeActions, ...specialCells },
};

function areas(range: RangeState): RangeAreasState {
  return { sheet: range.sheet, ranges: [range] };
}

/** Several areas of one sheet. */
export const rangeAreasType: ObjectType<RangeAreasState> = {
  name: 'RangeAreas',
  keepable: true,
  properties: {
    Address: {
      get: (state) =>
        boxes(state)
          .map((box) => fullAddress(state.sheet, box))
          .join(','),
    },
    AreaCount: { get: (state) => state.ranges.length },
    CellCount: { get: (state) => boxes(state).reduce((sum, box) => sum + box.rowCount * box.columnCount, 0) },
    IsEntireColumn: { get: (state) => boxes(state).every(isWholeColumns) },
    IsEntireRow: { get: (state) => boxes(state).every(isWholeRows) },
  },
  navigation: {
    Worksheet: (state, session) => session.make.worksheet(state.sheet),
    Areas: (state, session) => session.make.rangeCollection(state),
    Format: (state, session) => session.make.rangeFormat(state),
    ConditionalFormats: (state, session) => session.make.conditionalFormats(state),
    DataValidation: (state, session) => session.make.dataValidation(state),
  },
  methods: {
    Clear: (state, args, session) => eachArea(state, session, (range) => range.call('Clear', args, session)),
    SetDirty: (state, args, session) => eachArea(state, session, (range) => range.call('SetDirty', args, session)),
    GetEntireColumn: (state, _args, session) => session.make.rangeAreas(state.sheet, boxes(state).map(entireColumn)),
    GetEntireRow: (state, _args, session) => session.make.rangeAreas(state.sheet, boxes(state).map(entireRow)),
  },
};

export const rangeCollectionType: ObjectType<RangeAreasState> = {
  name: 'RangeCollection',
  items: (state, session) => boxes(state).map((box) => session.make.range(state.sheet, box)),
};

function boxes(state: RangeAreasState): Box[] {
  return state.ranges.map((range) => {
    if (range.box === null) throw new HostError('InvalidReference');
    return range.box;
  });
}

function eachArea(state: RangeAreasState, session: Session, act: (range: HostObject) => unknown): void {
  for (const box of boxes(state)) act(session.make.range(state.sheet, box));
}
