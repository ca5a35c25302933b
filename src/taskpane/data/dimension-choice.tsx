import { useId, useMemo, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { normalised } from '../../locales/headers';
import { isTotal } from '../../workbook/data/series';
import type { Dimension } from '../../workbook/data/table';
import { useDataStyles } from './data-styles';
import { useDataTexts } from './data-texts';

const useStyles = makeStyles({
  choice: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalXS },
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    width: '100%',
    minHeight: '32px',
    margin: 0,
    padding: '2px 0',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
  },
  list: {
    maxHeight: '190px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  checkbox: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: '2px 0 0',
    accentColor: tokens.colorCompoundBrandBackground,
  },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  rest: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  lacking: { color: tokens.colorStatusWarningForeground1 },
});

/** More than these are searched for. */
const mostShown = 200;

/** Fewer than these are found by looking. */
const searchedFrom = 9;

/** What is chosen of a dimension, listed shortly. */
const mostNamed = 3;

/** The categories of a dimension, some of which are chosen. */
export function DimensionChoice({
  dimension,
  chosen,
  startsOpen,
  onChoose,
}: {
  readonly dimension: Dimension;
  /** Places of those that are chosen. */
  readonly chosen: readonly number[];
  readonly startsOpen: boolean;
  readonly onChoose: (places: readonly number[]) => void;
}): JSXElement {
  const styles = useStyles();
  const shared = useDataStyles();
  const { text } = useDataTexts();
  const [open, setOpen] = useState(startsOpen);
  const [search, setSearch] = useState('');
  const body = useId();
  const { categories, role } = dimension;
  const name = capitalised(dimension.label) || text(`dimension.${role}`);
  const picked = useMemo(() => new Set(chosen), [chosen]);
  const found = useMemo(() => {
    const words = normalised(search).split(' ').filter(Boolean);
    return categories.flatMap(({ label, code }, place) => {
      const said = normalised(`${label} ${code}`);
      return words.every((word) => said.includes(word)) ? [place] : [];
    });
  }, [categories, search]);
  // The newest period is what is looked for.
  const listed = role === 'time' ? [...found].reverse() : found;
  const shown = listed.slice(0, mostShown);
  const setPlaces = (places: ReadonlySet<number>): void =>
    onChoose(categories.flatMap((_, place) => (places.has(place) ? [place] : [])));
  const named = chosen.slice(0, mostNamed).map((place) => categories[place]?.label ?? '');
  return (
    <section className={styles.choice}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={body}
        onClick={() => setOpen(!open)}
      >
        {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        <span>
          <span className={styles.name}>{name}</span>{' '}
          <span className={mergeClasses(shared.muted, chosen.length === 0 && styles.lacking)}>
            {chosen.length === 0
              ? text('dimension.none')
              : text('dimension.chosen', { chosen: chosen.length, count: categories.length })}
            {!open && chosen.length > 0 && `: ${named.join(', ')}${chosen.length > mostNamed ? ' …' : ''}`}
          </span>
        </span>
      </button>
      <div id={body} hidden={!open} className={open ? styles.body : undefined}>
        {open && (
          <>
            {categories.length >= searchedFrom && (
              <input
                type="search"
                className={shared.field}
                aria-label={text('dimension.search', { dimension: name })}
                placeholder={text('dimension.search', { dimension: name })}
                value={search}
                onChange={({ target }) => setSearch(target.value)}
              />
            )}
            <div className={shared.line}>
              <Link
                as="button"
                className={shared.link}
                aria-label={`${text(search === '' ? 'dimension.all' : 'dimension.allFound')}: ${name}`}
                onClick={() => setPlaces(new Set([...chosen, ...found]))}
              >
                {text(search === '' ? 'dimension.all' : 'dimension.allFound')}
              </Link>
              <Link
                as="button"
                className={shared.link}
                aria-label={`${text('dimension.clear')}: ${name}`}
                onClick={() => onChoose([])}
              >
                {text('dimension.clear')}
              </Link>
            </div>
            <div role="group" aria-label={name} className={styles.list}>
              {shown.map((place) => {
                const category = categories[place];
                if (category === undefined) return null;
                return (
                  <label key={category.code} className={styles.row}>
                    <input
                      type="checkbox"
                      className={styles.checkbox}
                      checked={picked.has(place)}
                      onChange={({ target }) => {
                        const next = new Set(picked);
                        if (target.checked) next.add(place);
                        else next.delete(place);
                        setPlaces(next);
                      }}
                    />
                    <span className={styles.label}>
                      {category.label}
                      {role === 'other' && isTotal(category, dimension) && (
                        <span className={shared.muted}> {text('dimension.total')}</span>
                      )}
                    </span>
                  </label>
                );
              })}
              {listed.length > shown.length && (
                <p className={mergeClasses(shared.muted, styles.rest)}>
                  {text('dimension.more', { count: listed.length - shown.length })}
                </p>
              )}
              {found.length === 0 && (
                <p className={mergeClasses(shared.muted, styles.rest)}>{text('dimension.nothing')}</p>
              )}
            </div>
          </>
        )}
      </div>
    </section>
  );
}

/** Publishers call their dimensions `region` and `år`. */
function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
