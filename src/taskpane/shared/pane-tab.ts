/** The views of the pane, in their order; the health check is shown under the tab of the notes. */
export const paneTabs = ['card', 'setup', 'warnings', 'health', 'settings'] as const;

export type PaneTab = (typeof paneTabs)[number];
