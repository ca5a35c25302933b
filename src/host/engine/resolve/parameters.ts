/**
 * How a function takes an argument in an ordinary cell, where Excel keeps to one value a cell ([MS-XLS] 2.5.198, token
 * classes): `V` a single value, so that of a range the cell beside the formula is taken; `R` a range as it is; `A` an
 * array, in which everything is computed cell by cell.
 */
export type ParameterKind = 'V' | 'R' | 'A';

/** By function: the kinds of its arguments in order; the part in brackets repeats. */
const kinds: Readonly<Record<string, string>> = Object.freeze(
  Object.assign(Object.create(null) as Record<string, string>, {
    ...all(
      '(R)',
      `SUM AVERAGE AVERAGEA COUNT COUNTA MAX MAXA MIN MINA PRODUCT STDEV STDEVA STDEVP STDEVPA VAR VARA VARP VARPA SUMSQ
      MEDIAN AVEDEV DEVSQ GEOMEAN HARMEAN KURT SKEW SKEW.P STDEV.S STDEV.P VAR.S VAR.P COUNTBLANK ROWS COLUMNS ROW COLUMN
      AREAS ISREF AND OR XOR GCD LCM MULTINOMIAL N T CONCAT PHONETIC FREQUENCY XIRR DSUM DAVERAGE DCOUNT DCOUNTA DGET DMAX
      DMIN DPRODUCT DSTDEV DSTDEVP DVAR DVARP FORMULATEXT ISFORMULA SHEET SHEETS`,
    ),
    ...all(
      '(A)',
      `SUMPRODUCT MMULT MDETERM MINVERSE TRANSPOSE MODE MODE.SNGL MODE.MULT CORREL COVAR COVARIANCE.P COVARIANCE.S PEARSON
      RSQ SLOPE INTERCEPT STEYX SUMX2MY2 SUMX2PY2 SUMXMY2 FTEST F.TEST CHITEST CHISQ.TEST UNIQUE SORT SORTBY FILTER VSTACK
      HSTACK TOCOL TOROW ARRAYTOTEXT BYROW BYCOL MAP`,
    ),
    // By their arrays these let formulas do without array entry: `INDEX((A1:A3="x")*B1:B3,0)`, `LOOKUP(2,1/(A1:A3="x"),…)`.
    ...all('A(V)', 'INDEX TAKE DROP CHOOSECOLS CHOOSEROWS EXPAND WRAPROWS WRAPCOLS TRIMRANGE'),
    ...all('V(A)', 'LOOKUP'),
    ...all('VV(A)', 'AGGREGATE'),
    ...all('VAAVVV', 'XLOOKUP'),
    ...all('VAVV', 'XMATCH'),
    ...all('R(V)', 'OFFSET COUNTIF LARGE SMALL PERCENTILE QUARTILE PERCENTRANK PERCENTILE.INC PERCENTILE.EXC'),
    ...all('R(V)', 'QUARTILE.INC QUARTILE.EXC PERCENTRANK.INC PERCENTRANK.EXC TRIMMEAN ZTEST Z.TEST IRR MIRR'),
    ...all('RVR', 'SUMIF AVERAGEIF'),
    ...all('R(RV)', 'SUMIFS AVERAGEIFS MAXIFS MINIFS'),
    ...all('(RV)', 'COUNTIFS'),
    ...all('VRRV', 'VLOOKUP HLOOKUP'),
    ...all('V(R)', 'MATCH NPV XNPV SUBTOTAL CHOOSE FORECAST FORECAST.LINEAR CELL'),
    ...all('VRV', 'RANK RANK.EQ RANK.AVG'),
    ...all('VV(R)', 'TEXTJOIN NETWORKDAYS WORKDAY'),
    ...all('VVVR', 'SERIESSUM NETWORKDAYS.INTL WORKDAY.INTL'),
    ...all('RRRV', 'LINEST LOGEST TREND GROWTH'),
    ...all('VRRVVV', 'FORECAST.ETS FORECAST.ETS.CONFINT'),
    ...all('AAVV', 'PROB TTEST T.TEST'),
    ...all('V(R)', 'REDUCE SCAN'),
  }),
);

function all(pattern: string, names: string): Record<string, string> {
  return Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, pattern]),
  );
}

/** @param name - in capitals */
export function parameterKind(name: string, index: number): ParameterKind {
  const pattern = kinds[name];
  // What is not listed takes values; a custom function gets its ranges whole.
  if (pattern === undefined) return isCustom(name) ? 'R' : 'V';
  const [, fixed = '', repeated = ''] = /^([A-Z]*)(?:\(([A-Z]+)\))?$/.exec(pattern) ?? [];
  const kind = index < fixed.length ? fixed[index] : repeated[(index - fixed.length) % repeated.length];
  return kind === 'R' || kind === 'A' ? kind : 'V';
}

/** Functions of the format itself with a point in the name all begin with one of these words. */
const dotted =
  /^(?:BETA|BINOM|CEILING|CHISQ|CONFIDENCE|COVARIANCE|ECMA|ERF|ERFC|ERROR|EXPON|F|FLOOR|FORECAST|GAMMA|GAMMALN|HYPGEOM|ISO|LOGNORM|MODE|NEGBINOM|NETWORKDAYS|NORM|PERCENTILE|PERCENTRANK|POISSON|QUARTILE|RANK|SKEW|STDEV|T|VAR|WEIBULL|WORKDAY|Z)\./;

function isCustom(name: string): boolean {
  return name.includes('.') && !dotted.test(name);
}

const arrayFunctions: ReadonlySet<string> = new Set(
  `FILTER UNIQUE SORT SORTBY SEQUENCE RANDARRAY TRANSPOSE MMULT MINVERSE MUNIT FREQUENCY LINEST LOGEST TREND GROWTH
  MODE.MULT TEXTSPLIT VSTACK HSTACK TOCOL TOROW WRAPROWS WRAPCOLS TAKE DROP CHOOSECOLS CHOOSEROWS EXPAND MAP SCAN BYROW
  BYCOL MAKEARRAY GROUPBY PIVOTBY INDIRECT OFFSET TRIMRANGE`.split(/\s+/),
);

/** Functions whose result may fill several cells whatever they are given. */
export function givesArray(name: string): boolean {
  return arrayFunctions.has(name);
}

const listFunctions: ReadonlySet<string> = new Set(
  `SUM AVERAGE AVERAGEA COUNT COUNTA MAX MAXA MIN MINA PRODUCT STDEV STDEVA STDEVP STDEVPA VAR VARA VARP VARPA SUMSQ MEDIAN
  AVEDEV DEVSQ GEOMEAN HARMEAN KURT SKEW SKEW.P STDEV.S STDEV.P VAR.S VAR.P AND OR XOR CONCAT GCD LCM`.split(/\s+/),
);

/** Functions that take any number of ranges as one list, so that several areas are several arguments. */
export function takesLists(name: string): boolean {
  return listFunctions.has(name);
}

const stackedFunctions: ReadonlySet<string> = new Set(
  `LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC PERCENTRANK PERCENTRANK.INC
  PERCENTRANK.EXC TRIMMEAN IRR`.split(/\s+/),
);

/** Functions that take a union for one list of numbers, in whatever shape. */
export function takesStacks(name: string): boolean {
  return stackedFunctions.has(name);
}
