/**
 * What a person can do in the grid: contents, looks, widths, moving about. Everything that would move
 * cells or sheets is left out, because the workbook itself (names, tables, rules) would not follow.
 */
const allowed: ReadonlySet<string> = new Set(
  [
    'set-range-values', 'clear-selection-content', 'clear-selection-format', 'auto-clear-content', 'copy', 'paste', 'paste-value', 'paste-format', 'paste-formula', 'optional-paste',
    'copy-down', 'copy-right', 'auto-fill', 'refill', 'expand-selection', 'move-selection', 'move-selection-enter-tab', 'select-all', 'select-range',
    'scroll-to-cell', 'scroll-view', 'scroll-view-reset', 'set-scroll-relative', 'change-zoom-ratio', 'set-zoom-ratio', 'set-worksheet-activate',
    'delta-column-width', 'delta-row-height', 'set-worksheet-col-width', 'set-col-auto-width', 'set-col-is-auto-width', 'set-row-height', 'set-row-is-auto-height',
    'set-style', 'set-bold', 'set-italic', 'set-underline', 'set-stroke', 'set-range-bold', 'set-range-italic', 'set-range-underline', 'set-range-stroke',
  ].map((name) => `sheet.command.${name}`),
);

/** Whether a person may run one of Univer's commands. */
export function isAllowed(commandId: string): boolean {
  return !commandId.startsWith('sheet.command.') || allowed.has(commandId);
}
