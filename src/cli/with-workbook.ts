import path from 'node:path';
import { associateFunctions, functionsMetadata } from '../functions/associate';
import { createHost, type ExcelHost, openHost } from '../host/node';
import { defaultProfile, type ExcelProfile, type ProfileName, profileOf } from '../host/profile';
import { formatLocale } from '../locales/language';
import type { WorkbookArguments } from './arguments';
import { readInput } from './read-input';
import { workbookLanguage } from './workbook-language';

/**
 * The Excel where none is asked for. A file keeps the fit to pages that a window of Excel may drop, so that
 * whatever opens it prints the card one page wide, in whatever font.
 */
const written: ExcelProfile = { ...profileOf(defaultProfile), printFit: 'kept' };

/**
 * Opens a workbook on the Excel host, lets the add-in's code work on it as in Excel, and closes it.
 *
 * @param args - the input's path, which is only read, and the Excel that the host is to be
 * @throws CliError or WorkbookFileError when it cannot be opened
 */
export async function withWorkbook<Result>(
  { input: file, excel, language }: WorkbookArguments,
  work: (host: ExcelHost) => Promise<Result>,
): Promise<Result> {
  const bytes = await readInput(file);
  const host = await openHost(bytes, {
    fileName: path.basename(file),
    excel: excel ?? written,
    formulaLanguage: async (document) => formatLocale[await workbookLanguage(document, language)],
    functions: associateFunctions,
    functionsMetadata,
  });
  return workOn(host, work);
}

/** Lets the add-in's code work on a new workbook with one empty sheet, in which there is nothing to compute. */
export async function withNewWorkbook<Result>(
  excel: ProfileName | null,
  work: (host: ExcelHost) => Promise<Result>,
): Promise<Result> {
  return workOn(await createHost({ excel: excel ?? written, calculate: false }), work);
}

async function workOn<Result>(host: ExcelHost, work: (host: ExcelHost) => Promise<Result>): Promise<Result> {
  const removeGlobals = host.installGlobals();
  try {
    return await work(host);
  } finally {
    removeGlobals();
    host.dispose();
  }
}
