/** The colours that every sheet of ours shares: dark text on white, and thin grey lines. */
export const ink = '#1F2933';
export const quiet = '#52606D';
export const line = '#D3DAE0';
export const headerFill = '#E9EEF2';
