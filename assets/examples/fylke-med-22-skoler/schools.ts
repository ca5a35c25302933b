import type { Scalar } from '../build';
import { fewAnswers, fewPupils, years } from './words';

/** The newest figures of a school; all of them are made up, and the schools have no names. */
export interface School {
  readonly name: string;
  readonly programmes: string;
  readonly pupils: number;
  /** Survey indices from 1 to 5. */
  readonly motivation: Scalar;
  readonly assessment: Scalar;
  readonly climate: readonly [in2019: Scalar, in2021: Scalar, in2023: Scalar];
  /** Shares of the pupils. */
  readonly leavers: Scalar;
  readonly enterprises: number;
  /** Median of days. */
  readonly absence: number;
  /** Thousands of kroner. */
  readonly accounts: number;
  readonly budget: number;
}

type Row = readonly [
  programmes: string,
  pupils: number,
  motivation: Scalar,
  leavers: Scalar,
  enterprises: number,
  assessment: Scalar,
  absence: number,
  accounts: number,
  budget: number,
  climate: School['climate'],
];

const rows: readonly Row[] = [
  ['Kombinert', 800, 3.8, 0.024, 0.12, 3.4, 4, 112800, 113250, [4, 4, 4.1]],
  ['Kombinert', 240, 4, 0.053, 0.18, 3.7, 3, 48720, 48190, [4.2, 4.3, 4.4]],
  ['Yrkesfag', 450, 3.4, 0.039, 0.09, 3.2, 7, 71100, 69300, [4, 3.9, 3.9]],
  ['Studieforberedende', 1040, 3.6, 0.031, 0.14, 3.4, 4, 144560, 144900, [4, 4, 4.1]],
  ['Kombinert', 620, 3.7, 0.029, 0.11, 3.5, 4, 90520, 90100, [4.1, 4, 4.1]],
  ['Yrkesfag', 110, fewAnswers, fewPupils, 0.22, fewAnswers, 3, 26180, 25900, [fewAnswers, 4.4, fewAnswers]],
  ['Yrkesfag', 380, 3.5, 0.044, 0.08, 3.3, 5, 61180, 60300, [3.8, 3.9, 4]],
  ['Studieforberedende', 910, 3.6, 0.033, 0.13, 3.4, 4, 125580, 125900, [3.9, 4.1, 4.1]],
  ['Kombinert', 290, 3.9, 0.021, 0.19, 3.6, 3, 53360, 53500, [4.2, 4.2, 4.3]],
  ['Yrkesfag', 540, 3.5, 0.04, 0.1, 3.2, 5, 82080, 80900, [3.9, 3.9, 3.8]],
  ['Kombinert', 720, 3.7, 0.027, 0.15, 3.5, 4, 102960, 103100, [4, 4.1, 4.2]],
  ['Kombinert', 160, 3.8, fewPupils, 0.21, 3.6, 3, 35040, 34700, [4.3, 4.3, 4.4]],
  ['Yrkesfag', 470, 3.3, 0.058, 0.07, 3.1, 7, 76610, 74800, [3.8, 3.7, 3.7]],
  ['Studieforberedende', 1180, 3.6, 0.03, 0.14, 3.4, 4, 160480, 160900, [4, 4.1, 4.1]],
  ['Kombinert', 350, 3.7, 0.035, 0.12, 3.4, 4, 58800, 58600, [4.1, 4.1, 4]],
  ['Kombinert', 660, 3.5, 0.038, 0.11, 3.3, 5, 98340, 97600, [3.9, 4, 4]],
  ['Kombinert', 210, 4.1, 0.019, 0.24, 3.8, 2, 41370, 41300, [4.3, 4.4, 4.5]],
  ['Studieforberedende', 830, 3.6, 0.032, 0.13, 3.4, 4, 116200, 116000, [4, 4, 4.1]],
  ['Yrkesfag', 95, fewAnswers, fewPupils, 0.16, fewAnswers, 4, 23370, 23300, [4.2, fewAnswers, fewAnswers]],
  ['Yrkesfag', 560, 3.4, 0.046, 0.09, 3.2, 6, 86240, 85100, [3.8, 3.8, 3.9]],
  ['Studieforberedende', 690, 3.8, 0.025, 0.17, 3.6, 3, 99360, 99600, [4.1, 4.2, 4.2]],
  ['Kombinert', 400, 3.6, 0.036, 0.12, 3.3, 5, 63600, 63100, [4, 4, 4.1]],
];

export const schools: readonly School[] = rows.map(
  ([programmes, pupils, motivation, leavers, enterprises, assessment, absence, accounts, budget, climate], index) => ({
    name: `Skole ${String.fromCharCode(65 + index)}`,
    programmes,
    pupils,
    motivation,
    leavers,
    enterprises,
    assessment,
    absence,
    accounts,
    budget,
    climate,
  }),
);

const swing = [0, 2, -1, 1, -2, 0, 1];

/**
 * A made-up series that ends in a given figure: earlier years swing a little, differently from school to school.
 * What is hidden this year was hidden before.
 *
 * @param step - the size of one swing, in the figure's own unit
 */
export function historyOf(newest: Scalar, school: number, step: number): readonly Scalar[] {
  return years.map((_, index) => {
    const back = years.length - 1 - index;
    if (typeof newest !== 'number' || back === 0) return newest;
    const change = (swing[(school * 3 + back * 2) % swing.length] ?? 0) - (back > 2 ? 1 : 0);
    return Number((newest + change * step).toFixed(4));
  });
}
