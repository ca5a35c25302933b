import path from 'node:path';
import ts from 'typescript';
import type { ApiSet, MemberUse, OfficeMember } from './api-sets';

/** What of `src` is the add-in, and so runs in Excel. */
export const addinFolders = ['commands', 'functions', 'taskpane', 'workbook'].map((folder) => `src/${folder}`);

/**
 * The type checker over folders and all that they import. Making it takes as long as a type check.
 *
 * @param folders - from the root of the repository, with slashes
 */
export function programOf(root: string, folders: readonly string[]): ts.Program {
  const configPath = path.join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(configPath, (file) => ts.sys.readFile(file)) as { readonly config: object };
  const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include: folders }, ts.sys, root);
  return ts.createProgram(fileNames, options);
}

/**
 * Every member of Office.js that code uses, by name: what is called, read, set, taken apart (`const { values } = range`),
 * written as an object (`range.set({ values })`) or named in a `load`. A text in the place of an enumeration's member
 * (`'Up'`) is not seen.
 *
 * @param program - over the code
 * @param root - the repository, to which the places are relative
 * @param folders - where in it the code is looked for, with slashes
 */
export function officeMembers(
  program: ts.Program,
  root: string,
  folders: readonly string[] = addinFolders,
): readonly OfficeMember[] {
  const checker = program.getTypeChecker();
  const found = new Map<string, { since: ApiSet | null; uses: MemberUse[] }>();
  const note = (declaration: ts.Declaration | undefined, node: ts.Node): void => {
    if (declaration === undefined || !isOfficeMember(declaration)) return;
    const name = nameOf(declaration);
    const member = found.get(name) ?? { since: sinceOf(declaration), uses: [] };
    found.set(name, member);
    member.uses.push(placeOfUse(node, root));
  };
  const visit = (node: ts.Node): void => {
    for (const used of usedBy(node, checker)) note(used, node);
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    const place = path.relative(root, file.fileName).split(path.sep).join('/');
    if (!file.isDeclarationFile && folders.some((folder) => place.startsWith(`${folder}/`))) visit(file);
  }
  return [...found].map(([name, member]) => ({ name, ...member })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The declarations of the members that a node of the code uses itself, not by its children. */
function usedBy(node: ts.Node, checker: ts.TypeChecker): readonly (ts.Declaration | undefined)[] {
  if (ts.isCallExpression(node)) return [...calledBy(node, checker), ...loadedBy(node, checker)];
  if (ts.isPropertyAccessExpression(node)) {
    // A call says which of several signatures is meant.
    if (ts.isCallExpression(node.parent) && node.parent.expression === node) return [];
    return [declarationOf(checker.getSymbolAtLocation(node.name), checker)];
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    if (!ts.isIdentifier(name)) return [];
    return [declarationOf(checker.getTypeAtLocation(node.parent).getProperty(name.text), checker)];
  }
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const wanted = checker.getContextualType(node.parent);
    if (wanted === undefined || !(ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))) return [];
    return [declarationOf(wanted.getNonNullableType().getProperty(node.name.text), checker)];
  }
  return [];
}

function calledBy(node: ts.CallExpression, checker: ts.TypeChecker): readonly (ts.Declaration | undefined)[] {
  const signature = checker.getResolvedSignature(node)?.getDeclaration();
  if (signature === undefined || ts.isJSDocSignature(signature)) return [];
  // What is called is often a parameter or an own function whose type is none of Office.js.
  const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  const symbol = checker.getSymbolAtLocation(callee);
  return symbol?.declarations?.includes(signature) === true ? [signature] : [declarationOf(symbol, checker)];
}

/** `range.load('values, format/fill/color')` and `load(['values'])`. */
function loadedBy(node: ts.CallExpression, checker: ts.TypeChecker): readonly (ts.Declaration | undefined)[] {
  if (!ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'load') return [];
  const object = checker.getTypeAtLocation(node.expression.expression);
  return node.arguments
    .flatMap((argument) => (ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument]))
    .filter((argument) => ts.isStringLiteralLike(argument))
    .flatMap(({ text }) => text.split(','))
    .flatMap((loaded) => declarationsAlong(object, loaded.trim().split('/'), node, checker));
}

