import type { MappingWords } from './words';

/** English. */
export const en: MappingWords = {
  roles: {
    result: ['result', 'actual', 'outcome', 'current', 'this year'],
    previous: ['previous', 'previous year', 'previous period', 'prev', 'prev year', 'prior', 'prior year', 'last year', 'last period', 'ly', 'py', 'pq'],
    ambition: ['target', 'target value', 'tgt', 'goal', 'ambition', 'ambition level', 'objective', 'green limit', 'green'],
    critical: ['critical', 'critical limit', 'critical value', 'crit', 'threshold', 'limit', 'lower limit', 'upper limit', 'red limit', 'red', 'red line', 'alert level'],
    baseline: ['baseline', 'starting point', 'start value', 'base value', 'base year'],
    benchmark: ['benchmark', 'bm', 'comparison', 'compared', 'national', 'national average', 'nationwide', 'country', 'peer', 'peers', 'peer average', 'reference', 'sector average'],
  },
  perhapsRoles: { benchmark: ['average', 'avg', 'mean'], baseline: ['start', 'base'], ambition: ['plan', 'norm'] },
  notRoles: ['goal attainment', 'target group', 'critical incident', 'critical incidents', 'critical success', 'limit breaches', 'red tape', 'current account', 'current assets', 'current ratio', 'national test', 'national tests', 'country code', 'reference number', 'previous employer', 'result count', 'green energy'],
  asides: ['comment', 'source', 'owner', 'responsible', 'date', 'status', 'trend', 'gap', 'deviation', 'variance', 'change', 'tolerance', 'cause', 'action', 'text', 'weight', 'colour', 'color', 'series', 'history', 'quarter', 'quarterly', 'monthly', 'annual', 'budget', 'forecast', 'latest', 'yellow', 'amber', 'count', 'responses', 'numerator', 'denominator', 'raw', 'old', 'new', 'copy', 'chart', 'rank', 'median', 'max', 'min'],
  totals: ['total', 'overall', 'all', 'sum', 'whole'],
  subjects: {
    users: {
      higher: ['customer satisfaction', 'user satisfaction', 'patient satisfaction', 'student satisfaction', 'citizen satisfaction', 'csat', 'net promoter score', 'completion', 'completion rate', 'graduation', 'graduation rate', 'retention rate', 'pass rate', 'exam results', 'test scores', 'test score', 'literacy', 'numeracy', 'accessibility', 'service quality', 'user experience', 'school readiness', 'coverage', 'reputation', 'survival'],
      lower: ['dropout', 'drop out', 'dropout rate', 'bullying', 'waiting time', 'wait time', 'waiting list', 'readmission', 'readmissions', 'length of stay', 'hospital infections', 'infections', 'patient harm', 'mortality', 'truancy', 'student absence', 'failure rate'],
    },
    community: {
      higher: ['employment', 'employment rate', 'apprenticeship', 'apprenticeships', 'business growth', 'startups', 'population growth', 'voter turnout', 'recycling', 'recycling rate', 'broadband'],
      lower: ['unemployment', 'emissions', 'road deaths', 'road accidents', 'crime', 'crime rate', 'homelessness', 'poverty', 'pollution'],
    },
    finance: {
      higher: ['operating margin', 'operating result', 'net operating result', 'surplus', 'liquidity', 'solvency', 'equity ratio', 'cost recovery', 'productivity', 'revenue growth'],
      lower: ['cost', 'costs', 'unit cost', 'expenditure', 'spending', 'overrun', 'budget overrun', 'overspend', 'deficit', 'debt', 'debt ratio', 'overtime', 'agency spend', 'consultancy spend', 'budget deviation', 'budget variance', 'energy use', 'energy consumption', 'overhead', 'overheads', 'overhead ratio', 'admin costs', 'administration costs', 'write offs', 'arrears'],
      open: ['revenue', 'fixed assets', 'wage share', 'payroll share'],
    },
    processes: {
      higher: ['on time delivery', 'on time', 'within deadline', 'cases on time', 'digital share', 'compliance', 'compliance rate', 'uptime', 'first time right', 'goal attainment', 'automation rate', 'on time share', 'audits completed', 'data quality'],
      lower: ['processing time', 'handling time', 'response time', 'lead time', 'cycle time', 'turnaround time', 'backlog', 'error rate', 'errors', 'defects', 'downtime', 'deadline breaches', 'audit findings', 'non compliance'],
    },
    people: {
      higher: ['employee satisfaction', 'employee engagement', 'staff engagement', 'staff satisfaction', 'job satisfaction', 'attendance', 'training days', 'training hours', 'leadership', 'enps', 'qualified teachers', 'appraisals', 'innovation', 'full time share', 'work environment'],
      lower: ['sick leave', 'sickness absence', 'sick days', 'staff turnover', 'turnover', 'employee turnover', 'attrition', 'vacancy rate', 'vacancies', 'staff sickness', 'teacher absence', 'work injuries', 'injuries', 'injury rate', 'lost time injuries', 'accidents at work', 'staff absence'],
    },
  },
  feelings: { higher: ['satisfaction', 'engagement', 'wellbeing', 'well being', 'motivation', 'trust', 'safety', 'morale'], lower: ['stress', 'burnout', 'loneliness'] },
  general: {
    higher: ['punctuality', 'quality', 'efficiency', 'participation', 'attainment', 'response rate', 'achievement', 'digital'],
    lower: ['complaint', 'complaints', 'delay', 'delays', 'absence', 'absenteeism', 'incidents', 'accidents', 'deviations', 'breaches', 'failures', 'waste'],
  },
  actors: {
    users: ['student', 'students', 'pupil', 'pupils', 'user', 'users', 'customer', 'customers', 'patient', 'patients', 'citizen', 'citizens', 'parent', 'parents', 'client', 'clients', 'resident', 'residents'],
    community: ['business', 'businesses', 'apprentice', 'apprentices'],
    people: ['employee', 'employees', 'staff', 'teacher', 'teachers', 'manager', 'managers', 'workforce'],
  },
  context: ['date', 'number', 'code', 'codes', 'list', 'table', 'address', 'version', 'year', 'report', 'report year', 'period', 'name', 'exchange rate', 'currency', 'tax rate', 'vat', 'interest rate', 'headcount', 'population', 'number of', 'budget', 'ledger', 'account', 'accounts', 'title', 'heading', 'month', 'unit', 'units', 'updated', 'author', 'owner', 'phone', 'email', 'weights', 'weight', 'parameter', 'factor', 'price index', 'deflator', 'school', 'schools', 'department', 'departments', 'source', 'footnote', 'lookup', 'fte', 'ftes', 'beds', 'id', 'inflation', 'total expenditure', 'total revenue', 'total costs', 'menu', 'choice'],
  empty: ['range', 'name', 'named', 'new', 'test', 'data', 'value', 'values', 'number', 'cell', 'cells', 'sheet', 'table', 'list', 'copy', 'of', 'query', 'external', 'temp', 'tmp', 'misc', 'series', 'field', 'input', 'output', 'print', 'area', 'results', 'helper', 'calc', 'foo', 'bar', 'dummy', 'untitled', 'column', 'row', 'selection', 'my', 'old', 'draft', 'rng', 'nm', 'tbl'],
  codes: ['kpi', 'measure', 'indicator', 'ind', 'no', 'metric', 'pi'],
  containers: ['tbl', 'table', 'matrix', 'rng', 'grid'],
  unitPlurals: ['schools', 'units', 'departments', 'clinics', 'regions', 'offices', 'divisions', 'school', 'unit', 'department'],
  unitNouns: ['school', 'department', 'dept', 'clinic', 'region', 'unit', 'office', 'division', 'district', 'ward', 'site'],
  unitEndings: ['school', 'hospital', 'clinic', 'college', 'office', 'department', 'county'],
  measures: { '%': ['percent', 'pct', 'percentage'], days: ['days'], weeks: ['weeks'], hours: ['hours', 'hrs'], minutes: ['minutes', 'mins'], months: ['months'] },
  prepositions: ['per', 'of', 'in', 'for', 'with', 'within', 'by', 'to', 'from', 'at', 'on', 'without', 'among', 'and'],
  negations: ['not', 'without', 'non', 'no'],
  breakdowns: ['boys', 'girls', 'women', 'men'],
  endings: ['s', 'es', 'rate', 'index', 'score'],
  perspectives: {
    users: ['users', 'user', 'customer', 'customers', 'services', 'service', 'citizen', 'citizens', 'patient'],
    community: ['community', 'regional', 'society', 'environment'],
    finance: ['finance', 'financial', 'economy', 'resources', 'budget'],
    processes: ['process', 'processes', 'internal', 'operations'],
    people: ['employees', 'employee', 'people', 'staff', 'learning', 'growth', 'renewal', 'innovation'],
  },
  spellings: [],
};
