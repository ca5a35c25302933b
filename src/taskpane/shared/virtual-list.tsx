import type { CSSProperties, FocusEvent, KeyboardEvent, ReactNode } from 'react';
import { createContext, forwardRef, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { makeStyles } from '@fluentui/react-components';
import type { CustomItemComponentProps, VirtualizerHandle } from 'virtua';
import { Virtualizer } from 'virtua';
import { neighbourOf, rowControls, rowsInView, settleTabStops } from './tab-stops';

const useStyles = makeStyles({
  rows: { listStyleType: 'none', padding: 0, margin: 0 },
});

/** The whole list, for the parts that the virtualizer draws. */
const ListContext = createContext<{ readonly label: string; readonly count: number; readonly describedBy?: string }>({
  label: '',
  count: 0,
});

const Rows = forwardRef<HTMLUListElement, { readonly style: CSSProperties; readonly children: ReactNode }>(
  function Rows({ style, children }, ref) {
    const { label, describedBy } = useContext(ListContext);
    return (
      <ul ref={ref} style={style} aria-label={label} aria-describedby={describedBy} className={useStyles().rows}>
        {children}
      </ul>
    );
  },
);

/** A row tells its place in the whole list, of which the page holds only what is in view. */
const Row = forwardRef<HTMLLIElement, CustomItemComponentProps>(function Row({ index, style, children }, ref) {
  return (
    <li
      ref={ref}
      style={style}
      data-position={index}
      aria-setsize={useContext(ListContext).count}
      aria-posinset={index + 1}
    >
      {children}
    </li>
  );
});

/** A row that the keyboard is led to, by its key, and what in it takes the focus. */
export interface Lead {
  readonly key: string;
  readonly selector: string;
}

/** Where arrows, Home and End are the field's own. */
const writable = 'input:not([type=checkbox], [type=radio]), select, textarea';

/** The element that scrolls what is inside `element`. */
function scrollerOf(element: HTMLElement): HTMLElement {
  for (let above = element.parentElement; above; above = above.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(above).overflowY)) return above;
  }
  return document.documentElement;
}

/** Whether a row is whole in view, or fills the view where it is higher than that (within a pixel). */
function isInView(row: Element, scroller: Element | null): boolean {
  const view = scroller?.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  if (view === undefined) return true;
  return (top >= view.top - 1 || bottom >= view.bottom - 1) && (bottom <= view.bottom + 1 || top <= view.top + 1);
}

/** Where the keyboard is on its way to. */
interface Goal {
  readonly row: number;
  /** `null`: the row's first control. */
  readonly selector: string | null;
  /** Where to look on when nothing in the row takes the focus. */
  readonly step: 1 | -1;
}

/**
 * A list of any length inside something that scrolls; the page holds the rows in view alone. It is one tab stop: up
 * and down, Home and End, Page Up and Page Down go from row to row, left and right from control to control of a row,
 * and Tab goes on to what follows the list, by way of the form that is open in the row. The row with the focus stays,
 * however far it is scrolled away, and is where the keyboard comes back to.
 *
 * @param label - the list's name for screen readers
 * @param describedBy - id of what else they are to say
 * @param keyOf - what tells rows apart when rows come and go
 * @param lead - a new one leads the keyboard, where it has lost its place, to its row, however far away or yet to come
 * @param children - draws a row; rows may be of different height
 */
