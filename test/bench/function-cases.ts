/** How a native formula says the columns of the data: `A1` in a formula a row, `A1:A100000` in one over all rows. */
export interface Columns {
  readonly column: (letter: string) => string;
  /** The least and the largest of each row's series. */
  readonly least: string;
  readonly largest: string;
}

/** A function of the add-in over columns of data, and the same thing said with Excel's own functions. */
export interface FunctionCase {
  readonly id: string;
  readonly data: 'limits' | 'series';
  /** How many columns each argument takes. */
  readonly arguments: readonly number[];
  /**
   * The least that gives the same answers on this data: blanks are looked out for, but no text is read, no scale
   * compared and no direction worked out, since all that only the add-in's functions do.
   */
  readonly native: (columns: Columns) => string;
}

const letters = 'ABCDEFGH';
/** The last one twice, for the largest point, which lies at the end of the axis. */
const blocks = '▁▂▃▄▅▆▇██';

/** A block character for each point; no series of the data is so flat that its axis must be widened. */
function sparkFormula({ column, least, largest }: Columns): string {
  const character = (cell: string): string => `IF(${cell}="","",MID("${blocks}",1+INT(8*(${cell}-low)/span),1))`;
  return `LET(low,${least},span,${largest}-low,${[...letters].map((letter) => character(column(letter))).join('&')})`;
}

export const functionCases: readonly FunctionCase[] = [
  {
    id: 'STATUS',
    data: 'limits',
    arguments: [1, 1, 1],
    native: ({ column: at }) =>
      `IF(${at('A')}="","Mangler tall",IF(${at('A')}>=${at('B')},"Grønn",IF(${at('A')}<${at('C')},"Rød","Gul")))`,
  },
  {
    id: 'GAP',
    data: 'limits',
    arguments: [1, 1, 1],
    native: ({ column: at }) => `IF(${at('A')}="","",${at('A')}-${at('B')})`,
  },
  {
    id: 'GAPPCT',
    data: 'limits',
    arguments: [1, 1, 1],
    native: ({ column: at }) => `IF(${at('A')}="","",IF(${at('B')}=0,"",(${at('A')}-${at('B')})/ABS(${at('B')})))`,
  },
  {
    id: 'ACHIEVEMENT',
    data: 'limits',
    arguments: [1, 1],
    native: ({ column: at }) => `IF(${at('A')}="","",IF(${at('B')}<=0,"",${at('A')}/${at('B')}))`,
  },
  {
    id: 'SCORE',
    data: 'limits',
    arguments: [1, 1, 1],
    native: ({ column: at }) =>
      `IF(${at('A')}="","",IF(${at('A')}>=${at('B')},100,IF(${at('A')}<=${at('C')},0,100*(${at('A')}-${at('C')})/(${at('B')}-${at('C')}))))`,
  },
  {
    id: 'TREND',
    data: 'series',
    arguments: [8],
    native: ({ column: at }) =>
      `IF(${at('H')}="","",IF(${at('G')}="","",IF(ABS(${at('H')}-${at('G')})<=0.01*ABS(${at('G')}),"Uendret",IF(${at('H')}>${at('G')},"Bedre","Svakere"))))`,
  },
  { id: 'SPARK', data: 'series', arguments: [8], native: sparkFormula },
];

/**
 * Rows of results, ambitions and critical limits, so that every colour occurs and no two neighbours share their limits;
 * or of series of eight periods that go up, down and nowhere.
 */
export function rowsOf(data: FunctionCase['data'], count: number): readonly (readonly number[])[] {
  return Array.from({ length: count }, (_, row) => {
    if (data === 'limits')
      return [hundredths(50 + ((row * 37) % 50)), hundredths(80 + (row % 7)), hundredths(74 + (row % 7))];
    return Array.from(letters, (_letter, period) => hundredths(50 + ((row * 11 + period * (13 + (row % 5))) % 50)));
  });
}

function hundredths(value: number): number {
  return value / 100;
}
