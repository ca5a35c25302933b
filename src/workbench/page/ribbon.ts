import type { Addin, RibbonButton } from '../addin';
import { exampleTitle, type WorkbenchText } from '../texts';
import { type IconName, icon } from './icons';

export interface RibbonActions {
  readonly openExample: (file: string) => void;
  readonly openFile: (file: File) => void;
  readonly download: () => void;
  readonly run: (button: RibbonButton) => void;
}

/** The add-in's commands as its manifest has them, and the workbench's own for files. */
export function createRibbon(
  element: HTMLElement,
  text: WorkbenchText,
  addin: Addin,
  examples: readonly string[],
  actions: RibbonActions,
): void {
  element.setAttribute('aria-label', text('ribbon.label'));
  element.append(
    group(text('files.label'), [
      ...examplesMenu(text, examples, actions.openExample),
      openButton(text, actions.openFile),
      labelled(button(text('files.download'), actions.download), icon('download')),
    ]),
    group(
      addin.groupLabel,
      addin.buttons.map((item) => {
        const made = labelled(
          button(item.label, () => actions.run(item)),
          picture(item.icons),
        );
        made.title = item.tip;
        made.dataset['command'] = item.id;
        return made;
      }),
    ),
  );
}

function group(label: string, contents: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  element.className = 'ribbon-group';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', label);
  const row = document.createElement('div');
  row.className = 'ribbon-buttons';
  row.append(...contents);
  const name = document.createElement('span');
  name.className = 'ribbon-label';
  name.textContent = label;
  name.setAttribute('aria-hidden', 'true');
  element.append(row, name);
  return element;
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'ribbon-button';
  element.textContent = label;
  element.addEventListener('click', onClick);
  return element;
}

function labelled<Element extends HTMLElement>(element: Element, image: Node): Element {
  element.prepend(image);
  return element;
}

function picture(icons: ReadonlyMap<number, string>): HTMLElement {
  const image = document.createElement('img');
  image.alt = '';
  image.width = 24;
  image.height = 24;
  image.src = icons.get(32) ?? [...icons.values()][0] ?? '';
  image.srcset = [...icons].map(([size, address]) => `${address} ${size / 24}x`).join(', ');
  return image;
}

function examplesMenu(text: WorkbenchText, examples: readonly string[], open: (file: string) => void): HTMLElement[] {
  const menu = document.createElement('div');
  menu.id = 'examples';
  menu.className = 'menu';
  menu.popover = 'auto';
  if (examples.length === 0) menu.append(text('files.noExamples'));
  for (const file of examples) {
    const item = button(exampleTitle(file, text), () => {
      menu.hidePopover();
      open(file);
    });
    item.className = 'menu-item';
    item.title = file;
    menu.append(item);
  }
  const opener = labelled(
    button(text('files.examples'), () => undefined),
    icon('workbook'),
  );
  opener.append(icon('chevron'));
  opener.popoverTargetElement = menu;
  opener.setAttribute('aria-haspopup', 'true');
  menu.addEventListener('toggle', () => {
    if (!menu.matches(':popover-open')) return;
    const { left, bottom } = opener.getBoundingClientRect();
    Object.assign(menu.style, { left: `${left}px`, top: `${bottom + 2}px` });
    menu.querySelector('button')?.focus();
  });
  menu.addEventListener('keydown', (event) => moveInMenu(menu, event));
  return [opener, menu];
}

function moveInMenu(menu: HTMLElement, event: KeyboardEvent): void {
  const items = [...menu.querySelectorAll('button')];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = items.findIndex((item) => item === document.activeElement);
  if (step === undefined) return;
  event.preventDefault();
  items[(at + step + items.length) % items.length]?.focus();
}

function openButton(text: WorkbenchText, open: (file: File) => void): HTMLElement {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx,.xlsm';
  input.hidden = true;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file !== undefined) open(file);
  });
  const wrapper = document.createElement('span');
  wrapper.append(
    labelled(
      button(text('files.open'), () => input.click()),
      icon('folder' satisfies IconName),
    ),
    input,
  );
  return wrapper;
}
