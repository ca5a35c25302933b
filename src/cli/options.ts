import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { type ProfileName, profileNameOf } from '../host/profile';
import { type Language, languages } from '../locales/language';
import { parseDay, parsePeriod } from '../scorecard';
import type { WrongReason } from './arguments';

/** A command that throws instead of printing and leaving: the texts are our own, in the user's language. */
export function quietCommand(name: string): Command {
  return new Command(name)
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    .allowExcessArguments(false)
    .showSuggestionAfterError(false)
    .helpCommand(false);
}

/** An option that cannot be followed. */
export interface WrongOption {
  readonly reason: WrongReason;
  readonly what: string;
}

export function languageOption(given: string | undefined): Language | null {
  return languages.find((known) => known === given?.toLowerCase()) ?? null;
}

export function languageFault(given: string | undefined): WrongOption | null {
  return given !== undefined && languageOption(given) === null ? { reason: 'language', what: given } : null;
}

export function excelOption(given: string | undefined): ProfileName | null {
  return given === undefined ? null : profileNameOf(given);
}

export function excelFault(given: string | undefined): WrongOption | null {
  return given !== undefined && excelOption(given) === null ? { reason: 'excel', what: given } : null;
}

export function periodFault(given: string | undefined): WrongOption | null {
  return given !== undefined && parsePeriod(given) === null ? { reason: 'period', what: given } : null;
}

/** The day that was given, else today where the command runs, as an ISO date. */
export function dateOption(given: string | undefined): string {
  if (given !== undefined) return parseDay(given) ?? given;
  const today = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
}

export function dateFault(given: string | undefined): WrongOption | null {
  return given !== undefined && parseDay(given) === null ? { reason: 'date', what: given } : null;
}

export function outputFault(input: string, output: string): WrongOption | null {
  if (isSameFile(input, output)) return { reason: 'sameFile', what: output };
  return extensionsAgree(input, output) ? null : { reason: 'extension', what: path.extname(input) };
}

function isSameFile(input: string, output: string): boolean {
  if (path.resolve(input) === path.resolve(output)) return true;
  return existsSync(input) && existsSync(output) && realpathSync(input) === realpathSync(output);
}

/** Excel refuses a workbook with macros that is called `.xlsx`, and one without that is called `.xlsm`. */
function extensionsAgree(input: string, output: string): boolean {
  const [from, to] = [input, output].map((file) => path.extname(file).toLowerCase());
  const known = ['.xlsx', '.xlsm'];
  return from === to || from === undefined || to === undefined || !known.includes(from) || !known.includes(to);
}
