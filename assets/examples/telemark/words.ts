/** The pilot ran in the second half of 2000. */
export const periods = ['2. halvår 1999', '1. halvår 2000', '2. halvår 2000'];

export const blockWords = { source: 'Kilde', mark: 'V/I', note: 'Merknad' };

export const footer = '&L&8&F&C&8&A&R&8Side &P av &N';

export const illustrative = 'Illustrativt tall';
