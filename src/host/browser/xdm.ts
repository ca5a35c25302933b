/**
 * The messages that office.js exchanges with Excel on the web through `window.postMessage`:
 * JSON text, requests up, responses and events down.
 */
export interface ClientMessage {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  /** 0 call, 1 begin of listening to an event, 2 end of it. */
  readonly _actionType: number;
  readonly _data: unknown;
}

/** `Microsoft.Office.Common.ResponseType` */
export const responseTypes = { answer: 0, event: 1 } as const;

/** Methods of `executeMethod` by their dispatch ids. */
export const dispatchIds = { richApiRequest: 93, appCommandCompleted: 94 } as const;

/** `OSF.AgaveHostAction`: why the page gives up the keyboard focus. */
export const focusExits: ReadonlySet<number> = new Set([5, 6, 13, 14, 15, 16, 17, 18]);

/** The message in a posted text, or `null` when it is not one of office.js's. */
export function parseClientMessage(data: unknown): ClientMessage | null {
  if (typeof data !== 'string') return null;
  try {
    const message: unknown = JSON.parse(data);
    return isRecord(message) && message['_messageType'] === 0 && typeof message['_actionName'] === 'string'
      ? (message as unknown as ClientMessage)
      : null;
  } catch {
    return null;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/**
 * The text of an answer or an event.
 *
 * @param errorCode - 0, or one of `Microsoft.Office.Common.InvokeResultCode`
 */
export function hostMessage(
  to: Pick<ClientMessage, '_actionName' | '_conversationId' | '_correlationId'>,
  type: number,
  data: unknown,
  origin: string,
  errorCode = 0,
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _errorCode: errorCode,
    _responseType: type,
    _data: data,
    _origin: origin,
    _serializerVersion: 1,
  });
}
