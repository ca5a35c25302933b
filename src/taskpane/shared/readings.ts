import { createContext, useContext } from 'react';

/** The readings of the workbook, numbered in the order in which they began. */
export interface Readings {
  /** The one that gave what is in view; 0 before the first has ended. */
  readonly shown: number;
  /** How many have begun by now. */
  readonly begun: () => number;
}

const ReadingsContext = createContext<Readings>({ shown: 0, begun: () => 0 });
export const ReadingsProvider = ReadingsContext.Provider;

/** The readings of the nearest `ReadingsProvider`. */
export function useReadings(): Readings {
  return useContext(ReadingsContext);
}
