import type { JSXElement } from '@fluentui/react-components';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '../../locales/language';
import type { NamedRange } from '../../workbook/names/named-range';
import { useActions } from '../shared/actions';
import { formatNumber, plainStyle } from '../shared/format';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';

const useStyles = makeStyles({
  preview: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { overflowWrap: 'anywhere' },
  value: {
    fontVariantNumeric: 'tabular-nums',
    maxWidth: '120px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
});

/** The value, or the first of several; dots say that more follow. */
function printed({ value, rows, columns }: NamedRange, language: Language): string {
  const text = typeof value === 'number' ? formatNumber(value, plainStyle, language) : String(value ?? '');
  return text !== '' && rows !== null && columns !== null && rows * columns > 1 ? `${text} …` : text;
}

/** A name, which leads to its cells, and what stands there. `before` is said in front of it. */
export function NamePreview({
  reference,
  found,
  before,
}: {
  readonly reference: string;
  readonly found: NamedRange | null;
  readonly before?: string;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { language, text } = useSetupTexts();
  const { goTo } = useActions();
  const address = found?.address ?? null;
  return (
    <span className={styles.preview}>
      {before && <span className={shared.muted}>{before}</span>}
      {address === null ? (
        <span className={styles.name}>{reference}</span>
      ) : (
        <Link
          as="button"
          className={shared.link}
          aria-label={text('goTo', { what: reference })}
          title={address}
          onClick={() => goTo(address)}
        >
          {reference}
        </Link>
      )}
      {found && <span className={styles.value}>{printed(found, language)}</span>}
    </span>
  );
}
