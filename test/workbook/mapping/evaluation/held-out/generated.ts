/** More names that say nothing. */
export const generated = `
Blad1_D4                 | 0.4       | - | - | - | - | - | - | -
Ark3_AA101               | 88 %      | - | - | - | - | - | - | -
Range1                   | 4 over years | - | - | - | - | - | - | -
navn2                    | 4         | - | - | - | - | - | - | -
EksterneData_2           | 5 by units | - | - | - | - | - | - | -
Data_F7                  | 5         | - | - | - | - | - | - | -
aaa                      | 12 %      | - | - | - | - | - | - | -
Kopi_av_tabell           | 9 by units | - | - | - | - | - | - | -
Mål                      | 82 %      | - | - | - | - | - | - | -
`;
