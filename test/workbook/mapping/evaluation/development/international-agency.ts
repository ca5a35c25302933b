/** An agency that works in English: short words for the role, previous year as PY, counts and grants. */
export const internationalAgency = `
OnTimeDelivery            | 87 %  | On time delivery | result | processes | higher | % | - | -
OnTimeDelivery_Tgt        | 95 %  | On time delivery | ambition | processes | higher | % | - | -
OnTimeDelivery_PY         | 85 %  | On time delivery | previous | processes | higher | % | - | -
OnTimeDelivery_Min        | 80 %  | On time delivery | critical | processes | higher | % | - | -
Response_Time_Hours       | 31    | Response time | result | processes | lower | ? | - | -
Response_Time_Hours_Target | 24   | Response time | ambition | processes | lower | ? | - | -
Overhead_Ratio_FY23       | 9.1 % | Overhead ratio | previous | finance | lower | % | 2023 | -
Overhead_Ratio_FY24       | 8.7 % | Overhead ratio | result | finance | lower | % | 2024 | -
Complaints                | 14    | Complaints | result | ? | lower | - | - | -
Applicant_satisfaction    | 4.1   | Applicant satisfaction | result | users | higher | - | - | -
Staff_absence             | 5.2 % | Staff absence | result | people | lower | % | - | -
Staff_absence_peer_average | 5.9 % | Staff absence | benchmark | people | lower | % | - | -
Unit_cost_grant           | kr 41000 | Unit cost grant | result | finance | lower | kr | - | -
Headcount                 | 214   | - | - | - | - | - | - | -
Currency                  | "NOK" | - | - | - | - | - | - | -
PreparedBy                | "K. H." | - | - | - | - | - | - | -
`;
