import type { ChangeOrigin, Restore } from './change';
import type { HostDocument } from './document';

/** One step that can be undone: what it did, newest first. */
export type UndoStep = readonly Restore[];

/** More changes than this are not kept for undoing: one step would hold the sheet twice over. */
const mostChanges = 5_000;

/**
 * Gathers what one origin does to a document into steps that can be undone and done again. What cannot be put back (sheets that
 * come, go or move) makes its step, and all before it, one that cannot be undone, as in Excel.
 */
export class Journal {
  private changes: Restore[] = [];
  private undoable = true;
  private recording: Restore[] | null = null;
  private readonly unsubscribe: () => void;

  constructor(document: HostDocument, origin: ChangeOrigin) {
    this.unsubscribe = document.subscribe((change) => {
      if ('restore' in change && this.recording !== null) this.recording.unshift(change.restore);
      if (change.origin !== origin || this.recording !== null) return;
      if ('restore' in change) this.changes.unshift(change.restore);
      else if (change.kind !== 'activeSheet' && change.kind !== 'selection') this.undoable = false;
    });
  }

  /** @returns the step that ends here; `null` when nothing was changed, `final` when it cannot be undone */
  endStep(): UndoStep | null | 'final' {
    const { changes, undoable } = this;
    this.changes = [];
    this.undoable = true;
    if (!undoable || changes.length > mostChanges) return 'final';
    return changes.length === 0 ? null : changes;
  }

  /** Takes a step back. @returns the step that does it again */
  undo(step: UndoStep): UndoStep {
    const again: Restore[] = [];
    this.recording = again;
    try {
      for (const restore of step) restore();
    } finally {
      this.recording = null;
    }
    return again;
  }

  dispose(): void {
    this.unsubscribe();
  }
}
