import { type ChartType, chartTypes } from '../../../document/drawings/chart-types';
import { asText } from '../../arguments';
import { HostError } from '../../host-error';

/** @throws HostError NotImplemented for a type that the host does not make */
export function asChartType(value: unknown): ChartType {
  const name = asText(value);
  const type = chartTypes.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (type === undefined) throw new HostError('NotImplemented', `The Excel host makes no chart of the type ${name}.`);
  return type;
}
