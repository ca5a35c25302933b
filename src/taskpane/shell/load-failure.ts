import type { Language } from '../../locales/language';
import { start } from '../../locales/every/start';

/**
 * Says in the pane's place that its code could not be loaded: the network is away, or a newer version has
 * replaced the files. Plain elements, because what draws the rest is what is missing.
 *
 * @param element - the pane's element; what is in it is replaced.
 */
export function showLoadFailure(element: HTMLElement, language: Language): void {
  const { happened, kept, action, button } = start[language].notLoaded;
  const message = document.createElement('div');
  message.className = 'load-failure';
  message.setAttribute('role', 'alert');
  const reload = document.createElement('button');
  reload.type = 'button';
  reload.textContent = button;
  reload.addEventListener('click', () => location.reload());
  message.append(paragraph(happened), paragraph(`${kept} ${action}`), reload);
  document.documentElement.lang = language;
  element.replaceChildren(message);
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
