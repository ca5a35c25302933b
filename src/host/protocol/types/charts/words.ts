import type { HostLocale } from '../../locale';

interface ChartWords {
  readonly chart: string;
  readonly chartTitle: string;
  readonly axisTitle: string;
  readonly series: string;
}

const english: ChartWords = { chart: 'Chart ', chartTitle: 'Chart Title', axisTitle: 'Axis Title', series: 'Series' };
const norwegian: ChartWords = {
  chart: 'Diagram ',
  chartTitle: 'Diagramtittel',
  axisTitle: 'Aksetittel',
  series: 'Serie',
};
const swedish: ChartWords = {
  chart: 'Diagram ',
  chartTitle: 'Diagramrubrik',
  axisTitle: 'Axelrubrik',
  series: 'Serie',
};

/** What Excel calls charts and their parts until somebody names them, in its own language. */
export function chartWords({ tag }: HostLocale): ChartWords {
  if (/^(nb|nn|no)\b/i.test(tag)) return norwegian;
  return /^sv\b/i.test(tag) ? swedish : english;
}
