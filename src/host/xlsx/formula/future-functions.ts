/**
 * Functions younger than the file format: files name them with `_xlfn.` in front ([MS-XLSX] 2.2.2.1).
 * The list is Excel's own of functions added since 2010.
 */
const afterFormat = `
ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW
CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T
COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE
FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT
GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM
LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE
PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING
RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH
T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRANSLATE DETECTLANGUAGE TRIMRANGE UNICHAR UNICODE UNIQUE
VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`;

const future = new Set(afterFormat.trim().split(/\s+/));
const worksheetOnly = new Set(['FILTER', 'SORT']);
/** Of the format's own functions these alone have a point in the name; `GET.` begins the old macro functions. */
const dottedBuiltIn = new Set(['ERROR.TYPE', 'NETWORKDAYS.INTL', 'WORKDAY.INTL', 'ISO.CEILING', 'ECMA.CEILING']);

/** How a function is named in a file: a custom function `BMS.STATUS` is `_xldudf_BMS_STATUS`. */
export function functionNameInFile(name: string): string {
  const upper = name.toUpperCase();
  if (upper.startsWith('_XL')) return name;
  if (worksheetOnly.has(upper)) return `_xlfn._xlws.${upper}`;
  if (future.has(upper)) return `_xlfn.${upper}`;
  if (!upper.includes('.') || dottedBuiltIn.has(upper) || upper.startsWith('GET.')) return name;
  return `_xldudf_${upper.replaceAll('.', '_')}`;
}

/** The reverse: a custom function's namespace is what stands before the first `_`. */
export function functionNameFromFile(name: string): string {
  if (/^_xldudf_/i.test(name)) return name.slice('_xldudf_'.length).replace('_', '.');
  return name.replace(/^_xlfn\.(_xlws\.)?/i, '').replace(/^_xlpm\./i, '');
}
