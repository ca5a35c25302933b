/** The views of the pane, in their order. */
export const paneTabs = ['card', 'setup', 'warnings', 'settings'] as const;

export type PaneTab = (typeof paneTabs)[number];
