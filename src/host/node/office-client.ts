import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import type { MessageEntry } from '../protocol/events';
import { isSetSupported } from '../protocol/requirements';
import { browserGlobals } from './browser-globals';

/** Microsoft's client, evaluated for one workbook. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  /** Ids of the functions that the add-in has associated. */
  associatedFunctions(): readonly string[];
  /** Takes events and calls of custom functions to the client. */
  sendMessages(entries: readonly MessageEntry[]): void;
  dispose(): void;
}

export interface OfficeClientOptions {
  /** Executes the body of a batch; the answer is the response's body. */
  readonly processBatch: (body: string) => Promise<string>;
  /** BCP 47 tag of the user interface. */
  readonly language: string;
}

/** The seam for a native host (`OfficeExtension.HostBridge.init`). */
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface ClientGlobals {
  readonly OSF: { readonly _OfficeAppFactory: { setContext(context: unknown): void } };
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & { readonly HostBridge: { init(bridge: Bridge): void } };
  readonly CustomFunctions: typeof CustomFunctions & {
    readonly _association: { readonly mappings: Readonly<Record<string, unknown>> };
  };
}

let scripts: readonly vm.Script[] | null = null;

/** office.js and its part for Excel on the web, compiled once for the process. */
function clientScripts(): readonly vm.Script[] {
  if (scripts === null) {
    const folder = path.join(
      path.dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')),
      'dist',
    );
    scripts = ['office.js', 'excel-web-16.00.js'].map(
      (file) => new vm.Script(readFileSync(path.join(folder, file), 'utf8'), { filename: file }),
    );
  }
  return scripts;
}

/** Starts Microsoft's unmodified office.js against a host. */
export function startOfficeClient(options: OfficeClientOptions): OfficeClient {
  const { globals, loaded, stop } = browserGlobals(options.language);
  const context = vm.createContext(globals);
  for (const script of clientScripts()) script.runInContext(context);
  loaded();
  const client = globals as unknown as ClientGlobals;
  describeHost(client, options.language);
  const bridge: Bridge = { sendMessageToHost: (text) => void answer(text, bridge, options.processBatch) };
  client.OfficeExtension.HostBridge.init(bridge);
  return {
    Excel: client.Excel,
    Office: client.Office,
    OfficeExtension: client.OfficeExtension,
    CustomFunctions: client.CustomFunctions,
    associatedFunctions: () => Object.keys(client.CustomFunctions._association.mappings),
    sendMessages: (entries) => bridge.onMessageFromHost?.(JSON.stringify({ id: -1, type: 3, message: { entries } })),
    dispose: stop,
  };
}

/** Without a page there is no start-up conversation, so what it would have told is set here, through the client's own factory. */
function describeHost(client: ClientGlobals, language: string): void {
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  client.OSF._OfficeAppFactory.setContext({
    ...info,
    displayLanguage: language,
    contentLanguage: language,
    requirements: { isSetSupported },
  });
  Object.assign(client.Office, {
    onReady: (callback?: (ready: typeof info) => unknown): Promise<typeof info> =>
      Promise.resolve(callback?.(info)).then(() => info),
  });
}

async function answer(text: string, bridge: Bridge, processBatch: (body: string) => Promise<string>): Promise<void> {
  const request = JSON.parse(text) as { readonly id: number; readonly message: { readonly body: unknown } };
  const { body } = request.message;
  const response = await processBatch(typeof body === 'string' ? body : JSON.stringify(body));
  // The client takes a body as text or as the object that it is: not written as text twice, nor read so.
  const message = `{"statusCode":200,"headers":{},"body":${response}}`;
  bridge.onMessageFromHost?.(`{"id":${request.id},"type":2,"flags":0,"message":${message}}`);
}
