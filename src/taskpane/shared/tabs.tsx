import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: 'relative',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    // The room of the bold label is kept, so that nothing moves when another tab is chosen.
    '::before': {
      content: 'attr(data-label)',
      display: 'block',
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
    },
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
    '::after': {
      content: '""',
      position: 'absolute',
      left: tokens.spacingHorizontalS,
      right: tokens.spacingHorizontalS,
      bottom: 0,
      height: '2px',
      borderRadius: tokens.borderRadiusCircular,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // All on one line in the narrowest pane, 280 px.
    '@media (max-width: 319px)': {
      padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
      '::after': { left: tokens.spacingHorizontalXS, right: tokens.spacingHorizontalXS },
    },
  },
  // The last place of the row, as settings have in Microsoft's own panes.
  iconTab: { display: 'grid', placeItems: 'center', marginLeft: 'auto', fontSize: '20px' },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStroke },
  },
  count: {
    marginLeft: tokens.spacingHorizontalXS,
    padding: '0 5px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase100,
    // Or the smaller letters on the same line make this tab higher than the others.
    lineHeight: 1,
    fontWeight: tokens.fontWeightSemibold,
  },
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
});

/** One view of several. */
export interface TabView<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** Shown beside the label when it is not 0. */
  readonly count?: number;
  /** Shown instead of the label, which is then the name for screen readers and the tooltip. */
  readonly icon?: JSXElement;
}

/**
 * Tabs by the WAI-ARIA pattern: one stop for the Tab key, arrows, Home and End between them.
 * Fluent's `TabList` brings tabster: 25 KB, and unseen focusable elements that axe finds (aria-hidden-focus).
 */
export function Tabs<Name extends string>({
  label,
  views,
  selected,
  onSelect,
  children,
}: {
  readonly label: string;
  readonly views: readonly TabView<Name>[];
  readonly selected: Name;
  readonly onSelect: (name: Name) => void;
  readonly children: ReactNode;
}): JSXElement {
  const styles = useStyles();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = views.findIndex((view) => view.name === selected);
    const steps = new Map([
      ['ArrowRight', at + 1],
      ['ArrowLeft', at - 1 + views.length],
      ['Home', 0],
      ['End', views.length - 1],
    ]);
    const next = steps.get(event.key);
    const view = next === undefined ? undefined : views[next % views.length];
    if (!view) return;
    event.preventDefault();
    onSelect(view.name);
    list.current?.querySelector<HTMLElement>(`[data-name="${view.name}"]`)?.focus();
  };

  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
        {views.map((view) => (
          <button
            key={view.name}
            type="button"
            role="tab"
            id={`${id}${view.name}`}
            data-name={view.name}
            data-label={view.icon ? '' : view.label}
            aria-label={view.icon && view.label}
            title={view.icon && view.label}
            aria-selected={view.name === selected}
            aria-controls={`${id}panel`}
            tabIndex={view.name === selected ? 0 : -1}
            className={mergeClasses(styles.tab, view.icon && styles.iconTab, view.name === selected && styles.selected)}
            onClick={() => onSelect(view.name)}
          >
            {view.icon ?? view.label}
            {view.count ? <span className={styles.count}>{view.count}</span> : null}
          </button>
        ))}
      </div>
      <div id={`${id}panel`} role="tabpanel" aria-labelledby={`${id}${selected}`} tabIndex={0} className={styles.panel}>
        {children}
      </div>
    </>
  );
}
