import { icon } from './icons';

/** One message above the grid; it stays until it is closed or the next file opens. */
export class MessageBar {
  constructor(
    private readonly element: HTMLElement,
    private readonly closeLabel: string,
  ) {}

  show(...sentences: readonly string[]): void {
    const text = document.createElement('span');
    text.textContent = sentences.join(' ');
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'icon-button';
    close.setAttribute('aria-label', this.closeLabel);
    close.append(icon('close'));
    close.addEventListener('click', () => this.hide());
    this.element.replaceChildren(text, close);
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
  }
}
