/** What in a row can take the focus; a tab stop that was taken away is one still. */
export const controls = 'button, a[href], input, select, textarea, summary, [tabindex]';

/** Marks a part of a row, such as an open form, whose fields the Tab key goes through. */
export const ownTabs = 'data-own-tabs';

/** The controls of a row that arrows lead to; those of a form inside it are not among them. */
export function rowControls(row: Element): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(controls)].filter(
    (control) => control.closest(`[${ownTabs}]`) === null && !control.matches(':disabled'),
  );
}

/**
 * Leaves a list one tab stop: a control of one row, with the form that is open in it.
 *
 * @param home - the row that has the tab stop, the first with a control where it is `null` or not in the page
 * @param last - the control that had the focus last; the row's first where it is none of its
 * @returns the row that has the tab stop now, `null` where nothing takes the focus
 */
export function settleTabStops(frame: Element, home: number | null, last: Element | null): number | null {
  const rows = [...frame.querySelectorAll<HTMLElement>('[data-position]')];
  const stops = rows.find((row) => row.dataset.position === String(home)) ?? null;
  const stop =
    stops !== null && rowControls(stops).length > 0 ? stops : rows.find((row) => rowControls(row).length > 0);
  for (const row of rows) {
    const own = rowControls(row);
    const entry = row === stop ? (own.find((control) => control === last) ?? own[0]) : undefined;
    for (const control of row.querySelectorAll<HTMLElement>(controls)) {
      const isStop = control === entry || (row === stop && !own.includes(control));
      const index = isStop ? 0 : -1;
      // Written only where it differs, so that nobody who watches is told for nothing.
      if (control.tabIndex !== index) control.tabIndex = index;
    }
  }
  return stop === undefined ? null : Number(stop.dataset.position);
}

/** The control of the same row to the left or the right of one; `null` at the ends. */
export function neighbourOf(control: Element, row: Element, step: 1 | -1): HTMLElement | null {
  const all = rowControls(row);
  const at = all.findIndex((each) => each === control);
  return at < 0 ? null : (all[at + step] ?? null);
}

/** How many rows are whole in view, at least one. */
export function rowsInView(frame: Element, scroller: Element): number {
  const { top, bottom } = scroller.getBoundingClientRect();
  const whole = [...frame.querySelectorAll('[data-position]')].filter((row) => {
    const box = row.getBoundingClientRect();
    return box.top >= top - 1 && box.bottom <= bottom + 1;
  });
  return Math.max(1, whole.length);
}
