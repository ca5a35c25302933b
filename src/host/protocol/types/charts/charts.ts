import { type ChartDrawing, isChartDrawing } from '../../../document/drawings/drawing';
import { newChart } from '../../../document/drawings/new-chart';
import type { HostSheet } from '../../../document/sheet';
import { type Arguments, found } from '../../arguments';
import { placementAt } from '../../frame';
import { objectOf, type ObjectType } from '../../object-type';
import type { HostObject, Session } from '../../session';
import { addDrawing, freeDrawingName } from '../drawing-state';
import { otherRange } from '../range-geometry';
import { chartType } from './chart';
import { chartSources } from './chart-source';
import { asChartType } from './chart-type-name';
import { chartWords } from './words';

/** Excel puts a new chart in the middle of its window, in this size. */
const firstFrame = { left: 180, top: 90, width: 360, height: 216 } as const;

const chartsOf = (sheet: HostSheet): readonly ChartDrawing[] => sheet.part('drawings').filter(isChartDrawing);

const chartObject = (sheet: HostSheet, { key }: ChartDrawing): HostObject => objectOf(chartType, { sheet, key });

/** By name, whatever its case, or by id. */
function chartNamed(sheet: HostSheet, args: Arguments): ChartDrawing | undefined {
  const text = args.text(0);
  const charts = chartsOf(sheet);
  return charts.find(({ name }) => name.toLowerCase() === text.toLowerCase()) ?? charts.find(({ key }) => key === text);
}

function add(sheet: HostSheet, args: Arguments, session: Session): HostObject {
  const type = asChartType(args.value(0));
  const source = otherRange(args, 1, sheet, session);
  const sources = chartSources(
    source.sheet,
    source.box,
    args.oneOf(2, ['Auto', 'Columns', 'Rows'], 'Auto'),
    session.profile,
  );
  const drawing: ChartDrawing = {
    key: `{${crypto.randomUUID().toUpperCase()}}`,
    name: freeDrawingName(sheet, chartWords(session.locale).chart),
    placement: placementAt(sheet, firstFrame),
    content: { kind: 'chart', chart: newChart(type, sources), kept: null },
  };
  addDrawing(sheet, drawing);
  return chartObject(sheet, drawing);
}

export const chartsType: ObjectType<HostSheet> = {
  name: 'ChartCollection',
  properties: { Count: { get: (sheet) => chartsOf(sheet).length } },
  items: (sheet) => chartsOf(sheet).map((drawing) => chartObject(sheet, drawing)),
  methods: {
    Add: add,
    GetItem: (sheet, args) => chartObject(sheet, found(chartNamed(sheet, args))),
    GetItemOrNullObject: (sheet, args) => {
      const drawing = chartNamed(sheet, args);
      return drawing === undefined ? null : chartObject(sheet, drawing);
    },
  },
};
