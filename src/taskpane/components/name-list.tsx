import { useId, useMemo, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { Language } from '../../locales/language';
import type { RawValue } from '../../scorecard';
import type { NamedRange } from '../../workbook/types';
import { formatNumber, plainStyle } from '../format';
import { isOffered } from '../offered-names';
import { useTexts } from '../texts';
import { useGrowingList } from './use-growing-list';

const useStyles = makeStyles({
  search: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    height: '32px',
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-within': { borderBottomColor: tokens.colorCompoundBrandStroke, boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}` },
  },
  searchIcon: { flexShrink: 0, fontSize: '20px', color: tokens.colorNeutralForeground3 },
  searchText: {
    flexGrow: 1,
    minWidth: 0,
    border: 'none',
    // The frame shows the focus; in contrast themes its colour is the system's.
    outline: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    '@media (forced-colors: active)': { ':focus-visible': { outline: '2px solid Highlight' } },
  },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  hidden: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minHeight: '32px', fontSize: tokens.fontSizeBase200 },
  checkbox: { width: '16px', height: '16px', margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', padding: 0, margin: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  name: { overflowWrap: 'anywhere', justifySelf: 'start', textAlign: 'left' },
  value: { fontVariantNumeric: 'tabular-nums', maxWidth: '120px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  detail: { gridColumnStart: '1', gridColumnEnd: '3', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  fault: { color: tokens.colorStatusWarningForeground1 },
});

/** The value, or the first of several; dots say that more follow. */
function preview(value: RawValue, isFirstOfMore: boolean, language: Language): string {
  const printed = typeof value === 'number' ? formatNumber(value, plainStyle, language) : String(value ?? '');
  return isFirstOfMore && printed !== '' ? `${printed} …` : printed;
}

/** The defined names that were found, with search. */
export function NameList({ names, onGoTo }: { readonly names: readonly NamedRange[]; readonly onGoTo: (address: string) => void }): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const [search, setSearch] = useState('');
  const [hidden, setHidden] = useState(false);
  const countId = useId();
  const found = useMemo(() => {
    const wanted = search.trim().toLocaleLowerCase();
    return names.filter((name) => (hidden || isOffered(name)) && `${name.name} ${name.address ?? ''}`.toLocaleLowerCase().includes(wanted));
  }, [names, search, hidden]);
  const { shown, left, step, grow } = useGrowingList(found);
  return (
    <>
      <div className={styles.search}>
        <SearchRegular aria-hidden className={styles.searchIcon} />
        <input
          type="search"
          className={styles.searchText}
          placeholder={text('names.filter')}
          aria-label={text('names.filter')}
          aria-describedby={countId}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      </div>
      <div className={styles.tools}>
        <span id={countId} className={styles.count} role="status">
          {text(search.trim() ? 'names.matches' : 'names.found', { count: found.length })}
        </span>
        {names.some((name) => !isOffered(name)) && (
          <label className={styles.hidden}>
            <input type="checkbox" className={styles.checkbox} checked={hidden} onChange={({ target }) => setHidden(target.checked)} />
            {text('names.showHidden')}
          </label>
        )}
      </div>
      <ul className={styles.list}>
        {shown.map((name) => (
          <NameItem key={`${name.scope}!${name.name}`} name={name} onGoTo={onGoTo} />
        ))}
      </ul>
      {left > 0 && <Button onClick={grow}>{text('list.more', { count: step })}</Button>}
    </>
  );
}

function NameItem({ name, onGoTo }: { readonly name: NamedRange; readonly onGoTo: (address: string) => void }): JSXElement {
  const styles = useStyles();
  const { language, text } = useTexts();
  const { address, rows, columns, fault } = name;
  const isSeveral = rows !== null && columns !== null && rows * columns > 1;
  const details = [
    text(`names.kind.${name.kind}`),
    isSeveral ? text('names.size', { rows, columns }) : null,
    address,
    name.scope === 'Workbook' ? null : text('names.onSheet', { sheet: name.scope }),
  ].filter((part) => part !== null);
  return (
    <li className={styles.item}>
      {address ? (
        <Link as="button" className={styles.name} aria-label={text('names.goTo', { name: name.name })} onClick={() => onGoTo(address)}>
          {name.name}
        </Link>
      ) : (
        <span className={styles.name}>{name.name}</span>
      )}
      <span className={styles.value}>{preview(name.value, isSeveral, language)}</span>
      <span className={styles.detail}>{details.join(' · ')}</span>
      {fault && <span className={mergeClasses(styles.detail, styles.fault)}>{text(`names.fault.${fault}`)}</span>}
    </li>
  );
}
