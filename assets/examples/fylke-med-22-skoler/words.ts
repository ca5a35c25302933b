export const footer = '&L&8&F&C&8&A&R&8Side &P av &N';

/** Calendar years, and the school years that end in them. */
export const years = [2019, 2020, 2021, 2022, 2023];
export const schoolYears = ['2018/19', '2019/20', '2020/21', '2021/22', '2022/23'];

/** How sources hide figures of few pupils or answers. */
export const fewPupils = ':';
export const fewAnswers = '*';
