/** The units that the series run over. */
export const years = [2015, 2016, 2017, 2018];

export const blockWords = { source: 'Kjelde', mark: 'V/I', note: 'Merknad' };

export const footer = '&L&8&F&C&8&A&R&8Side &P av &N';

/** Schools are anonymous: the figures for each of them are made up. */
export const schools = Array.from({ length: 14 }, (_, index) => `Skule ${String.fromCharCode(65 + index)}`);

export const illustrative = 'Illustrativt tal';
