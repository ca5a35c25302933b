import type { ReactNode } from 'react';
import { useId } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { NamedRange } from '../../workbook/names/named-range';
import { ownTabs } from '../shared/tab-stops';
import { NameFields } from './name-fields';
import { NamePreview } from './name-preview';
import type { DraftName, ProposalChange } from './proposal-draft';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '2px' },
  fields: { gridColumnStart: '1', gridColumnEnd: '3', paddingTop: tokens.spacingVerticalS },
});

/** A name with its kind, place and whatever is wrong with it; `children` is what can be done with it. */
export function NameRow({
  reference,
  found,
  children,
}: {
  readonly reference: string;
  readonly found: NamedRange | null;
  readonly children?: ReactNode;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const details =
    found &&
    [
      text(`kind.${found.kind}`),
      found.rows !== null && found.columns !== null && found.rows * found.columns > 1
        ? text('size', { rows: found.rows, columns: found.columns })
        : null,
      found.address,
      found.scope === 'Workbook' ? null : text('onSheet', { sheet: found.scope }),
    ].filter((part) => part !== null);
  return (
    <div className={styles.item}>
      <div className={styles.body}>
        <NamePreview reference={reference} found={found} />
        {details && <span className={shared.muted}>{details.join(' · ')}</span>}
        {found?.fault && (
          <span className={mergeClasses(shared.muted, found.fault !== 'not-offered' && shared.warning)}>
            {text(`unusable.${found.fault}`, { partner: found.partner ?? '' })}
          </span>
        )}
      </div>
      {children}
    </div>
  );
}

/** A name that belongs to no indicator, and on demand the way to give it one by hand. */
export function LooseNameRow({
  name,
  list,
  open,
  onOpen,
  onChange,
}: {
  readonly name: DraftName;
  /** Id of the `datalist` of the indicators' titles. */
  readonly list: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: (change: ProposalChange) => void;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const { suggestion, found } = name;
  const id = useId();
  const label = text('proposal.use', { name: suggestion.name });
  return (
    <NameRow reference={suggestion.name} found={found}>
      <button
        type="button"
        className={shared.iconButton}
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        title={label}
        onClick={() => onOpen(!open)}
      >
        {open ? <ChevronUpRegular aria-hidden /> : <ChevronDownRegular aria-hidden />}
      </button>
      <div id={id} hidden={!open} className={styles.fields} {...{ [ownTabs]: '' }}>
        {open && (
          <div className={shared.stack}>
            <NameFields name={name} title="" list={list} onChange={onChange} />
            <p className={mergeClasses(shared.muted, shared.text)}>
              {text('proposal.whyNot', { reason: suggestion.reason })}
            </p>
          </div>
        )}
      </div>
    </NameRow>
  );
}
