/** The closed list of warning codes, the same in every language (semantics 13). */
export const warningCodes = [
  'text-number', 'text-value', 'number-ambiguous', 'preliminary', 'date-value',
  'source-error', 'source-broken', 'source-external', 'source-missing', 'unit-missing',
  'period-unparsed', 'stale', 'trend-not-seasonal',
  'scale-mismatch', 'scale-suspect', 'direction-unknown', 'direction-conflict', 'direction-missing',
  'target-multiple', 'target-qualitative', 'target-date', 'target-type', 'period-mismatch', 'linear-target',
  'manual-status', 'manual-reason-missing', 'weight-invalid', 'small-group',
  'setup-missing-cell', 'setup-duplicate-nr', 'setup-unknown-perspective', 'setup-unknown-column', 'setup-table-copy',
] as const;

export type WarningCode = (typeof warningCodes)[number];
