import { CommandType, ICommandService, type Injector, IUndoRedoService } from '@univerjs/core';
import type { Journal, UndoStep } from '../../host/document/journal';

const mutation = 'host.mutation.undo-step';

interface KeptStep {
  readonly journal: Journal;
  /** What takes it back, or once taken back does it again. */
  step: UndoStep;
  readonly done: () => void;
}

/** Lets the grid's undo take back what the add-in did, a batch at a time and in turn with what the person did. */
export class UndoSteps {
  private readonly steps = new Map<number, KeptStep>();
  private next = 0;

  /** @param injector - of Univer, which keeps the order of all steps */
  constructor(private readonly injector: Injector) {
    injector.get(ICommandService).registerCommand({
      id: mutation,
      type: CommandType.MUTATION,
      handler: (_accessor, params?: { readonly key: number }) => this.turn(params?.key ?? -1),
    });
  }

  private turn(key: number): boolean {
    const kept = this.steps.get(key);
    if (kept === undefined) return false;
    kept.step = kept.journal.undo(kept.step);
    kept.done();
    return true;
  }

  /**
   * Ends what the add-in has done since the last time as one step.
   *
   * @param unitId - of the workbook on the screen
   * @param done - called whenever the step has been taken back or done again
   */
  end(journal: Journal, unitId: string, done: () => void): void {
    const step = journal.endStep();
    if (step === null) return;
    const undo = this.injector.get(IUndoRedoService);
    if (step === 'final') {
      undo.clearUndoRedo(unitId);
      return;
    }
    const key = this.next++;
    this.steps.set(key, { journal, step, done });
    const mutations = [{ id: mutation, params: { key } }];
    undo.pushUndoRedo({ unitID: unitId, undoMutations: mutations, redoMutations: mutations });
  }

  /** Another workbook is opened: steps of the last one are of no use. */
  clear(): void {
    this.steps.clear();
  }
}
