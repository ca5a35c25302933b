/** More of what is left behind. */
export const leftovers = `
Selection_4           | 18 %              | - | - | - | - | - | - | -
Celle_B7              | 0.4               | - | - | - | - | - | - | -
Query_from_Agresso    | 4 by units        | - | - | - | - | - | - | -
Importområde          | 4 by units        | - | - | - | - | - | - | -
Navn12                | 3 over years      | - | - | - | - | - | - | -
TempRange             | 2                 | - | - | - | - | - | - | -
xx_1                  | 18 %              | - | - | - | - | - | - | -
Nedtrekk              | "Ja" by units     | - | - | - | - | - | - | -
`;
