import { line, quiet } from './design';
import type { BarLook, LineLook } from './plan-chart';

/** What is told of an indicator over time, the same in every chart; each differs from the others in grey too. */
export const resultLine: LineLook = {
  kind: 'line',
  color: '#1D4E89',
  weight: 2.25,
  dash: 'Continuous',
  mark: { style: 'Circle', size: 6 },
};

export const ambitionLine: LineLook = { kind: 'line', color: '#2F6152', weight: 1.5, dash: 'Continuous', mark: null };

export const limitLine: LineLook = { kind: 'line', color: '#A32219', weight: 1.5, dash: 'Dash', mark: null };

/** What others have: the country, the group. */
export const referenceLine: LineLook = {
  kind: 'line',
  color: quiet,
  weight: 1.25,
  dash: 'RoundDot',
  mark: { style: 'Diamond', size: 5 },
};

export const plainBar: BarLook = { kind: 'bar', color: '#1D4E89' };

/** Lines that only help the eye. */
export const quietGridline = line;
