import type { Language } from '../locales/language';
import { actionWord, effectWord } from '../scorecard';
import { type ListedAction, listActions, type WorkbookActions } from '../workbook/set-up';
import type { ActionsArguments } from './arguments';
import { alignedLines, printable, terminalJson } from './printable';
import { cliText } from './texts';
import { withWorkbook } from './with-workbook';

/**
 * The actions of a workbook, and what is not done, as lines or as JSON.
 *
 * @param asked - the language of `--lang`; without it the lines speak the workbook's language
 * @throws WorkbookError when there is no card that actions could be about
 */
export async function printActions(args: ActionsArguments, asked: Language | null): Promise<string> {
  const { period, unit, date } = args;
  const read = await withWorkbook(args, () =>
    listActions({
      date,
      ...(period === undefined ? {} : { period }),
      ...(unit === undefined ? {} : { unit }),
      ...(asked === null ? {} : { language: asked }),
    }),
  );
  return args.json ? terminalJson(jsonOf(read, date)) : linesOf(read).join('\n');
}

function jsonOf({ period, actions, warnings, lists }: WorkbookActions, date: string): object {
  return {
    date,
    period,
    actions: actions.map(({ action, effect, overdueDays }) => ({
      number: action.number,
      nr: action.nrs,
      unit: action.unit,
      opened: action.openedText,
      status: action.state,
      owner: action.owner,
      followUpBy: action.followUpBy,
      due: action.days.deadline,
      overdueDays,
      effect: effect.effect,
      resultAtStart: effect.resultAtStart,
      resultNow: effect.resultNow,
    })),
    warnings: warnings.map(({ code, where, message }) => ({ code, where, message })),
    lists,
  };
}

function linesOf({ language, actions, warnings, lists }: WorkbookActions): readonly string[] {
  const text = cliText(language);
  const notDone = (Object.keys(lists) as (keyof typeof lists)[]).flatMap((list) =>
    lists[list].length === 0 ? [] : [text(`actions.list.${list}`, { what: printable(lists[list].join(', '), 400) })],
  );
  return [
    ...(actions.length === 0
      ? [text('actions.none')]
      : alignedLines(actions.map((action) => lineOf(action, language, text)))),
    ...(notDone.length === 0 ? [] : ['', ...notDone]),
    ...(warnings.length === 0
      ? []
      : ['', ...alignedLines(warnings.map(({ where, message }) => [printable(where, 60), printable(message, 400)]))]),
  ];
}

function lineOf(
  { action, effect, overdueDays }: ListedAction,
  language: Language,
  text: ReturnType<typeof cliText>,
): readonly string[] {
  const { number, nrs, unit, state, owner, days } = action;
  return [
    printable(number === '' ? '–' : number),
    printable(nrs.join('; '), 24),
    printable(unit, 30),
    actionWord(state, language),
    printable(owner, 30),
    days.deadline ?? '',
    overdueDays > 0 ? text('actions.overdue', { count: overdueDays }) : effectWord(effect.effect, language),
    printable(action.action, 200),
  ];
}
