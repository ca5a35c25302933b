import type { HostDocument } from '../host/document/document';
import { cardFields, normalised, wordsFor } from '../locales/headers';
import { defaultLanguage, type Language, languages } from '../locales/language';

/** So many texts are looked at; more say nothing more. */
const enoughTexts = 3000;

/**
 * The language that a workbook's formulas read and write texts in: the one asked for, else the one chosen in
 * `BMS_Kort`, else that of its words, else bokmål.
 *
 * @param asked - the language of `--lang`
 */
export async function workbookLanguage(document: HostDocument, asked: Language | null): Promise<Language> {
  const told = asked ?? chosenLanguage(document);
  if (told !== null) return told;
  // Its words are many, and most workbooks of ours say their language.
  const { guessLanguage } = await import('../workbook/mapping/guess-language');
  return guessLanguage([...textsOf(document)]) ?? defaultLanguage;
}

function chosenLanguage(document: HostDocument): Language | null {
  const table = document.tables.find(({ name }) => name.toLowerCase() === 'bms_kort');
  const sheet = table === undefined ? undefined : document.sheetById(table.sheetId);
  if (table === undefined || sheet === undefined) return null;
  const words = wordsFor(cardFields, 'language').map(normalised);
  for (let row = table.box.row; row < table.box.row + table.box.rowCount; row += 1) {
    const [field, value] = [0, 1].map((offset) => sheet.cell(row, table.box.column + offset).value);
    if (typeof field !== 'string' || typeof value !== 'string' || !words.includes(normalised(field))) continue;
    const chosen = normalised(value).split(/[-_ ]/)[0];
    return languages.find((language) => language === chosen) ?? null;
  }
  return null;
}

function* textsOf(document: HostDocument): Generator<string> {
  let texts = 0;
  for (const { name } of [...document.names, ...document.sheets]) yield name;
  for (const sheet of document.sheets) {
    for (const { cell } of sheet.cells()) {
      if (typeof cell.value !== 'string') continue;
      yield cell.value;
      texts += 1;
      if (texts >= enoughTexts) return;
    }
  }
}
