import { reportingWorkbook } from './base';
import * as data from './data';
import { PackageDraft } from './draft';
import * as drawings from './drawings';
import * as forms from './forms';
import * as parts from './workbook-parts';

export interface ForeignWorkbook {
  readonly what: string;
  readonly bytes: () => Uint8Array;
  readonly extension: 'xlsx' | 'xlsm';
  /** `false` for one that breaks the standard, as some programs do. */
  readonly sound: boolean;
}

const features: readonly (readonly [what: string, add: (draft: PackageDraft) => void])[] = [
  ['nothing else', () => undefined],
  ['a chart', drawings.chartOnSheet],
  ['a chart sheet', drawings.chartSheet],
  ['pictures', drawings.pictures],
  ['comments', drawings.comments],
  ['threaded comments', drawings.threadedComments],
  ['controls and embedded objects', drawings.controls],
  ['a pivot table', data.pivot],
  ['slicers', data.slicers],
  ['a data model', data.dataModel],
  ['a query table', data.queryTable],
  ['links to other workbooks', data.externalLinks],
  ['conditional formats', data.conditionalFormats],
  ['validation', data.validations],
  ['sparklines', data.sparklines],
  ['rich values and spills', data.richValues],
  ['formatted text', data.texts],
  ['macros', parts.macros],
  ['macro and dialog sheets', parts.oldSheets],
  ['custom XML', parts.customXml],
  ['document properties', parts.properties],
  ['panes of add-ins', parts.addins],
  ['a digital signature', parts.signature],
  ['print settings', parts.printing],
  ['custom views', parts.customViews],
  ['names of every kind', parts.names],
  ['protection', parts.protection],
  ['a very hidden sheet', parts.veryHidden],
  ['tracked changes', parts.revisions],
  ['things from the future', parts.unknown],
  ['styles of its own', parts.ownStyles],
];

const packings: readonly (readonly [what: string, pack: (draft: PackageDraft) => Uint8Array])[] = [
  ['a streamed archive', forms.streamed],
  ['an archive with folders and nothing packed', forms.storedWithFolders],
  ['backslashes in its names', forms.backslashed],
  ['a zip64 directory', forms.zip64],
  ['byte order marks', forms.withMark],
  ['no XML declarations', forms.withoutDeclaration],
  ['single quotes', forms.singleQuoted],
  ['XML laid out for reading', forms.spread],
  ['UTF-16', forms.utf16],
  ['prefixes', forms.withPrefixes],
  ["ISO's strict form", forms.strict],
];

const macroEnabled = new Set<string>(['macros', 'macro and dialog sheets']);

/** A workbook for each thing that other programs put into a package, and for each form they give it; a card can be made of all. */
export const foreignWorkbooks: readonly ForeignWorkbook[] = [
  ...features.map(([what, add]): ForeignWorkbook => ({
    what,
    extension: macroEnabled.has(what) ? 'xlsm' : 'xlsx',
    sound: true,
    bytes: () => {
      const draft = new PackageDraft(reportingWorkbook());
      add(draft);
      return draft.bytes();
    },
  })),
  {
    what: 'dates from 1904',
    extension: 'xlsx',
    sound: true,
    bytes: () => new PackageDraft(reportingWorkbook({ date1904: true })).bytes(),
  },
  ...packings.map(([what, pack]): ForeignWorkbook => ({
    what,
    extension: 'xlsx',
    sound: pack !== forms.backslashed,
    bytes: () => pack(new PackageDraft(reportingWorkbook())),
  })),
];
