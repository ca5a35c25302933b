import type { ExcelProfile } from '../profile';
import type { MessageEntry } from '../protocol/events';
import { requirementMatrix } from '../protocol/requirements';
import { invokeInTime } from './early-click';
import {
  type ClientMessage,
  dispatchIds,
  focusExits,
  hostMessage,
  isRecord,
  parseClientMessage,
  responseTypes,
} from './xdm';

export interface FrameBridgeOptions {
  readonly frame: HTMLIFrameElement;
  /** Executes the body of a batch and gives the body of its answer; never rejects. */
  readonly processBatch: (body: string) => Promise<string>;
  /** BCP 47 tag of Excel's language, such as `nb-NO`. */
  readonly locale: string;
  /** The workbook's address as the add-in sees it. */
  readonly documentUrl: string;
  /** What becomes of a click on the ribbon before the page has said what its actions are. */
  readonly earlyClick: ExcelProfile['earlyClick'];
  /** The keyboard focus leaves the add-in's page. */
  readonly onFocusExit?: () => void;
}

/** Shared runtime (1) and custom functions (2): without the second they never start. */
const hostFlags = 3;

/** How long (ms) after loading the page may still be telling of its actions, and how often it is asked. */
const startUpTime = 15_000;
const startUpStep = 250;

/**
 * Excel on the web's side of the conversation with office.js in a frame, so that the add-in's
 * built page runs there as it is. The page must come over HTTPS from this page's own host name,
 * or office.js refuses.
 */
export class FrameBridge {
  private readonly conversationId = crypto.randomUUID();
  private readonly instanceId = crypto.randomUUID();
  private readonly listening = new Map<string, (value: void) => void>();
  private readonly registered = new Map<string, Promise<void>>();
  private readonly commands = new Map<string, (succeeded: boolean) => void>();
  private nextCommand = 1;
  private loadedAt = 0;
  private disposed = false;
  private readonly receive = (event: MessageEvent): void => this.onMessage(event);

  constructor(private readonly options: FrameBridgeOptions) {
    window.addEventListener('message', this.receive);
  }

  /**
   * Loads the add-in's page.
   *
   * @param page - its address, relative to this page
   */
  load(page: string): void {
    const url = new URL(page, window.location.href);
    url.searchParams.set('_host_Info', `excel$web$16.01$${this.options.locale}$telemetry$$disableLogging$${hostFlags}`);
    // A change of the fragment alone would not load the page anew.
    url.searchParams.set('conversation', this.conversationId);
    url.hash = `&_xdm_Info=${this.conversationId}|${this.instanceId}|${window.location.href.split('#')[0] ?? ''}&_serializer_version=1`;
    this.loadedAt = performance.now();
    this.options.frame.src = url.href;
  }

  /** Resolves when the page listens to an event of the host's. */
  private whenListening(event: string): Promise<void> {
    const known = this.registered.get(event);
    if (known !== undefined) return known;
    const promise = new Promise<void>((resolve) => this.listening.set(event, resolve));
    this.registered.set(event, promise);
    return promise;
  }

  /** Takes events and calls of custom functions to the page; they wait until it listens. */
  readonly sendMessages = (entries: readonly MessageEntry[]): void => {
    const data = entries.map((entry) => [
      entry.messageCategory,
      entry.messageType,
      entry.targetId,
      entry.message,
      entry.id,
      entry.isRemoteOverride,
    ]);
    void this.whenListening('richApiMessage').then(() => this.post('richApiMessage', { ArrayData: data }));
  };

  /**
   * Runs what the add-in associated with a ribbon button (`Office.actions.associate`).
   *
   * @returns whether the add-in knows the action; resolves when it says that it is done
   */
  async invokeCommand(action: string, controlId: string): Promise<boolean> {
    await this.whenListening('appCommandInvoked');
    return invokeInTime({
      attempt: () => this.tryCommand(action, controlId),
      earlyClick: this.options.earlyClick,
      isLate: () => this.disposed || performance.now() - this.loadedAt > startUpTime,
      pause: () => new Promise((resolve) => setTimeout(resolve, startUpStep)),
    });
  }

