import { icon } from './icons';

/** One message above the grid; it stays until it is closed or the next file opens. */
export class MessageBar {
  constructor(
    private readonly element: HTMLElement,
    private readonly closeLabel: string,
  ) {}

  /** Something went wrong: a screen reader breaks off to say so. */
  fault(...sentences: readonly string[]): void {
    this.show('alert', sentences);
  }

  /** Something to know of what is shown. */
  notice(...sentences: readonly string[]): void {
    this.show('status', sentences);
  }

  private show(role: 'alert' | 'status', sentences: readonly string[]): void {
    const text = document.createElement('span');
    text.textContent = sentences.join(' ');
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'icon-button';
    close.setAttribute('aria-label', this.closeLabel);
    close.append(icon('close'));
    close.addEventListener('click', () => this.hide());
    this.element.setAttribute('role', role);
    this.element.hidden = false;
    this.element.replaceChildren(text, close);
  }

  hide(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
  }
}
