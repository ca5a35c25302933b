/** An English-speaking workbook of a public body: points, fiscal words. */
export const english = `
Employee.Satisfaction            | 4.0       | Employee satisfaction | result    | people    | higher | - | -    | -
Employee.Satisfaction.Goal       | 4.2       | Employee satisfaction | ambition  | people    | higher | - | -    | -
Employee.Satisfaction.LastYear   | 3.9       | Employee satisfaction | previous  | people    | higher | - | -    | -
Absence2019                      | 5.1 %     | Absence               | result    | ?         | lower  | % | 2019 | -
Absence2018                      | 5.6 %     | Absence               | previous  | ?         | lower  | % | 2018 | -
AbsenceNationalAverage           | 5.8 %     | Absence               | benchmark | ?         | lower  | % | -    | -
Graduation_Rate                  | 81 %      | Graduation rate       | result    | users     | higher | % | -    | -
Graduation_Rate_Critical_Limit   | 76 %      | Graduation rate       | critical  | users     | higher | % | -    | -
On_Time_Delivery                 | 94 %      | On time delivery      | result    | processes | higher | % | -    | -
Version                          | 3         | -                     | -         | -         | -      | - | -    | -
`;
