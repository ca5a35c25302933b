import type { FormulaLanguage } from '../../profile';

/**
 * The words of formulas in Norwegian and Swedish beside the English ones: English, Norwegian, Swedish.
 *
 * Facts from Microsoft's lists "Excel-funksjoner (etter kategori)" (support.microsoft.com, nb-NO) and
 * "Excel-funktioner (efter kategori)" (sv-SE): those that names of workbooks are seen with. A function that is not
 * here keeps its English name.
 */
const functionWords = `
ABS ABS ABS
ADDRESS ADRESSE ADRESS
AND OG OCH
AREAS OMRÅDER OMRÅDEN
AVERAGE GJENNOMSNITT MEDEL
AVERAGEIF GJENNOMSNITTHVIS MEDEL.OM
AVERAGEIFS GJENNOMSNITT.HVIS.SETT MEDEL.OMF
CELL CELLE CELL
CHOOSE VELG VÄLJ
COLUMN KOLONNE KOLUMN
COLUMNS KOLONNER KOLUMNER
CONCAT KJED.SAMMEN SAMMAN
CONCATENATE KJEDE.SAMMEN SAMMANFOGA
COUNT ANTALL ANTAL
COUNTA ANTALLA ANTALV
COUNTBLANK TELLBLANKE ANTAL.TOMMA
COUNTIF ANTALL.HVIS ANTAL.OM
COUNTIFS ANTALL.HVIS.SETT ANTAL.OMF
CUBEMEMBER KUBEMEDLEM KUBMEDLEM
CUBEVALUE KUBEVERDI KUBVÄRDE
DATE DATO DATUM
DAY DAG DAG
EDATE DAG.ETTER EDATUM
EOMONTH MÅNEDSSLUTT SLUTMÅNAD
FILTER FILTRER FILTER
FIND FINN HITTA
HLOOKUP FINN.KOLONNE LETAKOLUMN
HYPERLINK HYPERKOBLING HYPERLÄNK
IF HVIS OM
IFERROR HVISFEIL OMFEL
IFNA HVIS.IT OMSAKNAS
IFS HVIS.SETT IFS
INDEX INDEKS INDEX
INDIRECT INDIREKTE INDIREKT
INT HELTALL HELTAL
ISBLANK ERTOM ÄRTOM
ISERROR ERFEIL ÄRFEL
ISNUMBER ERTALL ÄRTAL
LARGE N.STØRST STÖRSTA
LEFT VENSTRE VÄNSTER
LEN LENGDE LÄNGD
LOOKUP SLÅ.OPP LETAUPP
LOWER SMÅ GEMENER
MATCH SAMMENLIGNE PASSA
MAX STØRST MAX
MEDIAN MEDIAN MEDIAN
MID DELTEKST EXTEXT
MIN MIN MIN
MOD REST REST
MONTH MÅNED MÅNAD
NA IT SAKNAS
NOT IKKE ICKE
NOW NÅ NU
OFFSET FORSKYVNING FÖRSKJUTNING
OR ELLER ELLER
PRODUCT PRODUKT PRODUKT
RAND TILFELDIG SLUMP
RIGHT HØYRE HÖGER
ROUND AVRUND AVRUNDA
ROUNDDOWN AVRUND.NED AVRUNDA.NEDÅT
ROUNDUP AVRUND.OPP AVRUNDA.UPPÅT
ROW RAD RAD
ROWS RADER RADER
SMALL N.MINST MINSTA
SORT SORTER SORTERA
SQRT ROT ROT
SUBTOTAL DELSUM DELSUMMA
SUM SUMMER SUMMA
SUMIF SUMMERHVIS SUMMA.OM
SUMIFS SUMMER.HVIS.SETT SUMMA.OMF
SUMPRODUCT SUMMERPRODUKT PRODUKTSUMMA
T T T
TEXT TEKST TEXT
TODAY IDAG IDAG
TRANSPOSE TRANSPONER TRANSPONERA
TRIM TRIMME RENSA
UNIQUE UNIK UNIK
UPPER STORE VERSALER
VALUE VERDI TEXTNUM
VLOOKUP FINN.RAD LETARAD
XLOOKUP XOPPSLAG XLETAUPP
XMATCH XSAMMENLIGNE XMATCHA
YEAR ÅR ÅR`;

/** Truth values, from Microsoft's pages of the functions `TRUE` and `FALSE`. */
const truthWords = `
TRUE SANN SANT
FALSE USANN FALSKT`;

/** Error values, from Microsoft's pages of the function `ERROR.TYPE` (`FEIL.TYPE`, `FEL.TYP`). */
const errorWords = `
#NULL! #NULL! #SKÄRNING!
#DIV/0! #DIV/0! #DIVISION/0!
#VALUE! #VERDI! #VÄRDEFEL!
#REF! #REF! #REFERENS!
#NAME? #NAVN? #NAMN?
#NUM! #NUM! #OGILTIGT!
#N/A #I/T #SAKNAS!`;

/** Parts of a table, from Microsoft's pages of structured references; one phrase a column, parted by `|`. */
const tableParts = `
#All|#Alle|#Alla
#Data|#Data|#Data
#Headers|#Overskrifter|#Rubriker
#Totals|#Totalt|#Summor
#This Row|#Denne rad|#Denna rad`;

/** Excel's own names without their `_xlnm.` (office-js #3984; the words are those of the name manager). */
const builtIn = `
Print_Area Utskriftsområde Utskriftsområde
Print_Titles Utskriftstitler Utskriftsrubriker`;

/** Words of one kind, both ways; each way answers whatever the case. */
export interface WordList {
  /** From English; what has no word of its own stays. */
  toLocal(english: string): string;
  /** To English; what is not known stays. */
  toEnglish(local: string): string;
}

function wordList(table: string, separator: string, language: FormulaLanguage): WordList {
  const column = { en: 0, nb: 1, sv: 2 }[language];
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.split(separator));
  const list = (from: number, to: number): ((word: string) => string) => {
    const words = new Map(rows.map((row) => [(row[from] ?? '').toLowerCase(), row[to] ?? '']));
    return (word) => words.get(word.toLowerCase()) ?? word;
  };
  return { toLocal: list(0, column), toEnglish: list(column, 0) };
}

/** The words of formulas in one language. */
export interface FormulaWords {
  readonly functions: WordList;
  readonly truths: WordList;
  readonly errors: WordList;
  readonly tableParts: WordList;
  readonly builtInNames: WordList;
  /** Between arguments, areas and the parts of a structured reference. */
  readonly separator: ',' | ';';
  /** Between the columns of an array; its rows are parted by `;` everywhere. */
  readonly arrayColumn: ',' | '\\';
  readonly decimal: '.' | ',';
  /** The letters of R1C1: row and column. */
  readonly row: 'R';
  readonly column: 'C' | 'K';
}

const made = new Map<FormulaLanguage, FormulaWords>();

/** @param language - of Excel's formulas */
export function wordsOf(language: FormulaLanguage): FormulaWords {
  const known = made.get(language) ?? makeWords(language);
  made.set(language, known);
  return known;
}

function makeWords(language: FormulaLanguage): FormulaWords {
  const english = language === 'en';
  return {
    functions: wordList(functionWords, ' ', language),
    truths: wordList(truthWords, ' ', language),
    errors: wordList(errorWords, ' ', language),
    tableParts: wordList(tableParts, '|', language),
    builtInNames: wordList(builtIn, ' ', language),
    separator: english ? ',' : ';',
    arrayColumn: english ? ',' : '\\',
    decimal: english ? '.' : ',',
    row: 'R',
    column: english ? 'C' : 'K',
  };
}
