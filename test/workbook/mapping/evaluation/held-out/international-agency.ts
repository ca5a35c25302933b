/** A research institute in English: goals and limits before the name. */
export const internationalAgency = `
Goal_Publications_per_researcher  | 2.5   | Publications per researcher | ambition | ? | higher | - | - | -
Publications_per_researcher       | 2.1   | Publications per researcher | result | ? | higher | - | - | -
Floor_Publications_per_researcher | 1.5   | Publications per researcher | critical | ? | higher | - | - | -
EmployeeTurnover2023              | 9 %   | Employee turnover | previous | people | lower | % | 2023 | -
EmployeeTurnover2024              | 11 %  | Employee turnover | result | people | lower | % | 2024 | -
Project_overruns                  | 6 %   | Project overruns | result | ? | lower | % | - | -
Case_backlog                      | 210   | Case backlog | result | processes | lower | - | - | -
User_satisfaction_score           | 4.4   | User satisfaction score | result | users | higher | - | - | -
LastUpdated                       | date  | - | - | - | - | - | - | -
`;
