import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import { PNG } from 'pngjs';
import { createMaking, ribbonActions } from '../src/commands';

const root = path.resolve(__dirname, '..');
const text = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

function parse(xml: string): Element {
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');
  if (!document.documentElement) throw new Error('no root element');
  return document.documentElement;
}

const manifest = parse(text);

const refuse = (): Promise<never> => Promise.reject(new Error('not asked for'));

const children = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
const all = (name: string, within: Element = manifest): Element[] => Array.from(within.getElementsByTagName(name));
const one = (name: string, within: Element = manifest): Element => {
  const found = all(name, within);
  const [first] = found;
  if (!first || found.length !== 1) throw new Error(`${found.length} elements ${name}`);
  return first;
};
const names = (element: Element): string[] => children(element).map((child) => child.tagName);
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

const resources = new Map(
  ['bt:Image', 'bt:Url', 'bt:String']
    .flatMap((kind) => all(kind, one('Resources')).map((resource) => [attribute(resource, 'id'), resource] as const))
    .filter(([id]) => id !== ''),
);
const valueOf = (resid: string): string => {
  const resource = resources.get(resid);
  if (!resource) throw new Error(`resid ${resid} leads nowhere`);
  return attribute(resource, 'DefaultValue');
};
/** The default value and that of each language. */
const valuesOf = (resource: Element): string[] => [
  attribute(resource, 'DefaultValue'),
  ...all('bt:Override', resource).map((override) => attribute(override, 'Value')),
];

