import type { TableWords } from '../table-words';

const nr = ['No.', 'No', 'Number', 'Code'];
const unit = ['Unit', 'Organisational unit'];
const period = ['Period', 'Report period'];
const ambition = ['Ambition', 'Target'];
const critical = ['Critical limit', 'Critical'];
const owner = ['Responsible', 'Owner'];
const result = ['Result', 'Actual'];
const weight = ['Weight'];
const tolerance = ['Tolerance'];
const perspective = ['Perspective'];

/** English. */
export const en: TableWords = {
  card: { field: ['Field'], value: ['Value'] },
  cardFields: {
    title: ['Title'],
    organisation: ['Organisation', 'Organization'],
    unit: ['Organisational unit', 'Unit'],
    period,
    vision: ['Vision'],
    mission: ['Mission'],
    values: ['Values'],
    language: ['Language'],
    tolerance,
    minimumGroup: ['Smallest group', 'Minimum group'],
    terminology: ['Terminology'],
  },
  perspectives: { nr, name: [...perspective, 'Name'], question: ['Question'], weight, colour: ['Colour', 'Color'] },
  indicators: {
    nr,
    perspective,
    goal: ['Strategic goal', 'Objective'],
    factor: ['Success factor', 'Critical success factor'],
    name: ['Indicator', 'Measure name'],
    definition: ['Definition'],
    measure: ['Unit of measure', 'Measure', 'Unit'],
    scale: ['Scale'],
    direction: ['Direction'],
    type: ['Type'],
    targetType: ['Target type'],
    profile: ['Profile'],
    result,
    previous: ['Previous measurement', 'Previous'],
    ambition,
    critical,
    baseline: ['Baseline'],
    benchmark: ['Compared with', 'Benchmark', 'Comparison'],
    tolerance,
    count: ['Count', 'Number of responses', 'N'],
    weight,
    frequency: ['Frequency'],
    source: ['Source', 'Data source'],
    owner,
    active: ['Active'],
    manualStatus: ['Manual status'],
    reason: ['Reason', 'Justification'],
    oldTrend: ['Trend'],
    oldGap: ['Gap'],
  },
  ambitions: { nr, unit, period, ambition, critical, decision: ['Decision'] },
  remarks: {
    nr,
    unit,
    period,
    comment: ['Comment'],
    cause: ['Cause'],
    action: ['Action'],
    owner,
    deadline: ['Deadline'],
  },
  history: { nr, unit, period, result, ambition, critical, status: ['Status'], saved: ['Saved'] },
  yesNo: { yes: ['yes', 'y', 'x', 'true', '1'], no: ['no', 'n', 'false', '0'] },
  targetType: {
    level: ['level'],
    toDate: ['to date', 'year to date'],
    yearForecast: ['year forecast', 'forecast'],
  },
  indicatorType: { lead: ['lead', 'leading'], lag: ['lag', 'result'], monitoring: ['monitoring'] },
  terminology: { scorecard: ['scorecard'], steeringCard: [], measureMap: [], steerCard: [] },
  totals: ['Total', 'All'],
  dayFormat: 'yyyy-mm-dd',
};
