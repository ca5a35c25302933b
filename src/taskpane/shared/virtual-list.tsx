import type { CSSProperties, FocusEvent, KeyboardEvent, ReactNode } from 'react';
import { createContext, forwardRef, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { makeStyles } from '@fluentui/react-components';
import type { CustomItemComponentProps, VirtualizerHandle } from 'virtua';
import { Virtualizer } from 'virtua';

const useStyles = makeStyles({
  rows: { listStyleType: 'none', padding: 0, margin: 0 },
});

/** The whole list, for the parts that the virtualizer draws. */
const ListContext = createContext({ label: '', count: 0 });

const Rows = forwardRef<HTMLUListElement, { readonly style: CSSProperties; readonly children: ReactNode }>(
  function Rows({ style, children }, ref) {
    return (
      <ul ref={ref} style={style} aria-label={useContext(ListContext).label} className={useStyles().rows}>
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

const focusable = 'button, a[href], input, select, textarea, summary, [tabindex="0"]';

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

/**
 * A list of any length inside something that scrolls; the page holds the rows in view alone. Arrows, Home and End
 * go from row to row; the row with the focus stays, however far it is scrolled away.
 *
 * @param label - the list's name for screen readers
 * @param keyOf - what tells rows apart when rows come and go
 * @param lead - a new one leads the keyboard, where it has lost its place, to its row, however far away or yet to come
 * @param children - draws a row; rows may be of different height
 */
export function VirtualList<Item>({
  label,
  items,
  keyOf,
  lead = null,
  children,
}: {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, index: number) => string;
  readonly lead?: Lead | null;
  readonly children: (item: Item, index: number) => ReactNode;
}): JSXElement {
  const list = useMemo(() => ({ label, count: items.length }), [label, items.length]);
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement | null>(null);
  const [start, setStart] = useState<number | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const [goesTo, setGoesTo] = useState<{ readonly row: number; readonly selector: string } | null>(null);
  const goal = useRef<number | null>(null);
  const followed = useRef<Lead | null>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);
  const goTo = (row: number, selector = focusable): void => {
    goal.current = row;
    setGoesTo({ row, selector });
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
    if (document.activeElement === document.body) goTo(row, lead.selector);
  }, [items, keyOf, lead]);

  useEffect(() => {
    if (goesTo === null) return undefined;
    // A row that was not in the page stays hidden, and takes no focus, until its height is known; on a busy machine the
    // virtualizer gives up scrolling before that, so it is asked again.
    let waiting: number;
    const go = (): void => {
      virtualizer.current?.scrollToIndex(goesTo.row, { align: 'nearest' });
      const row = frame.current?.querySelector(`[data-position="${goesTo.row}"]`);
      const target = row?.querySelector<HTMLElement>(goesTo.selector);
      target?.focus({ preventScroll: true });
      if (row && target && target === document.activeElement && isInView(row, scroller.current)) stop();
      else waiting = requestAnimationFrame(go);
    };
    go();
    return () => cancelAnimationFrame(waiting);
  }, [goesTo]);

  const rowOf = (target: EventTarget): number | null => {
    const row =
      target instanceof Element ? target.closest<HTMLElement>('[data-position]')?.dataset.position : undefined;
    return row === undefined ? null : Number(row);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    const row = rowOf(target);
    setActive(row);
    if (row !== goal.current) stop();
  };
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    if (!frame.current?.contains(relatedTarget)) setActive(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rowOf(event.target);
    if (row === null || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.matches(writable)) return;
    // Keys that come faster than rows, and than drawing, count from the row that is on its way.
    const from = goal.current ?? row;
    const rows = new Map([
      ['ArrowDown', from + 1],
      ['ArrowUp', from - 1],
      ['Home', 0],
      ['End', items.length - 1],
    ]);
    const next = rows.get(event.key);
    if (next === undefined || next < 0 || next >= items.length) return;
    event.preventDefault();
    goTo(next);
  };

  return (
    <div ref={frame} onFocus={onFocus} onBlur={onBlur} onKeyDown={onKeyDown}>
      {start !== null && (
        <ListContext.Provider value={list}>
          <Virtualizer
            ref={virtualizer}
            data={items}
            as={Rows}
            item={Row}
            scrollRef={scroller}
            startMargin={start}
            keepMounted={[active, goesTo?.row ?? null].filter((row) => row !== null)}
          >
            {(item, index) => <div key={keyOf(item, index)}>{children(item, index)}</div>}
          </Virtualizer>
        </ListContext.Provider>
      )}
    </div>
  );
}
