import { useId, useMemo, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, Link, SearchBox, Switch, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Language } from '../../locales/language';
import type { RawValue } from '../../scorecard';
import type { NamedRange } from '../../workbook/types';
import { formatNumber, plainStyle } from '../format';
import { useTexts } from '../texts';
import { useGrowingList } from './use-growing-list';

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: 'none' },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
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

function preview(value: RawValue, language: Language): string {
  return typeof value === 'number' ? formatNumber(value, plainStyle, language) : String(value ?? '');
}

/** Names that are offered: hidden ones, functions and Excel's own only on request (workbook 1). */
function isOffered(name: NamedRange): boolean {
  return name.visible && name.kind !== 'lambda' && name.kind !== 'system';
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
      <SearchBox
        className={styles.search}
        placeholder={text('names.filter')}
        aria-label={text('names.filter')}
        aria-describedby={countId}
        dismiss={{ 'aria-label': text('names.clear') }}
        value={search}
        onChange={(_, data) => setSearch(data.value)}
      />
      <div className={styles.tools}>
        <span id={countId} className={styles.count} role="status">
          {text(search.trim() ? 'names.matches' : 'names.found', { count: found.length })}
        </span>
        {names.some((name) => !isOffered(name)) && (
          <Switch label={text('names.showHidden')} checked={hidden} onChange={(_, data) => setHidden(data.checked)} />
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
  const details = [
    text(`names.kind.${name.kind}`),
    rows !== null && columns !== null && rows * columns > 1 ? text('names.size', { rows, columns }) : null,
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
      <span className={styles.value}>{preview(name.value, language)}</span>
      <span className={styles.detail}>{details.join(' · ')}</span>
      {fault && <span className={mergeClasses(styles.detail, styles.fault)}>{text(`names.fault.${fault}`)}</span>}
    </li>
  );
}
