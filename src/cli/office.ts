import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { associateFunctions, functionsMetadata } from '../functions/associate';
import { openHost } from '../host/node';
import { type ProfileName, profileNameOf, profileNames } from '../host/profile';
import { forTerminal, terminalJson } from './printable';

const usage = `npm run --silent office -- IN.xlsx SCRIPT.mjs [--excel ${profileNames.join('|')}]`;

/** A script that asks Excel something; what it gives is printed. */
type Script = (context: Excel.RequestContext, client: typeof Excel) => unknown;

/** What the host answered, as it is printed. */
type Answer = { readonly value: unknown } | { readonly error: { readonly code: string; readonly message: string } };

/**
 * Runs a script's default export through the genuine office.js on a workbook; nothing is saved.
 *
 * @param bytes - the workbook
 * @param excel - which Excel the host is; `null` is its own choice
 * @throws WorkbookFileError when the workbook cannot be opened
 */
export async function askOffice(
  bytes: Uint8Array,
  fileName: string,
  script: Script,
  excel: ProfileName | null,
): Promise<Answer> {
  const host = await openHost(bytes, {
    fileName,
    functions: associateFunctions,
    functionsMetadata,
    ...(excel === null ? {} : { excel }),
  });
  const removeGlobals = host.installGlobals();
  try {
    const value = await host.Excel.run(async (context) => {
      const result = await script(context, host.Excel);
      await context.sync();
      return result;
    });
    return { value: value ?? null };
  } catch (error) {
    return { error: told(error) };
  } finally {
    removeGlobals();
    host.dispose();
  }
}

/** Office.js's errors have a code; what else a script throws is told by its kind. */
function told(error: unknown): { readonly code: string; readonly message: string } {
  if (!(typeof error === 'object' && error !== null)) return { code: 'Error', message: String(error) };
  const text = (name: 'code' | 'name' | 'message'): string | undefined => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' ? value : undefined;
  };
  return { code: text('code') ?? text('name') ?? 'Error', message: text('message') ?? '' };
}

interface Asked {
  readonly input: string;
  readonly script: string;
  readonly excel: ProfileName | null;
}

/** @returns `null` when the words make no sense */
function readWords(words: readonly string[]): Asked | null {
  const at = words.indexOf('--excel');
  const excel = at < 0 ? null : profileNameOf(words[at + 1] ?? '');
  const [input, script, ...others] = at < 0 ? words : words.toSpliced(at, 2);
  if (input === undefined || script === undefined || others.length > 0 || (at >= 0 && excel === null)) return null;
  return { input, script, excel };
}

/**
 * Runs the program. @returns its exit code: 0 when the host answered, 1 when a file cannot be used, 2 for wrong words
 */
export async function main(words: readonly string[]): Promise<0 | 1 | 2> {
  const asked = readWords(words);
  if (asked === null) {
    console.error(usage);
    return 2;
  }
  try {
    const { readFile } = await import('node:fs/promises');
    const bytes = await readFile(asked.input);
    // The script is the user's own file, not a part of the bundle.
    const loaded: unknown = await import(/* webpackIgnore: true */ pathToFileURL(path.resolve(asked.script)).href);
    const script: unknown =
      typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : null;
    if (typeof script !== 'function') {
      console.error(`${forTerminal(asked.script)} has no function as its default export.\n${usage}`);
      return 2;
    }
    const answer = await askOffice(bytes, path.basename(asked.input), script as Script, asked.excel);
    process.stdout.write(`${terminalJson(answer, 0)}\n`);
    return 0;
  } catch (error) {
    console.error(forTerminal(error instanceof Error ? error.message : String(error)));
    return 1;
  }
}
