/**
 * Careless bugs in what we do about the ways in which Excels differ (`docs/excel-differences.md`), each named by the
 * host's switch or by the behaviour: `npm run mutants -- careless printFit`.
 */

const workbook = 'src/workbook/';
const onNames = ['test/workbook/names/profiles.test.ts'];
const onTables = ['test/workbook/tables/write-tables.test.ts'];
const onSheets = ['test/workbook/sheets/write-sheet.test.ts'];
const onMarked = ['test/workbook/make/read-marked.test.ts'];
const onUnanswered = ['test/workbook/make/unanswered-functions.test.ts'];
const onRibbon = ['test/commands/making.test.ts'];

/** @type {readonly import('./careless.mjs').CarelessBug[]} */
export const carelessOfExcel = [
  {
    file: `${workbook}names/area-text.ts`,
    bug: 'Excel formulaLanguage: a value that is a formula in the user’s language is taken for an address',
    find: "absolute.test(value) && shapeOf(value).form === 'reference'",
    replace: "shapeOf(value).form === 'reference'",
    tests: ['test/workbook/names/area-text.test.ts', ...onNames],
  },
  {
    file: `${workbook}names/name-shape.ts`,
    bug: 'Excel formulaLanguage: areas are parted by commas alone',
    find: "/(?:'(?:[^']|'')*'|[^',;])+/g)].map(([part]) => part.trim())",
    replace: "/(?:'(?:[^']|'')*'|[^',])+/g)].map(([part]) => part.trim())",
    tests: onNames,
  },
  {
    file: `${workbook}names/name-shape.ts`,
    bug: 'Excel formulaLanguage: SANN is a name',
    find: 'TRUE|FALSE|SANN|USANN|SANT|FALSKT',
    replace: 'TRUE|FALSE',
    tests: ['test/workbook/names/name-shape.test.ts'],
  },
  {
    file: `${workbook}names/name-shape.ts`,
    bug: 'Excel referenceStyle: a relative reference is taken in A1 style',
    find: 'if (absoluteA1.test(place)) return place;',
    replace: 'if (/^\\$?[A-Z]{1,3}\\$?\\d+$/i.test(place)) return place;',
    tests: ['test/workbook/names/name-shape.test.ts', ...onNames],
  },
  {
    file: `${workbook}names/system-names.ts`,
    bug: 'Excel builtInNames: the print area is a user’s name',
    find: "  if (isSame(areas, area)) return 'Print_Area';\n",
    replace: '',
    tests: onNames,
  },
  {
    file: `${workbook}names/write-names.ts`,
    bug: 'Excel listSeparator: the other sign is not tried',
    find: "excelErrorCode(error) === 'InvalidArgument'",
    replace: 'false',
    tests: ['test/workbook/setup/accept-tables.test.ts'],
  },
  {
    file: `${workbook}card/row-cells.ts`,
    bug: 'Excel blankArgument: a blank cell goes to a function as it is',
    find: `\`IF(\${address}="","",\${address})\``,
    replace: 'address',
    tests: ['test/workbook/card/blank-arguments.test.ts'],
  },
  {
    file: `${workbook}card/row-cells.ts`,
    bug: 'Excel blankArgument: blank points of a series are drawn as nothing',
    find: `\`BMS.SPARK(IF(\${indicator.series}="","",\${indicator.series}))\``,
    replace: '`BMS.SPARK(${indicator.series})`',
    tests: ['test/workbook/card/blank-arguments.test.ts', 'test/workbook/card/card-sheet.test.ts'],
  },
  {
    file: `${workbook}names/ask-places.ts`,
    bug: 'Excel nameRange: one name that is refused costs all names',
    find: 'if (!isRefusal(error)) throw error;\n    return null;',
    replace: 'throw error;',
    tests: [...onNames, 'test/workbook/make/read-workbook.test.ts'],
  },
  {
    file: `${workbook}names/ask-places.ts`,
    bug: 'Excel nameRange: a refused name is asked again at each reading',
    find: '  learned.set(keyOf(only), null);\n',
    replace: '',
    tests: ['test/workbook/make/read-workbook.test.ts'],
  },
  {
    file: `${workbook}names/ask-places.ts`,
    bug: 'Excel nameRange: a sheet’s own name is taken for the workbook’s',
    find: 'return !names.some((each) => isSame(each.scope, sheet) && isSame(each.name, name));',
    replace: 'return true;',
    tests: onNames,
  },
  {
    file: `${workbook}names/add-names.ts`,
    bug: 'Excel sheetNames: the sheet that has the name is not named',
    find: 'throw sheet === null\n',
    replace: 'throw sheet !== undefined\n',
    tests: onMarked,
  },
  {
    file: `${workbook}sheets/set-views.ts`,
    bug: 'Excel printFit: a fit that is not kept is left',
    find: '(isFitted(layout.zoom, written) ? [] : [written])',
    replace: '(isFitted(layout.zoom, written) ? [] : [])',
    tests: onSheets,
  },
  {
    file: `${workbook}sheets/set-views.ts`,
    bug: 'Excel freezePanes: panes that cannot be frozen cost the paper too',
    find: 'if (await areSet(sheets, [setting], requestLimit)) continue;',
    replace: 'continue;',
    tests: onSheets,
  },
  {
    file: `${workbook}sheets/set-views.ts`,
    bug: 'Excel freezePanes: panes that cannot be frozen fail the writing',
    find: '  } catch {\n    return false;',
    replace: '  } catch (error) {\n    if (what.length === 1) throw error;\n    return false;',
    tests: onSheets,
  },
  {
    file: `${workbook}tables/queue-changes.ts`,
    bug: 'Excel tableColumns: a formula is written where its column takes it over',
    find: 'isOwnFormula(cell.value) ? null : entry(cell.value, cell.newFormat',
    replace: 'entry(cell.value, cell.newFormat',
    tests: onTables,
  },
  {
    file: `${workbook}tables/renew-formulas.ts`,
    bug: 'Excel tableColumns: a formula that is renewed fills its column',
    find: 'cellsOf(context, table, cell).copyFrom(scratch, Excel.RangeCopyType.formulas);',
    replace: 'cellsOf(context, table, cell).formulasR1C1 = formulas.map((row) => row.map(withOwnFunctions));',
    tests: onUnanswered,
  },
  {
    file: `${workbook}tables/queue-changes.ts`,
    bug: 'Excel tableGrowth: rows are added by the table though there is room',
    find: 'if (growth > 0 && growsOverEmpty(addition)) {',
    replace: 'if (growth > 9e9) {',
    tests: onTables,
  },
  {
    file: `${workbook}tables/take-back.ts`,
    bug: 'Excel rowDeletion: rows that are not deleted are not told',
    find: '  return left;\n}\n\nasync function rowCount',
    replace: '  return 0;\n}\n\nasync function rowCount',
    tests: onTables,
  },
  {
    file: `${workbook}tables/take-back.ts`,
    bug: 'Excel rowDeletion: what a filter refuses stops the taking back',
    find: "if (excelErrorCode(error) !== 'FilteredRangeConflict') throw error;",
    replace: 'throw error;',
    tests: onTables,
  },
  {
    file: `${workbook}cells/read-blocks.ts`,
    bug: 'Excel mergedAreas: a heading that begins outside the block is not found',
    find: 'addressOf(fromCorner(area))',
    replace: 'addressOf(area)',
    tests: ['test/workbook/make/read-workbook.test.ts'],
  },
  {
    file: `${workbook}sheets/send-steps.ts`,
    bug: 'Excel payloadLimit: all goes in one request',
    find: 'bytes + step.bytes > limit',
    replace: 'bytes + step.bytes > 9e9',
    tests: ['test/workbook/make/large-card.test.ts'],
  },
  {
    file: `${workbook}sheets/send-steps.ts`,
    bug: 'Excel largeRequest: a failure without a reason is final',
    find: "['RequestPayloadSizeLimitExceeded', 'GeneralException']",
    replace: "['RequestPayloadSizeLimitExceeded']",
    tests: ['test/workbook/make/large-card.test.ts'],
  },
  {
    file: `${workbook}cells/read-blocks.ts`,
    bug: 'Excel largeRange: cells that come as null are blank',
    find: 'if (values === null) throw new TooMuch();',
    replace: 'if (values === null) return { sheet, row: 0, column: 0, values: [], formats: [] };',
    tests: ['test/workbook/cells/read-blocks.test.ts'],
  },
  {
    file: `${workbook}cells/read-blocks.ts`,
    bug: 'Excel largeRange: a range over the limit fails the reading',
    find: "['ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit']",
    replace: "['ResponsePayloadSizeLimitExceeded']",
    tests: ['test/workbook/cells/read-blocks.test.ts'],
  },
  {
    file: `${workbook}make/renew-functions.ts`,
    bug: 'Excel staleNames: the card’s formulas are not written again',
    find: '    for (const found of cards) await renewCard(found);\n',
    replace: '',
    tests: onUnanswered,
  },
  {
    file: `${workbook}make/renew-functions.ts`,
    bug: 'Excel staleNames: the setup’s formulas are not written again',
    find: '    await renewTableFormulas(tables);\n',
    replace: '',
    tests: onUnanswered,
  },
  {
    file: `${workbook}cells/own-functions.ts`,
    bug: 'Excel unknownFunctions: a function behind a link is another workbook’s',
    find: '(?:\\[\\d+\\]!)?_xldudf_BMS_',
    replace: '_xldudf_BMS_',
    tests: ['test/workbook/cells/own-functions.test.ts'],
  },
  {
    file: `${workbook}cells/own-functions.ts`,
    bug: 'Excel unknownFunctions: a function goes back as Excel spells it',
    find: '(name === undefined ? text : `BMS.${name}`)',
    replace: '(text)',
    tests: ['test/workbook/cells/own-functions.test.ts', 'test/workbook/make/unregistered-functions.test.ts'],
  },
  {
    file: 'src/scorecard/values/waiting.ts',
    bug: 'Excel functionCalls: a cell that waits is an error',
    find: "return typeof raw === 'string' && (",
    replace: "return typeof raw === 'string' && raw === '' && (",
    tests: ['test/scorecard/values/waiting.test.ts', ...onUnanswered],
  },
  {
    file: 'src/taskpane/shell/excel-workbook.ts',
    bug: 'Excel fullCalculation: the card stays in its old language',
    find: '  await excelWorkbook.renewFunctions().catch(() => undefined);\n',
    replace: '',
    tests: ['test/taskpane/shell/excel-workbook.test.ts'],
  },
  {
    file: 'src/commands/ribbon.ts',
    bug: 'Excel pane: the pane is asked for before the button is done',
    find: '      event.completed();\n      await show(end);',
    replace: '      await show(end);\n      event.completed();',
    tests: onRibbon,
  },
  {
    file: 'src/commands/ribbon.ts',
    bug: 'Excel pane: it is asked for twice meanwhile',
    find: 'showing ??= host',
    replace: 'showing = host',
    tests: onRibbon,
  },
  {
    file: `${workbook}tables/write-tables.ts`,
    bug: 'Excel codes: a table in the way has no words',
    find: "['InsertDeleteConflict', ",
    replace: '[',
    tests: ['test/workbook/setup/write-setup.test.ts', ...onTables],
  },
];
