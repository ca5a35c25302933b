export const footer = '&L&8&F&C&8&A&R&8Side &P av &N';

export const years = [2022, 2023, 2024];
