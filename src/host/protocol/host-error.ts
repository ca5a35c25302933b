/** Excel's own codes and English messages (Microsoft: "Error handling with the application-specific JavaScript APIs"); callers switch on the code. */
const errors = {
  AccessDenied: { status: 403, message: 'You cannot perform the requested operation.' },
  ApiNotFound: {
    status: 400,
    message: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  },
  FilteredRangeConflict: {
    status: 409,
    message: 'The attempted operation causes a conflict with a filtered range.',
  },
  GeneralException: { status: 500, message: 'There was an internal error while processing the request.' },
  InactiveWorkbook: {
    status: 400,
    message:
      'The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.',
  },
  InsertDeleteConflict: { status: 409, message: 'The insert or delete operation attempted resulted in a conflict.' },
  InvalidArgument: { status: 400, message: 'The argument is invalid or missing or has an incorrect format.' },
  InvalidOperation: { status: 400, message: 'The operation attempted is invalid on the object.' },
  InvalidOperationInCellEditMode: {
    status: 400,
    message:
      'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  },
  InvalidReference: { status: 400, message: 'This reference is not valid for the current operation.' },
  InvalidSelection: { status: 400, message: 'The current selection is invalid for this operation.' },
  ItemAlreadyExists: { status: 409, message: 'The resource being created already exists.' },
  ItemNotFound: { status: 404, message: "The requested resource doesn't exist." },
  MergedRangeConflict: {
    status: 409,
    message: "Cannot complete the operation. A table can't overlap with merged cells.",
  },
  NonBlankCellOffSheet: {
    status: 400,
    message:
      "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  },
  NotImplemented: { status: 501, message: "The requested feature isn't implemented." },
  RangeExceedsLimit: { status: 400, message: 'The cell count in the range has exceeded the maximum supported number.' },
  RequestPayloadSizeLimitExceeded: { status: 413, message: 'The request payload size has exceeded the limit.' },
  ResponsePayloadSizeLimitExceeded: { status: 413, message: 'The response payload size has exceeded the limit.' },
} as const;

export type HostErrorCode = keyof typeof errors;

/** A fault that the client shows as `OfficeExtension.Error`. */
export class HostError extends Error {
  readonly status: number;

  /** @param detail - what is wrong, after Excel's own message */
  constructor(
    readonly code: HostErrorCode,
    detail = '',
  ) {
    super(detail === '' ? errors[code].message : `${errors[code].message} ${detail}`);
    this.name = 'HostError';
    this.status = errors[code].status;
  }
}

export function invalidArgument(detail = ''): HostError {
  return new HostError('InvalidArgument', detail);
}

/** For a member that Excel has and this host does not. */
export function unknownMember(typeName: string, member: string): HostError {
  return new HostError('ApiNotFound', `The Excel host does not offer ${typeName}.${camelCase(member)}.`);
}

/** `FormulasR1C1` is `formulasR1C1` to the add-in. */
export function camelCase(name: string): string {
  return name.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]/, (start) => start.toLowerCase());
}