  private tryCommand(action: string, controlId: string): Promise<boolean> {
    const id = String(this.nextCommand++);
    const done = new Promise<boolean>((resolve) => this.commands.set(id, resolve));
    this.post('appCommandInvoked', { 0: id, 1: action, 2: JSON.stringify({ source: { id: controlId } }) });
    return done;
  }

  private post(event: string, data: unknown): void {
    this.send(
      hostMessage(
        { _actionName: event, _conversationId: this.conversationId, _correlationId: 0 },
        responseTypes.event,
        data,
        window.location.href,
      ),
    );
  }

  private answer(message: ClientMessage, data: unknown, errorCode = 0): void {
    this.send(hostMessage(message, responseTypes.answer, data, window.location.href, errorCode));
  }

  private send(text: string): void {
    this.options.frame.contentWindow?.postMessage(text, window.location.origin);
  }

  private onMessage(event: MessageEvent): void {
    if (event.source !== this.options.frame.contentWindow || event.origin !== window.location.origin) return;
    const message = parseClientMessage(event.data);
    if (message === null || message._conversationId !== this.conversationId) return;
    if (message._actionType === 0) void this.onCall(message);
    else this.onListen(message);
  }

  private onListen(message: ClientMessage): void {
    this.answer(message, { Error: 0 });
    if (message._actionType !== 1) return;
    void this.whenListening(message._actionName);
    this.listening.get(message._actionName)?.();
  }

  private async onCall(message: ClientMessage): Promise<void> {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.answer(message, this.appContext());
      case 'ContextActivationManager_notifyHost':
        return this.onNotify(message._data);
      case 'executeMethod':
        return this.answer(message, await this.executeMethod(message._data));
      default:
        return this.answer(message, { Error: 0 });
    }
  }

  /** Telemetry comes this way as well, and goes nowhere. */
  private onNotify(data: unknown): void {
    const [, action] = Array.isArray(data) ? data : [];
    if (typeof action === 'number' && focusExits.has(action)) this.options.onFocusExit?.();
  }

  private async executeMethod(data: unknown): Promise<unknown> {
    const method = isRecord(data) && isRecord(data['DdaMethod']) ? data['DdaMethod']['DispatchId'] : null;
    if (!isRecord(data)) return { Error: 0 };
    if (method === dispatchIds.richApiRequest) {
      const request = Array.isArray(data['ArrayData']) ? data['ArrayData'] : [];
      const body: unknown = request[4];
      return { Error: 0, Data: [200, [], await this.options.processBatch(typeof body === 'string' ? body : '')] };
    }
    if (method === dispatchIds.appCommandCompleted) {
      const id = String(data[0]);
      this.commands.get(id)?.(data[1] === 0);
      this.commands.delete(id);
    }
    return { Error: 0 };
  }

  private appContext(): Readonly<Record<string, unknown>> {
    return {
      _id: this.instanceId,
      _appName: 16,
      _appVersion: '16.01',
      _appUILocale: this.options.locale,
      _dataLocale: this.options.locale,
      _docUrl: this.options.documentUrl,
      // `OSF.ClientMode`: reading and writing.
      _clientMode: 1,
      _settings: [],
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: crypto.randomUUID(),
      _appInstanceId: this.instanceId,
      _appMinorVersion: 0,
      _requirementMatrix: JSON.stringify(requirementMatrix),
      _hostFullVersion: '16.0.0.0',
      _hostCustomMessage: '',
    };
  }

  /** Ends the conversation; the frame may load another page afterwards. */
  dispose(): void {
    this.disposed = true;
    window.removeEventListener('message', this.receive);
    for (const done of this.commands.values()) done(false);
    this.commands.clear();
  }
}
