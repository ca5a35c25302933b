import { parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize } from '@borgar/fx';
import { type Box, intersect, maximumColumns, maximumRows } from '../document/box';
import { followFormulas } from '../document/drawings/follow-formulas';
import type { CellChange, HostSheet } from '../document/sheet';
import { sheetPrefix } from '../document/sheet-references';
import { cellBox, containsBox, isInSheet, subtractBox } from './boxes';
import { invalidArgument } from './host-error';
import { requireUnlocked, requireUnprotected } from './protection';
import type { Session } from './session';

/** Cells that go to another place, as when a person drags them there. */
export interface Move {
  readonly from: HostSheet;
  readonly source: Box;
  readonly to: HostSheet;
  /** Of the source's size. */
  readonly target: Box;
}

const blankContent: CellChange = { value: null, formula: null, spill: null, spilledFrom: null };

/**
 * Moves cells with all that belongs to them: formats, merges, links, rules, whole tables. What referred to them refers
 * to their new place, and their own formulas to what they referred to before.
 *
 * @throws HostError InvalidArgument outside the sheet; AccessDenied on a protected one
 */
export function moveCells(session: Session, move: Move): void {
  const { from, source, to, target } = move;
  if (!isInSheet(target)) throw invalidArgument();
  for (const [sheet, box] of [
    [from, source],
    [to, target],
  ] as const) {
    requireUnlocked(sheet, [box]);
    requireUnprotected(sheet);
  }
  moveContent(session, move);
  moveParts(move);
  moveTables(session, move);
  for (const range of session.liveRanges)
    if (range.sheet === from && to === from && range.box !== null && containsBox(source, range.box))
      range.box = movedBox(range.box, move);
  retarget(session, move);
}

function movedBox(box: Box, { source, target }: Move): Box {
  return { ...box, row: box.row + target.row - source.row, column: box.column + target.column - source.column };
}

function moveContent(session: Session, move: Move): void {
  const { from, source, to, target } = move;
  const blank: CellChange = { ...blankContent, style: session.document.styles.normal };
  const inside = (sheet: HostSheet, box: Box) =>
    [...sheet.cells()].filter(({ row, column }) => containsBox(box, cellBox(row, column)));
  const moved = inside(from, source).map(({ row, column, cell }) => {
    const place = movedBox(cellBox(row, column), move);
    const formula = cell.formula === null ? null : movedFormula(cell.formula, move);
    // What a file marks as an array formula stays one, though its array is found anew.
    const asInFile = cell.asInFile === true && cell.spill === null;
    const change = { ...cell, formula, spill: null, spilledFrom: null, asInFile };
    return { row: place.row, column: place.column, change };
  });
  const emptied = inside(from, source).map(({ row, column }) => ({ row, column, change: blank }));
  const covered = inside(to, target).map(({ row, column }) => ({ row, column, change: blank }));
  from.setCells(emptied, 'api');
  to.setCells([...covered, ...moved], 'api');
}

/** What lies in the source goes along, what lay in the target is gone. */
function moveParts(move: Move): void {
  const { from, source, to, target } = move;
  const without = (boxes: readonly Box[], sheet: HostSheet): readonly Box[] => {
    const holes = [...(sheet === from ? [source] : []), ...(sheet === to ? [target] : [])];
    return holes.reduce<readonly Box[]>((rest, hole) => rest.flatMap((box) => subtractBox(box, hole)), boxes);
  };
  const along = (boxes: readonly Box[]): readonly Box[] =>
    boxes.flatMap((box) => intersect(box, source) ?? []).map((box) => movedBox(box, move));
  const rules = <Rule extends { readonly boxes: readonly Box[] }>(
    ofFrom: readonly Rule[],
    ofTo: readonly Rule[],
  ): readonly [readonly Rule[], readonly Rule[]] => {
    const kept = (list: readonly Rule[], sheet: HostSheet): readonly Rule[] =>
      list.map((rule) => ({ ...rule, boxes: without(rule.boxes, sheet) }));
    const filled = (rule: Rule): boolean => rule.boxes.length > 0;
    if (from === to) {
      const joined = ofFrom.map((rule) => ({ ...rule, boxes: [...without(rule.boxes, from), ...along(rule.boxes)] }));
      return [joined.filter(filled), joined.filter(filled)];
    }
    const taken = ofFrom.map((rule) => ({ ...rule, boxes: along(rule.boxes) }));
    return [kept(ofFrom, from).filter(filled), [...kept(ofTo, to), ...taken].filter(filled)];
  };
  const [formatsLeft, formats] = rules(from.part('conditionalFormats'), to.part('conditionalFormats'));
  const [validationsLeft, validations] = rules(from.part('dataValidations'), to.part('dataValidations'));
  from.setPart('conditionalFormats', formatsLeft, 'api');
  from.setPart('dataValidations', validationsLeft, 'api');
  if (to !== from) {
    to.setPart('conditionalFormats', formats, 'api');
    to.setPart('dataValidations', validations, 'api');
  }
  const links = from.part('hyperlinks').flatMap((link) => along([link.box]).map((box) => ({ ...link, box })));
  const merges = from.part('merges').filter((merge) => containsBox(source, merge));
  for (const sheet of new Set([from, to])) {
    const linksLeft = sheet
      .part('hyperlinks')
      .flatMap((link) => without([link.box], sheet).map((box) => ({ ...link, box })));
    const isGone = (merge: Box): boolean =>
      (sheet === from && containsBox(source, merge)) || (sheet === to && intersect(merge, target) !== null);
    const mergesLeft = sheet.part('merges').filter((merge) => !isGone(merge));
    sheet.setPart('hyperlinks', sheet === to ? [...linksLeft, ...links] : linksLeft, 'api');
    sheet.setPart(
      'merges',
      sheet === to ? [...mergesLeft, ...merges.map((one) => movedBox(one, move))] : mergesLeft,
      'api',
    );
  }
}