/** The members of a path; those of a collection's items may be named without `items`. */
function declarationsAlong(
  object: ts.Type,
  [first, ...rest]: readonly string[],
  node: ts.Node,
  checker: ts.TypeChecker,
): readonly (ts.Declaration | undefined)[] {
  if (first === undefined || first === '') return [];
  const itemOf = (type: ts.Type): ts.Type | undefined => {
    const items = type.getProperty('items');
    return items && checker.getTypeArguments(checker.getTypeOfSymbolAtLocation(items, node) as ts.TypeReference)[0];
  };
  if (first === 'items') {
    const item = itemOf(object);
    return item === undefined ? [] : declarationsAlong(item, rest, node, checker);
  }
  const property = object.getProperty(first) ?? itemOf(object)?.getProperty(first);
  if (property === undefined) return [];
  const inner = checker.getTypeOfSymbolAtLocation(property, node);
  return [declarationOf(property, checker), ...declarationsAlong(inner, rest, node, checker)];
}

function declarationOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): ts.Declaration | undefined {
  const meant = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return meant?.declarations?.[0];
}

/** A member of a class, an interface, an enumeration or a namespace of the type definitions; no type alone. */
function isOfficeMember(declaration: ts.Declaration): boolean {
  if (!/@types\/(office-js|custom-functions-runtime)\/index\.d\.ts$/.test(declaration.getSourceFile().fileName))
    return false;
  return (
    ts.isMethodDeclaration(declaration) ||
    ts.isMethodSignature(declaration) ||
    ts.isPropertyDeclaration(declaration) ||
    ts.isPropertySignature(declaration) ||
    ts.isGetAccessorDeclaration(declaration) ||
    ts.isEnumMember(declaration) ||
    ts.isFunctionDeclaration(declaration) ||
    ts.isVariableDeclaration(declaration)
  );
}

/** `Range.values`, `Interfaces.RangeLoadOptions.values`, `Office.context`. */
function nameOf(declaration: ts.Declaration): string {
  const names: string[] = [];
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const name = (node as ts.NamedDeclaration).name;
    if (name !== undefined && ts.isIdentifier(name)) names.unshift(name.text);
  }
  const [space, ...rest] = names;
  return space === 'Excel' && rest.length > 1 ? rest.join('.') : names.join('.');
}

/** Sets that no Excel has: what they hold is said again, in words, to be in all that have add-in commands. */
const setsOfOthers = new Set(['Mailbox']);

/** The set that a member came with, by its own documentation or by that of what it is a member of. */
function sinceOf(declaration: ts.Declaration): ApiSet | null {
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const text = ts
      .getJSDocCommentsAndTags(node)
      .map((comment) => comment.getText())
      .join('\n');
    const match =
      /\[Api set: (\w+) ([\d.]+)/i.exec(text) ?? /\*\*Requirement sets?\*\*:[^|}]*\|\s*(\w+) (\d[\d.]*)\}/.exec(text);
    if (match !== null)
      return setsOfOthers.has(match[1] ?? '') ? null : { name: match[1] ?? '', version: match[2] ?? '' };
  }
  return null;
}

function placeOfUse(node: ts.Node, root: string): MemberUse {
  const file = node.getSourceFile();
  return {
    file: path.relative(root, file.fileName).split(path.sep).join('/'),
    line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
    guards: guardsOf(node),
  };
}

/** What `isSetSupported` must have said to come here: by an `if`, a `? :` or an `&&` around the place. */
function guardsOf(node: ts.Node): readonly ApiSet[] {
  const guards: ApiSet[] = [];
  for (let inner = node; !ts.isSourceFile(inner); inner = inner.parent) {
    const { parent } = inner;
    if (ts.isIfStatement(parent) && parent.thenStatement === inner) guards.push(...setsAskedIn(parent.expression));
    if (ts.isConditionalExpression(parent) && parent.whenTrue === inner) guards.push(...setsAskedIn(parent.condition));
    if (
      ts.isBinaryExpression(parent) &&
      parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
      parent.right === inner
    )
      guards.push(...setsAskedIn(parent.left));
  }
  return guards;
}

/** The sets of a condition that holds only if all of them are there: calls of `isSetSupported`, alone or joined by `&&`. */
function setsAskedIn(condition: ts.Expression): readonly ApiSet[] {
  if (ts.isParenthesizedExpression(condition)) return setsAskedIn(condition.expression);
  if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
    return [...setsAskedIn(condition.left), ...setsAskedIn(condition.right)];
  if (!ts.isCallExpression(condition)) return [];
  const { expression, arguments: args } = condition;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  const [set, version] = args;
  if (name !== 'isSetSupported' || set === undefined || version === undefined) return [];
  if (!ts.isStringLiteralLike(set) || !ts.isStringLiteralLike(version)) return [];
  return [{ name: set.text, version: version.text }];
}
