/**
 * What a person can do in the grid: contents, looks, widths, moving about. Everything that would move
 * cells or sheets is left out, because the workbook itself (names, tables, rules) would not follow.
 */
const allowed = {
  view: [
    'copy',
    'expand-selection',
    'move-selection',
    'move-selection-enter-tab',
    'select-all',
    'select-range',
    'scroll-to-cell',
    'scroll-view',
    'scroll-view-reset',
    'set-scroll-relative',
    'change-zoom-ratio',
    'set-zoom-ratio',
    'set-worksheet-activate',
  ],
  content: [
    'set-range-values',
    'clear-selection-content',
    'auto-clear-content',
    'paste',
    'paste-value',
    'paste-formula',
    'optional-paste',
    'copy-down',
    'copy-right',
    'auto-fill',
    'refill',
  ],
  look: [
    'clear-selection-format',
    'paste-format',
    'delta-column-width',
    'delta-row-height',
    'set-worksheet-col-width',
    'set-col-auto-width',
    'set-col-is-auto-width',
    'set-row-height',
    'set-row-is-auto-height',
    'set-style',
    'set-bold',
    'set-italic',
    'set-underline',
    'set-stroke',
    'set-range-bold',
    'set-range-italic',
    'set-range-underline',
    'set-range-stroke',
  ],
} as const;

/** What a command does to the workbook. */
export type CommandEffect = keyof typeof allowed;

const effects: ReadonlyMap<string, CommandEffect> = new Map(
  (Object.keys(allowed) as CommandEffect[]).flatMap((effect) =>
    allowed[effect].map((name) => [`sheet.command.${name}`, effect] as const),
  ),
);

/** Opening a cell for editing, by key, click or formula bar. */
const editing = 'sheet.operation.set-cell-edit-visible';

/** @returns `null` for a command that a person may not run */
export function effectOf(commandId: string, params?: object): CommandEffect | null {
  if (commandId === editing)
    return params !== undefined && 'visible' in params && params.visible === true ? 'content' : 'view';
  return commandId.startsWith('sheet.command.') ? (effects.get(commandId) ?? null) : 'view';
}
