import type { Situation } from './session';

/** What a person does while the add-in works, and who waits for it to end. */
export class ChangingSituation implements Situation {
  anotherWorkbookInFront = false;
  private edited = false;
  private waiting: (() => void)[] = [];

  get cellEdited(): boolean {
    return this.edited;
  }

  set cellEdited(edited: boolean) {
    this.edited = edited;
    if (!edited) this.waiting.splice(0).forEach((goOn) => goOn());
  }

  /** Resolves when no cell is being edited: at once, late, or never. */
  async cellLeft(): Promise<void> {
    while (this.edited) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