/** Children of an element in the order that Office's schema wants. */
const orders: readonly (readonly [element: string, order: readonly string[]])[] = [
  [
    'OfficeApp',
    [
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ],
  ],
  ['VersionOverrides', ['Description', 'Requirements', 'Hosts', 'Resources']],
  ['DesktopFormFactor', ['GetStarted', 'FunctionFile', 'ExtensionPoint']],
  ['GetStarted', ['Title', 'Description', 'LearnMoreUrl']],
  ['Group', ['Label', 'Icon', 'Control']],
  ['Control', ['Label', 'Supertip', 'Icon', 'Action']],
  ['Supertip', ['Title', 'Description']],
  ['Resources', ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']],
];

describe('the manifest', () => {
  test('is refused by this test when it is not well-formed', () => {
    expect(() => parse(text.replace('</Hosts>', ''))).toThrow();
  });

  test.each(orders)('has the children of %s in the order of the schema', (element, order) => {
    const elements = element === 'OfficeApp' ? [manifest] : all(element);
    expect(elements).not.toHaveLength(0);
    for (const parent of elements) {
      const positions = names(parent).map((name) => order.indexOf(name));
      expect(positions).not.toContain(-1);
      expect(positions).toEqual([...positions].sort((a, b) => a - b));
    }
  });

  test('has Host with Runtimes before the form factors', () => {
    const host = all('Host').find((element) => element.getAttribute('xsi:type') === 'Workbook');
    expect(host && names(host)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
  });

  test('keeps its identity: another GUID would be another add-in to every installed workbook', () => {
    expect(one('Id').textContent).toBe('1d5485c1-4520-4be5-86ad-0ef9da8ed61d');
    expect(manifest.getAttribute('xsi:type')).toBe('TaskPaneApp');
  });

  test('has a version of four numbers that begins with the package’s', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    expect(one('Version').textContent).toBe(`${version}.0`);
  });

  test('asks for the smallest permission and the agreed requirement sets', () => {
    expect(one('Permissions').textContent).toBe('ReadWriteDocument');
    const sets = all('Set').map((set) => `${attribute(set, 'Name')} ${attribute(set, 'MinVersion')}`);
    expect(sets.sort()).toEqual(['CustomFunctionsRuntime 1.3', 'ExcelApi 1.14', 'SharedRuntime 1.1']);
  });

  test('runs pane, ribbon commands and functions in one runtime that lives long', () => {
    const runtime = one('Runtime');
    expect(runtime.getAttribute('lifetime')).toBe('long');
    const pane = runtime.getAttribute('resid');
    expect(one('FunctionFile').getAttribute('resid')).toBe(pane);
    expect(one('SourceLocation', one('Page')).getAttribute('resid')).toBe(pane);
    const show = all('Action').filter((action) => action.getAttribute('xsi:type') === 'ShowTaskpane');
    expect(show.map((action) => one('SourceLocation', action).getAttribute('resid'))).toEqual([pane]);
    expect(attribute(one('SourceLocation', one('DefaultSettings')), 'DefaultValue')).toBe(valueOf(pane ?? ''));
    // With one, Excel opens a second page beside the shared runtime.
    expect(all('TaskpaneId')).toHaveLength(0);
  });

  test('has the functions in the namespace BMS', () => {
    expect(valueOf(attribute(one('Namespace'), 'resid'))).toBe('BMS');
  });

  test('calls the ribbon actions by the names that the code associates', () => {
    const maker = { makeScorecard: refuse, makeUnitCards: refuse, savePeriod: refuse, makeHealthSheet: refuse };
    const actions = ribbonActions(createMaking(maker), {
      ready: Promise.resolve(),
      showPane: refuse,
      showSheet: refuse,
    });
    expect(
      all('FunctionName')
        .map((element) => element.textContent)
        .sort(),
    ).toEqual(Object.keys(actions).sort());
  });

  test('resolves every resid, uses every resource, and keeps ids short and unique', () => {
    const used = Array.from(manifest.getElementsByTagName('*'))
      .map((element) => element.getAttribute('resid'))
      .filter((resid) => resid !== null);
    expect(new Set(used)).toEqual(new Set(resources.keys()));
    const ids = ['bt:Image', 'bt:Url', 'bt:String']
      .flatMap((kind) => all(kind, one('Resources')))
      .map((resource) => attribute(resource, 'id'))
      .filter((id) => id !== '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test.each([
    ['bt:ShortStrings', 125],
    ['bt:LongStrings', 250],
  ])('has texts in %s of at most %i characters', (group, longest) => {
    const texts = all('bt:String', one(group)).flatMap(valuesOf);
    expect(texts).not.toHaveLength(0);
    expect(texts.filter((value) => value.length === 0 || value.length > longest)).toEqual([]);
  });

  test('has labels in ShortStrings and descriptions in LongStrings', () => {
    const groupOf = (element: Element): string =>
      resources.get(attribute(element, 'resid'))?.parentNode?.nodeName ?? '';
    for (const element of [...all('Label'), ...all('Title')]) expect(groupOf(element)).toBe('bt:ShortStrings');
    for (const element of all('Description').filter((description) => description.hasAttribute('resid')))
      expect(groupOf(element)).toBe('bt:LongStrings');
  });

  test('has every text and the functions’ descriptions in all four languages', () => {
    expect(one('DefaultLocale').textContent).toBe('en-US');
    const worded = [...all('bt:String'), ...all('bt:Url'), ...all('Description')].filter((element) =>
      element.hasAttribute('DefaultValue'),
    );
    const sameEverywhere = ['Functions.Namespace', 'Pane.Url', 'Functions.Script.Url', 'GetStarted.Url'];
    for (const element of worded.filter((one) => !sameEverywhere.includes(attribute(one, 'id')))) {
      const locales = children(element).map((override) => override.getAttribute('Locale'));
      expect([attribute(element, 'id'), locales]).toEqual([
        attribute(element, 'id'),
        ['nb-NO', 'nn-NO', 'sv-SE', 'sv-FI'],
      ]);
    }
  });

  test('loads nothing without HTTPS and everything from one origin', () => {
    const urls = Array.from(manifest.getElementsByTagName('*'))
      .flatMap((element) => [element.getAttribute('DefaultValue'), element.getAttribute('Value')])
      .filter((value) => value !== null && /^\w+:\/\//.test(value));
    expect(urls.length).toBeGreaterThan(10);
    expect(new Set(urls.map((url) => new URL(url ?? '').origin))).toEqual(new Set(['https://localhost:3000']));
  });

  test.each(
    all('bt:Image')
      .filter((image) => image.hasAttribute('size'))
      .map((image) => [attribute(image, 'resid'), Number(attribute(image, 'size'))] as const),
  )('has %s as a picture of %i pixels', (resid, size) => expect(pictureSize(valueOf(resid))).toEqual([size, size]));

  test('has its own icon in 32 and 64 pixels', () => {
    expect(pictureSize(attribute(one('IconUrl'), 'DefaultValue'))).toEqual([32, 32]);
    expect(pictureSize(attribute(one('HighResolutionIconUrl'), 'DefaultValue'))).toEqual([64, 64]);
  });

  test('has each icon of the ribbon in 16, 32 and 80', () => {
    expect(all('Icon')).toHaveLength(5);
    for (const icon of all('Icon'))
      expect(children(icon).map((image) => image.getAttribute('size'))).toEqual(['16', '32', '80']);
  });

  test('names pages of the add-in that are built', () => {
    const { origin, pathname } = new URL(valueOf('Pane.Url'));
    expect(`${origin}${pathname}`).toBe('https://localhost:3000/addin/taskpane.html');
    expect(existsSync(path.join(root, 'src/taskpane/taskpane.html'))).toBe(true);
    expect(existsSync(path.join(root, 'src/functions/functions.ts'))).toBe(true);
  });
});

/** Width and height of the committed picture that is served at an address. */
function pictureSize(url: string): [number, number] {
  const file = path.join(root, 'assets/icons', path.posix.basename(new URL(url).pathname));
  const { width, height } = PNG.sync.read(readFileSync(file));
  return [width, height];
}
