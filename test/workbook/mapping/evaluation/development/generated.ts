/** Names that programs and hurried hands leave behind: none says what it is about. */
export const generated = `
Ark1_B12                 | 0.12      | - | - | - | - | - | - | -
Ark1_B13                 | 0.13      | - | - | - | - | - | - | -
Ark1_C12                 | 12 %      | - | - | - | - | - | - | -
Sheet1_A1                | 1         | - | - | - | - | - | - | -
Område1                  | 4 over years | - | - | - | - | - | - | -
Område2                  | 5 over years | - | - | - | - | - | - | -
ExternalData_1           | 3 by units | - | - | - | - | - | - | -
Tabell1_1                | 3         | - | - | - | - | - | - | -
x1y                      | 3         | - | - | - | - | - | - | -
_123                     | 3         | - | - | - | - | - | - | -
asdf                     | 3         | - | - | - | - | - | - | -
test                     | 3         | - | - | - | - | - | - | -
NyttNavn                 | 3         | - | - | - | - | - | - | -
Resultat_2018            | 18 %      | - | - | - | - | - | - | -
`;
