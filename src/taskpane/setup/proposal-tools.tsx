import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ProposalFilter, proposalFilters } from './proposal-rows';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';

const useStyles = makeStyles({
  all: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minHeight: '24px' },
  box: { margin: 0 },
});

/** Search, filter, and the choice of all or none of the proposals in view. */
export function ProposalTools({
  search,
  onSearch,
  filter,
  counts,
  onFilter,
  accepted,
  of,
  onAcceptAll,
}: {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly filter: ProposalFilter;
  readonly counts: Readonly<Record<ProposalFilter, number>>;
  readonly onFilter: (filter: ProposalFilter) => void;
  /** How many of the indicators in view are accepted, and of how many that can be. */
  readonly accepted: number;
  readonly of: number;
  readonly onAcceptAll: (accepted: boolean) => void;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  return (
    <>
      <div className={shared.tools}>
        <input
          type="search"
          className={shared.field}
          placeholder={text('search')}
          aria-label={text('search')}
          value={search}
          onChange={({ target }) => onSearch(target.value)}
        />
        <select
          className={shared.field}
          aria-label={text('filter.label')}
          value={filter}
          onChange={({ target }) => onFilter(proposalFilters.find((each) => each === target.value) ?? 'all')}
        >
          {proposalFilters.map((each) => (
            <option key={each} value={each}>
              {text(`filter.${each}`, { count: counts[each] })}
            </option>
          ))}
        </select>
      </div>
      {of > 0 && (
        <label className={styles.all}>
          <input
            type="checkbox"
            className={mergeClasses(shared.checkbox, styles.box)}
            checked={accepted === of}
            ref={(box) => {
              if (box) box.indeterminate = accepted > 0 && accepted < of;
            }}
            onChange={({ target }) => onAcceptAll(target.checked)}
          />
          {text('proposal.acceptAll', { accepted, of })}
        </label>
      )}
    </>
  );
}
