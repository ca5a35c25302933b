/** An English-speaking workbook: camel case, target and threshold, financial years. */
export const english = `
SickLeave                | 5.4 %      | Sick leave             | result    | people    | lower  | % | -       | -
SickLeaveTarget          | 5 %        | Sick leave             | ambition  | people    | lower  | % | -       | -
SickLeaveThreshold       | 7 %        | Sick leave             | critical  | people    | lower  | % | -       | -
SickLeavePrevYear        | 5.9 %      | Sick leave             | previous  | people    | lower  | % | -       | -
Customer_Satisfaction_Q1_2024 | 71    | Customer satisfaction  | previous  | users     | higher | - | 2024-Q1 | -
Customer_Satisfaction_Q2_2024 | 74    | Customer satisfaction  | result    | users     | higher | - | 2024-Q2 | -
Customer_Satisfaction_Baseline | 65   | Customer satisfaction  | baseline  | users     | higher | - | -       | -
Customer_Satisfaction_Benchmark | 70  | Customer satisfaction  | benchmark | users     | higher | - | -       | -
DropoutRate              | 9.2 %      | Dropout rate           | result    | users     | lower  | % | -       | -
Cost_per_Student         | kr 141000  | Cost per student       | result    | finance   | lower  | kr | -      | -
BudgetOverrun            | 1.1 %      | Budget overrun         | result    | finance   | lower  | % | -       | -
ProcessingTime_days      | 31         | Processing time        | result    | processes | lower  | ? | -       | -
EmployeeEngagement       | 4.2        | Employee engagement    | result    | people    | higher | - | -       | -
StaffTurnover            | 11 %       | Staff turnover         | result    | people    | lower  | % | -       | -
ExchangeRate             | 11.62      | -                      | -         | -         | -      | - | -       | -
ReportDate               | date       | -                      | -         | -         | -      | - | -       | -
`;
