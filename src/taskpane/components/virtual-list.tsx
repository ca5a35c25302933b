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

const Rows = forwardRef<HTMLUListElement, { readonly style: CSSProperties; readonly children: ReactNode }>(function Rows({ style, children }, ref) {
  return (
    <ul ref={ref} style={style} aria-label={useContext(ListContext).label} className={useStyles().rows}>
      {children}
    </ul>
  );
});

/** A row tells its place in the whole list, of which the page holds only what is in view. */
const Row = forwardRef<HTMLLIElement, CustomItemComponentProps>(function Row({ index, style, children }, ref) {
  return (
    <li ref={ref} style={style} data-position={index} aria-setsize={useContext(ListContext).count} aria-posinset={index + 1}>
      {children}
    </li>
  );
});

const focusable = 'button, a[href], input, select, textarea, summary, [tabindex="0"]';

/** Where arrows, Home and End are the field's own. */
const writable = 'input:not([type=checkbox], [type=radio]), select, textarea';

/** The element that scrolls what is inside `element`. */
function scrollerOf(element: HTMLElement): HTMLElement {
  for (let above = element.parentElement; above; above = above.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(above).overflowY)) return above;
  }
  return document.documentElement;
}

/**
 * A list of any length inside something that scrolls; the page holds the rows in view alone. Arrows, Home and End
 * go from row to row; the row with the focus stays, however far it is scrolled away.
 *
 * @param label - the list's name for screen readers
 * @param keyOf - what tells rows apart when rows come and go
 * @param children - draws a row; rows may be of different height
 */
export function VirtualList<Item>({ label, items, keyOf, children }: {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, index: number) => string;
  readonly children: (item: Item, index: number) => ReactNode;
}): JSXElement {
  const list = useMemo(() => ({ label, count: items.length }), [label, items.length]);
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement | null>(null);
  const [start, setStart] = useState<number | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const [goesTo, setGoesTo] = useState<number | null>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);

  // What stands above the list inside the scroller comes and goes: `children` is another function at each drawing around it.
  useLayoutEffect(() => {
    if (!frame.current) return;
    scroller.current ??= scrollerOf(frame.current);
    const above = frame.current.getBoundingClientRect().top - scroller.current.getBoundingClientRect().top + scroller.current.scrollTop;
    setStart(Math.round(above));
  }, [items, children]);

  useEffect(() => {
    if (goesTo === null) return undefined;
    virtualizer.current?.scrollToIndex(goesTo, { align: 'nearest' });
    // A row that was not in the page stays hidden, and takes no focus, until its height is known.
    let waiting: number;
    const focus = (): void => {
      const target = frame.current?.querySelector(`[data-position="${goesTo}"]`)?.querySelector<HTMLElement>(focusable);
      target?.focus({ preventScroll: true });
      if (target && target === document.activeElement) setGoesTo(null);
      else waiting = requestAnimationFrame(focus);
    };
    focus();
    return () => cancelAnimationFrame(waiting);
  }, [goesTo]);

  const rowOf = (target: EventTarget): number | null => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-position]')?.dataset.position : undefined;
    return row === undefined ? null : Number(row);
  };
  const onFocus = ({ target }: FocusEvent): void => setActive(rowOf(target));
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    if (!frame.current?.contains(relatedTarget)) setActive(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rowOf(event.target);
    if (row === null || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.matches(writable)) return;
    const rows: Record<string, number> = { ArrowDown: row + 1, ArrowUp: row - 1, Home: 0, End: items.length - 1 };
    const next = rows[event.key];
    if (next === undefined || next < 0 || next >= items.length) return;
    event.preventDefault();
    setGoesTo(next);
  };

  return (
    <div ref={frame} onFocus={onFocus} onBlur={onBlur} onKeyDown={onKeyDown}>
      {start !== null && (
        <ListContext.Provider value={list}>
          <Virtualizer ref={virtualizer} data={items} as={Rows} item={Row} scrollRef={scroller} startMargin={start} keepMounted={[active, goesTo].filter((row) => row !== null)}>
            {(item, index) => <div key={keyOf(item, index)}>{children(item, index)}</div>}
          </Virtualizer>
        </ListContext.Provider>
      )}
    </div>
  );
}
