import { createRequire } from 'node:module';
import path from 'node:path';
import { setFunctionLanguage } from '../../src/functions';
import { functionsMetadata } from '../../src/functions/associate';
import * as functions from '../../src/functions/functions';
import { languages } from '../../src/locales/language';
import type { Language } from '../../src/locales/language';
import { associatedIds, cell } from './call';

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly Parameter[];
    readonly result: { readonly dimensionality: string };
  }[];
}

interface Example {
  readonly formula: string;
  readonly answer: string;
  readonly cells?: { readonly range: string; readonly values: readonly string[] };
}

interface Dictionary {
  readonly blank: string;
  readonly functions: Readonly<Record<string, Example & { readonly arguments: Readonly<Record<string, string>> }>>;
}

const require = createRequire(__filename);
const { localise, readDictionary } = require('../../src/build/functions-metadata-plugin.js') as {
  localise: (metadata: Metadata, dictionary: Dictionary) => Metadata;
  readDictionary: (language: Language) => Dictionary;
};
const { generateCustomFunctionsMetadata } = require('custom-functions-metadata') as {
  generateCustomFunctionsMetadata: (
    files: readonly string[],
    log: boolean,
  ) => Promise<{
    readonly metadataJson: string;
    readonly errors: readonly string[];
    readonly associate: readonly { readonly id: string; readonly functionName: string }[];
  }>;
};

const source = path.resolve(__dirname, '../../src/functions/functions.ts');

async function metadataOfCode(): Promise<{
  readonly metadata: Metadata;
  readonly associations: ReadonlyMap<string, string>;
}> {
  const { metadataJson, errors, associate } = await generateCustomFunctionsMetadata([source], false);
  expect(errors).toEqual([]);
  return {
    metadata: JSON.parse(metadataJson) as Metadata,
    associations: new Map(associate.map(({ id, functionName }) => [id, functionName])),
  };
}

/** Names, arguments and which of them may be left out, as the specification has them. */
const signatures: Readonly<Record<string, string>> = {
  STATUS: 'result ambition [critical] [direction] [tolerance] [display]',
  GAP: 'result ambition [critical] [direction]',
  GAPPCT: 'result ambition [critical] [direction]',
  ACHIEVEMENT: 'result ambition [baseline] [direction] [critical]',
  SCORE: 'result ambition [critical] [direction] [tolerance]',
  TONEXT: 'result ambition [critical] [direction] [tolerance]',
  TREND: 'series [direction] [tolerance] [display] [ambition] [lag]',
  SPARK: 'series',
  ROLLUP: 'statuses [weights] [display]',
  COVERAGE: 'statuses',
  TARGET: 'text [part]',
  EXPLAIN: 'result ambition [critical] [direction] [tolerance]',
  REAL: 'amount fromYear toYear [index]',
  FORECAST: 'actual elapsed total [profile]',
};

test('what is emitted agrees with the code and the specification', async () => {
  const { metadata, associations } = await metadataOfCode();
  const emitted = metadata.functions.map(({ id, parameters }) => [
    id,
    parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(' '),
  ]);
  expect(Object.fromEntries(emitted)).toEqual(signatures);
  for (const { id, name, parameters, result } of metadata.functions) {
    expect(name).toBe(id);
    expect(result.dimensionality).toBe('matrix');
    for (const parameter of parameters) expect(parameter).toMatchObject({ type: 'any', dimensionality: 'matrix' });
    expect(parameters.some(({ repeating }) => repeating === true)).toBe(false);
    const implementation = functions[associations.get(id) as keyof typeof functions];
    expect(implementation).toHaveLength(parameters.length);
  }
  expect([...associations.keys()].sort()).toEqual([...associatedIds].sort());
});

test("outside of the add-in's page the functions are called as the metadata says", async () => {
  const { allowErrorForDataTypeAny, functions: entries } = localise(
    (await metadataOfCode()).metadata,
    readDictionary('nb'),
  );
  const calls = entries.map(({ id, name, parameters }) => ({
    id,
    name,
    parameters: parameters.map(({ dimensionality }) => ({ dimensionality })),
  }));
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => a.id.localeCompare(b.id);
  expect({ ...functionsMetadata, functions: [...functionsMetadata.functions].sort(byId) }).toEqual({
    allowErrorForDataTypeAny,
    functions: [...calls].sort(byId),
  });
});

test.each(languages)('%s has a help text, an example and a translated name for everything', async (language) => {
  const { metadata } = await metadataOfCode();
  const dictionary = readDictionary(language);
  const localised = localise(metadata, dictionary);
  expect(localised.allowErrorForDataTypeAny).toBe(true);
  expect(Object.keys(dictionary.functions).sort()).toEqual(Object.keys(signatures).sort());
  for (const [index, { id, name, description, parameters }] of localised.functions.entries()) {
    expect(name).toBe(metadata.functions[index]?.name);
    expect(description).toContain(`=BMS.${id}(`);
    expect(description).toContain(dictionary.functions[id]?.answer);
    expect(description).not.toMatch(/\{\{|undefined/);
    expect(description.includes(dictionary.blank)).toBe(/ambition|series/.test(signatures[id] ?? ''));
    // What Excel shows of a description.
    expect(description.length).toBeLessThanOrEqual(255);
    for (const parameter of parameters) expect(parameter.description.length).toBeGreaterThan(10);
    expect(new Set(parameters.map((parameter) => parameter.name)).size).toBe(parameters.length);
    expect(Object.keys(dictionary.functions[id]?.arguments ?? {})).toHaveLength(parameters.length);
  }
});

test('a function without its help text stops the build', async () => {
  const { metadata } = await metadataOfCode();
  expect(() => localise(metadata, { ...readDictionary('nb'), functions: {} })).toThrow('STATUS');
});

/** A number as the language prints it, or the text itself. */
function valueOf(text: string): unknown {
  const number = Number(text.replace('−', '-').replace(',', '.'));
  return Number.isNaN(number) ? text : number;
}

/** The arguments of an example formula, with the cells that the example says a range holds. */
function argumentsOf({ formula, cells }: Example, language: Language): readonly unknown[] {
  const separator = language === 'en' ? ',' : ';';
  const texts = /\((.*)\)$/.exec(formula)?.[1]?.split(separator) ?? [];
  return texts.map((text) => {
    if (text.startsWith('"')) return text.slice(1, -1);
    if (text !== cells?.range) return valueOf(text);
    const values = cells.values.map(valueOf);
    return /^[A-Z]+(\d+):[A-Z]+\1$/.test(text) ? [values] : values.map((value) => [value]);
  });
}

test.each(languages)('what is typed as the help says in %s gives what the help says', (language) => {
  setFunctionLanguage(language);
  try {
    for (const [id, example] of Object.entries(readDictionary(language).functions)) {
      const answer = cell(id, ...argumentsOf(example, language));
      const expected = valueOf(example.answer);
      if (typeof expected === 'number') expect([id, answer]).toEqual([id, expect.closeTo(expected, 12)]);
      else expect([id, String(answer).replace(/[\u00a0\u202f]/g, ' ')]).toEqual([id, expected]);
    }
  } finally {
    setFunctionLanguage('nb');
  }
});
