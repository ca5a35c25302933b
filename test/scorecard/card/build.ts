import { buildCard, type BuildOptions } from '../../../src/scorecard/card/build-card';
import type { BuiltCard, BuiltIndicator } from '../../../src/scorecard/card/built-card';
import type { NameSource } from '../../../src/scorecard/sources/cell';
import type {
  AmbitionSetup,
  CardSetup,
  HistorySetup,
  IndicatorSetup,
  PerspectiveSetup,
  RemarkSetup,
  Setup,
} from '../../../src/scorecard/sources/setup';
import { ambitionSetup, finding, indicatorSetup, place, reading, remarkSetup } from '../setup';

interface Around {
  readonly sources?: readonly NameSource[];
  readonly period?: string;
  readonly unit?: string;
  readonly ambitions?: readonly Partial<AmbitionSetup>[];
  readonly remarks?: readonly Partial<RemarkSetup>[];
  readonly history?: readonly HistorySetup[];
  readonly card?: Partial<CardSetup>;
  readonly perspectives?: readonly Partial<PerspectiveSetup>[];
  readonly warnings?: Setup['warnings'];
}

/** Builds a card of indicators, with what else stands in the setup. */
export function buildFrom(rows: readonly Partial<IndicatorSetup>[], around: Around = {}): BuiltCard {
  const setup: Setup = {
    card: {
      title: '',
      organisation: '',
      unit: '',
      period: reading(null),
      vision: '',
      mission: '',
      values: '',
      tolerance: null,
      minimumGroup: 5,
      terminology: 'scorecard',
      hasOverview: true,
      ...around.card,
    },
    perspectives: (around.perspectives ?? [{}]).map((each) => ({
      place,
      nr: '1',
      name: 'P',
      question: '',
      weight: null,
      colour: '',
      ...each,
    })),
    indicators: rows.map(indicatorSetup),
    ambitions: (around.ambitions ?? []).map(ambitionSetup),
    remarks: (around.remarks ?? []).map(remarkSetup),
    history: around.history ?? [],
    warnings: around.warnings ?? [],
  };
  const options: BuildOptions = {
    language: 'nb',
    find: finding(...(around.sources ?? [])),
    ...(around.period === undefined ? {} : { period: around.period }),
    ...(around.unit === undefined ? {} : { unit: around.unit }),
  };
  return buildCard(setup, options);
}

/** The one indicator of a card. */
export function build(row: Partial<IndicatorSetup>, around: Around = {}): BuiltIndicator {
  const [only] = buildFrom([row], around).perspectives[0]?.indicators ?? [];
  if (only === undefined) throw new Error('no indicator');
  return only;
}
