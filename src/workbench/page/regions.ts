/** A part of the page that F6 leads to. */
export interface Region {
  readonly element: HTMLElement;
  /** Gives the keyboard to the part. */
  readonly focus: () => void;
}

/**
 * F6 leads from one part of the page to the next and Shift+F6 to the one before, as between ribbon, sheet and pane in
 * Excel: in the sheet the Tab key goes from cell to cell.
 */
export function followRegions(regions: readonly Region[]): void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    event.stopPropagation();
    const at = regions.findIndex(({ element }) => element.contains(document.activeElement));
    const next = at < 0 ? 0 : at + (event.shiftKey ? -1 : 1);
    regions.at(next % regions.length)?.focus();
  };
  // Before the grid sees it, which takes what it does not know for typing.
  document.addEventListener('keydown', onKeyDown, { capture: true });
}
