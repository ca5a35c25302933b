import type { JSXElement } from '@fluentui/react-components';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { FindingGroup, PlacedFinding } from '../../workbook/health/checked-card';
import { useHealthTexts } from './health-texts';

/** A row of the list: what to do, or what is found of the card as a whole or of an indicator. */
export type FindingRow =
  | { readonly kind: 'task'; readonly key: string; readonly heading: string; readonly count: number }
  | {
      readonly kind: 'findings';
      readonly key: string;
      /** `null` for the card as a whole. */
      readonly about: string | null;
      readonly findings: readonly PlacedFinding[];
    };

/** The groups as rows, one after the other. */
export function findingRows(groups: readonly FindingGroup[]): readonly FindingRow[] {
  return groups.flatMap(({ task, heading, parts }): readonly FindingRow[] => [
    {
      kind: 'task',
      key: task,
      heading,
      count: parts.reduce((sum, { findings }) => sum + findings.length, 0),
    },
    ...parts.map(({ nr, about, findings }) => ({
      kind: 'findings' as const,
      key: JSON.stringify([task, nr]),
      about,
      findings,
    })),
  ]);
}

const useStyles = makeStyles({
  task: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    margin: 0,
    padding: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  part: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  about: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  findings: { listStyleType: 'none', margin: 0, padding: 0 },
  finding: { paddingTop: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  where: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  source: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A heading, or findings in sentences, each with its source and the way to its cell. */
export function FindingItem({
  row,
  onGoTo,
}: {
  readonly row: FindingRow;
  readonly onGoTo: (address: string) => void;
}): JSXElement {
  const styles = useStyles();
  const { text } = useHealthTexts();
  if (row.kind === 'task')
    return (
      <h2 className={styles.task}>
        {row.heading} <span className={styles.count}>{row.count}</span>
      </h2>
    );
  return (
    <div className={styles.part}>
      <div className={styles.about}>{row.about ?? text('card')}</div>
      <ul className={styles.findings}>
        {row.findings.map(({ key, text: sentence, where, address, source }) => (
          <li key={key} className={styles.finding}>
            <div>{sentence}</div>
            <div className={styles.source}>
              {address !== null && (
                <>
                  <Link
                    as="button"
                    inline
                    className={styles.where}
                    aria-label={text('goTo', { where })}
                    onClick={() => onGoTo(address)}
                  >
                    {where}
                  </Link>
                  {' · '}
                </>
              )}
              {source.charAt(0).toLocaleUpperCase() + source.slice(1)}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