export function VirtualList<Item>({
  label,
  describedBy,
  items,
  keyOf,
  lead = null,
  children,
}: {
  readonly label: string;
  readonly describedBy?: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, index: number) => string;
  readonly lead?: Lead | null;
  readonly children: (item: Item, index: number) => ReactNode;
}): JSXElement {
  const list = useMemo(
    () => ({ label, count: items.length, ...(describedBy !== undefined && { describedBy }) }),
    [label, items.length, describedBy],
  );
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement | null>(null);
  const [start, setStart] = useState<number | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const [goesTo, setGoesTo] = useState<Goal | null>(null);
  const goal = useRef<number | null>(null);
  const last = useRef<Element | null>(null);
  const followed = useRef<Lead | null>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);
  const goTo = (row: number, step: Goal['step'] = 1, selector: Goal['selector'] = null): void => {
    goal.current = row;
    setGoesTo({ row, selector, step });
  };
  const stop = (): void => {
    goal.current = null;
    setGoesTo(null);
  };

  // What stands above the list inside the scroller comes and goes: `children` is another function at each drawing
  // around it.
  useLayoutEffect(() => {
    if (!frame.current) return;
    scroller.current ??= scrollerOf(frame.current);
    const above =
      frame.current.getBoundingClientRect().top -
      scroller.current.getBoundingClientRect().top +
      scroller.current.scrollTop;
    setStart(Math.round(above));
  }, [items, children]);

  useEffect(() => {
    if (lead === null || lead === followed.current) return;
    const row = items.findIndex((item, index) => keyOf(item, index) === lead.key);
    if (row < 0) return;
    followed.current = lead;
    if (document.activeElement === document.body) goTo(row, 1, lead.selector);
  }, [items, keyOf, lead]);

  useEffect(() => {
    if (goesTo === null) return undefined;
    // A row that was not in the page stays hidden, and takes no focus, until its height is known; on a busy machine the
    // virtualizer gives up scrolling before that, so it is asked again.
    const go = (): void => {
      virtualizer.current?.scrollToIndex(goesTo.row, { align: 'nearest' });
      const { row: at, step, selector } = goesTo;
      const row = frame.current?.querySelector(`[data-position="${at}"]`) ?? null;
      const own = row === null ? [] : rowControls(row);
      if (row !== null && own.length === 0 && selector === null) {
        // A heading: the row behind it is meant, or where there is none the one that the keyboard is at.
        const next = at + step;
        if (next < 0 || next >= items.length) stop();
        else goTo(next, step);
        return;
      }
      const target = selector === null ? own[0] : row?.querySelector<HTMLElement>(selector);
      target?.focus({ preventScroll: true });
      if (row && target && target === document.activeElement && isInView(row, scroller.current)) stop();
      else waiting = requestAnimationFrame(go);
    };
    let waiting = 0;
    go();
    return () => cancelAnimationFrame(waiting);
  }, [goesTo, items.length]);

  // Rows come and go by the virtualizer's own drawing, and so do the controls in them.
  useEffect(() => {
    const list = frame.current;
    if (list === null) return undefined;
    const settle = (): void => void settleTabStops(list, active, last.current);
    settle();
    const observer = new MutationObserver(settle);
    observer.observe(list, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    return () => observer.disconnect();
  }, [active]);

  const rowOf = (target: EventTarget): number | null => {
    const row =
      target instanceof Element ? target.closest<HTMLElement>('[data-position]')?.dataset.position : undefined;
    return row === undefined ? null : Number(row);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    const row = rowOf(target);
    last.current = target;
    setActive(row);
    if (row !== goal.current) stop();
    if (frame.current !== null) settleTabStops(frame.current, row, target);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, key } = event;
    const row = rowOf(target);
    if (row === null || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(target instanceof Element) || target.matches(writable)) return;
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const beside = target.closest('[data-position]');
      const next = beside === null ? null : neighbourOf(target, beside, key === 'ArrowRight' ? 1 : -1);
      if (next === null) return;
      event.preventDefault();
      next.focus();
      return;
    }
    // Keys that come faster than rows, and than drawing, count from the row that is on its way.
    const from = goal.current ?? row;
    const end = items.length - 1;
    const page = frame.current && scroller.current ? rowsInView(frame.current, scroller.current) : 1;
    const rows = new Map<string, readonly [row: number, step: Goal['step']]>([
      ['ArrowDown', [from + 1, 1]],
      ['ArrowUp', [from - 1, -1]],
      ['PageDown', [Math.min(end, from + page), from + page >= end ? -1 : 1]],
      ['PageUp', [Math.max(0, from - page), from - page <= 0 ? 1 : -1]],
      ['Home', [0, 1]],
      ['End', [end, -1]],
    ]);
    const [next, step] = rows.get(key) ?? [-1, 1];
    if (next < 0 || next > end) return;
    event.preventDefault();
    goTo(next, step);
  };

  return (
    <div ref={frame} onFocus={onFocus} onKeyDown={onKeyDown}>
      {start !== null && (
        <ListContext.Provider value={list}>
          <Virtualizer
            ref={virtualizer}
            data={items}
            as={Rows}
            item={Row}
            scrollRef={scroller}
            startMargin={start}
            keepMounted={[active, goesTo?.row ?? null].filter(
              (row): row is number => row !== null && row < items.length,
            )}
          >
            {(item, index) => <div key={keyOf(item, index)}>{children(item, index)}</div>}
          </Virtualizer>
        </ListContext.Provider>
      )}
    </div>
  );
}
