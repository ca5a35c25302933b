import type { HostSheet } from '../document/sheet';
import type { DefinedName } from '../document/sheet-parts';
import { sheetPrefix } from '../document/sheet-references';
import { wordsOf } from './formula-language/words';
import type { Session } from './session';

/** What files put before the names that Excel keeps for itself. */
const filePrefix = '_xlnm.';

/** A name that Excel keeps for itself, made from what it stands for. */
export interface BuiltInName {
  readonly definition: DefinedName;
  /** Takes away what it stands for. */
  remove(): void;
}

/** Whether the document has the name from a file under Excel's own spelling of it. */
export function isBuiltIn({ name }: DefinedName): boolean {
  return name.startsWith(filePrefix);
}

/** The names that Excel keeps for itself in a scope, in its language: print area and titles as the sheet now has them. */
export function builtInNames(session: Session, scope: string | null): readonly DefinedName[] {
  return builtIn(session, scope).map(({ definition }) => definition);
}

/** @returns the name of that spelling, whatever the case */
export function builtInName(session: Session, name: string, scope: string | null): BuiltInName | undefined {
  if (scope === null && keptNames(session.document.names).length === 0) return undefined;
  const wanted = name.toLowerCase();
  return builtIn(session, scope).find(({ definition }) => definition.name.toLowerCase() === wanted);
}

/** The document replaces its list when a name changes; 10,000 names are a supported size. */
const keptByList = new WeakMap<readonly DefinedName[], readonly DefinedName[]>();

function keptNames(names: readonly DefinedName[]): readonly DefinedName[] {
  const kept = keptByList.get(names) ?? names.filter(isBuiltIn);
  keptByList.set(names, kept);
  return kept;
}

const printNames = ['Print_Area', 'Print_Titles'] as const;

function builtIn(session: Session, scope: string | null): readonly BuiltInName[] {
  const { document, profile } = session;
  const words = wordsOf(profile.builtInNames).builtInNames;
  const kept = keptNames(document.names).filter((name) => name.scope === scope);
  const sheet = scope === null ? undefined : document.sheetById(scope);
  return [
    ...kept
      .map((name) => ({ name, own: name.name.slice(filePrefix.length) }))
      .filter(({ own }) => !printNames.some((print) => print === own))
      .map(({ name, own }) => ({
        definition: { ...name, name: words.toLocal(own) },
        remove: () =>
          document.setNames(
            document.names.filter((other) => other !== name),
            'api',
          ),
      })),
    ...(sheet === undefined ? [] : ofPage(sheet, words.toLocal)),
  ];
}

function ofPage(sheet: HostSheet, toLocal: (english: string) => string): readonly BuiltInName[] {
  const { printArea, printTitleRows, printTitleColumns } = sheet.part('pageLayout');
  const name = (
    english: (typeof printNames)[number],
    areas: readonly (string | null)[],
    without: Partial<ReturnType<typeof layout>>,
  ): readonly BuiltInName[] => {
    const given = areas.filter((area) => area !== null);
    if (given.length === 0) return [];
    const formula = given.map((area) => `${sheetPrefix(sheet.name)}${area}`).join(',');
    return [
      {
        definition: { name: toLocal(english), scope: sheet.id, formula, visible: true, comment: '' },
        remove: () => sheet.setPart('pageLayout', { ...layout(sheet), ...without }, 'api'),
      },
    ];
  };
  return [
    ...name('Print_Area', printArea?.split(',') ?? [], { printArea: null }),
    ...name('Print_Titles', [printTitleColumns, printTitleRows], { printTitleColumns: null, printTitleRows: null }),
  ];
}

const layout = (sheet: HostSheet) => sheet.part('pageLayout');