function moveTables({ document }: Session, move: Move): void {
  const { from, source, to } = move;
  const isMoved = (table: { readonly sheetId: string; readonly box: Box }): boolean =>
    table.sheetId === from.id && containsBox(source, table.box);
  if (!document.tables.some(isMoved)) return;
  document.setTables(
    document.tables.map((table) =>
      isMoved(table) ? { ...table, sheetId: to.id, box: movedBox(table.box, move) } : table,
    ),
    from.id,
    'api',
  );
}

/** References from everywhere to the cells that were moved. */
function retarget({ document }: Session, move: Move): void {
  for (const sheet of document.sheets) {
    const changes = [...sheet.cells()].flatMap(({ row, column, cell }) => {
      const isMoved = sheet === move.to && containsBox(move.target, cellBox(row, column));
      if (cell.formula === null || isMoved) return [];
      const formula = followMove(cell.formula, sheet, sheet, move);
      return formula === cell.formula ? [] : [{ row, column, change: { formula, asInFile: cell.asInFile === true } }];
    });
    if (changes.length > 0) sheet.setCells(changes, 'api');
  }
  const names = document.names.map((name) => ({ ...name, formula: followMove(name.formula, null, null, move) }));
  if (names.some(({ formula }, index) => formula !== document.names[index]?.formula)) document.setNames(names, 'api');
  followFormulas(document.sheets, (formula) => followMove(formula, null, null, move), 'api');
}

function movedFormula(formula: string, move: Move): string {
  return followMove(formula, move.from, move.to, move);
}

/**
 * @param before - the sheet that the formula stood on; `null` for a name's
 * @param after - the sheet that it stands on
 */
function followMove(formula: string, before: HostSheet | null, after: HostSheet | null, move: Move): string {
  const tokens = tokenize(`=${formula}`).map((token) => {
    if (token.type !== 'range' && token.type !== 'range_beam') return token;
    const reference = parseA1Ref(token.value);
    if (reference === undefined || !('range' in reference) || (reference.context?.length ?? 0) > 1) return token;
    const named = reference.context?.[0];
    const home = named ?? before?.name;
    const { range } = reference;
    const box: Box = {
      row: range.top ?? 0,
      column: range.left ?? 0,
      rowCount: (range.bottom ?? maximumRows - 1) - (range.top ?? 0) + 1,
      columnCount: (range.right ?? maximumColumns - 1) - (range.left ?? 0) + 1,
    };
    const follows = home?.toLowerCase() === move.from.name.toLowerCase() && containsBox(move.source, box);
    const place = follows ? movedBox(box, move) : box;
    const sheet = follows ? move.to.name : home;
    if (!follows && (named !== undefined || before === after)) return token;
    const moved = {
      ...range,
      ...(range.top === undefined ? {} : { top: place.row }),
      ...(range.bottom === undefined ? {} : { bottom: place.row + place.rowCount - 1 }),
      ...(range.left === undefined ? {} : { left: place.column }),
      ...(range.right === undefined ? {} : { right: place.column + place.columnCount - 1 }),
    };
    const isHome = sheet === undefined || (named === undefined && sheet === after?.name);
    return { ...token, value: `${isHome ? '' : sheetPrefix(sheet)}${stringifyA1Ref({ range: moved })}` };
  });
  return stringifyTokens(tokens).slice(1);
}
