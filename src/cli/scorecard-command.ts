import { setFunctionLanguage } from '../functions';
import { normalised } from '../locales/headers';
import { type Language, languageOf } from '../locales/language';
import type { Card, CardWarning, Overview } from '../scorecard';
import { makeScorecard, readWorkbook, type WorkbookContents, WorkbookError } from '../workbook';
import type { ScorecardArguments } from './arguments';
import { ChoiceError } from './choice-error';
import { cardJson } from './card-json';
import { cardSummary, cardTable } from './card-summary';
import { printable, type Printed } from './printable';
import { type CliText, cliText } from './texts';
import { leftFormulasWarning, signatureLine, strayLine, told, warningLines } from './warning-lines';
import { withWorkbook } from './with-workbook';
import { checkOutput, writeOutput } from './write-output';

/**
 * Computes the card of a workbook and, with `-o`, writes a workbook that has it.
 *
 * @param asked - the language of `--lang`; without it the card speaks the workbook's language
 * @throws CliError, WorkbookFileError or WorkbookError when there is no card to make; nothing is then written
 */
export async function makeCard(args: ScorecardArguments, asked: Language | null): Promise<Printed> {
  return args.output === null ? computeCard(args, asked) : writeCard(args, args.output, asked);
}

async function computeCard(args: ScorecardArguments, asked: Language | null): Promise<Printed> {
  return withWorkbook(args, async (host) => {
    const contents = await readWorkbook(readOptions(args, asked));
    const { card, overview } = cardOf(contents);
    const { openActions } = contents;
    refuseUnknown(args, contents, card);
    const language = asked ?? languageOf(card.card.language);
    const text = cliText(language);
    const left = leftFormulasWarning(host, text);
    if (args.json)
      return {
        output: cardJson(withWarning(card, left), { overview, openActions }, host.counters),
        messages: left?.message ?? '',
      };
    const lines = [...cardSummary(card, language, text), ...cardTable(card, contents.numberFormats, language, text)];
    return { output: lines.join('\n'), messages: told(warningLines(contents.warnings, text), left?.message) };
  });
}

async function writeCard(args: ScorecardArguments, file: string, asked: Language | null): Promise<Printed> {
  await checkOutput(file);
  return withWorkbook(args, async (host) => {
    const { card, overview, openActions, sheetName, overviewSheet, strays, overviewStrays, apart, warnings } =
      await makeScorecard({
        ...readOptions(args, asked),
        overview: true,
        freeze: args.freeze,
        onLanguage: setFunctionLanguage,
        madeAt: new Date(),
      });
    // Only who asked for a unit or a period can have asked for one that is not there.
    if (card.overall.measured === 0 && (args.unit !== undefined || args.period !== undefined))
      refuseUnknown(args, await readWorkbook(readOptions(args, asked)), card);
    // The functions of the new cells answer in a batch of their own.
    await host.settled();
    await writeOutput(file, host.save());
    const language = asked ?? languageOf(card.card.language);
    const text = cliText(language);
    const left = leftFormulasWarning(host, text);
    const ofFile = told(left?.message, signatureLine(host.signed, file, text));
    if (args.json)
      return { output: cardJson(withWarning(card, left), { overview, openActions }, host.counters), messages: ofFile };
    const lines = [
      ...cardSummary(card, language, text),
      '',
      text('card.written', { sheet: printable(sheetName), file }),
      ...(overviewSheet === undefined ? [] : [text('card.overview', { sheet: printable(overviewSheet) })]),
    ];
    return {
      output: lines.join('\n'),
      messages: told(
        warningLines(warnings, text),
        strayLine(strays, text),
        strayLine(overviewStrays, text),
        apartLine(apart, text),
        ofFile,
      ),
    };
  });
}

/** Which indicators are on the card for the first time without a perspective. */
function apartLine(apart: readonly string[] | undefined, text: CliText): string {
  if (apart === undefined) return '';
  const indicators = apart.map((each) => printable(each)).join(', ');
  return text('card.apart', { count: apart.length, indicators });
}

/** The card with what only the command line knows of its workbook. */
function withWarning(card: Card, warning: CardWarning | null): Card {
  return warning === null ? card : { ...card, warnings: [...card.warnings, warning] };
}

function readOptions(
  { period, unit }: ScorecardArguments,
  asked: Language | null,
): { period?: string; unit?: string; language?: Language } {
  return {
    ...(period === undefined ? {} : { period }),
    ...(unit === undefined ? {} : { unit }),
    ...(asked === null ? {} : { language: asked }),
  };
}

/** A card without a single figure, for a unit or a period that the results do not have, is a slip of the pen. */
function refuseUnknown(
  { unit, period }: ScorecardArguments,
  { units, periods }: WorkbookContents,
  { overall }: Card,
): void {
  if (overall.measured > 0) return;
  if (unit !== undefined && !units.some((known) => normalised(known) === normalised(unit)))
    throw new ChoiceError('unknownUnit', unit, units);
  if (period !== undefined && periods.length > 0 && !periods.some((known) => normalised(known) === normalised(period)))
    throw new ChoiceError('unknownPeriod', period, periods);
}

function cardOf({ card, overview, hasSetup, indicatorCount, names }: WorkbookContents): {
  readonly card: Card;
  readonly overview: Overview;
} {
  if (!hasSetup) throw new WorkbookError(names.length > 0 ? 'names-without-setup' : 'no-names-no-setup');
  if (card === null || overview === null || indicatorCount === 0) throw new WorkbookError('no-indicators');
  return { card, overview };
}
