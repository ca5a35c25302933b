import type { ReactNode } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, TableSearchRegular } from '@fluentui/react-icons';
import type { SetupValue } from '../../workbook/setup/contents';
import { useActions } from '../shared/actions';
import { useTexts } from '../shared/texts';
import { useFieldStyles } from '../shared/field-styles';
import { shownSetting } from './setting-entry';
import { useSettingsTexts } from './settings-texts';
import type { Setting } from './use-setting';

const useStyles = makeStyles({
  // As high as the button, so that fields without one line up with those that have it.
  head: { display: 'flex', alignItems: 'end', columnGap: tokens.spacingHorizontalS, minHeight: '24px' },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  fault: { color: tokens.colorStatusDangerForeground1 },
  state: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    ':empty': { display: 'none' },
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
});

/** Ids of a field and of what describes it. */
export interface SettingIds {
  readonly field: string;
  readonly hint: string;
  readonly fault: string;
}

/** What stands around a field: its label, the way to its cell, what it means, and what went wrong with it. */
export function SettingFrame({
  ids,
  label,
  hint,
  cell,
  setting,
  children,
}: {
  readonly ids: SettingIds;
  readonly label: string;
  readonly hint?: string;
  readonly cell: SetupValue;
  readonly setting: Setting;
  readonly children: ReactNode;
}): JSXElement {
  const styles = useStyles();
  const fields = useFieldStyles();
  const { text } = useSettingsTexts();
  const { goTo } = useActions();
  const goToLabel = text('goTo', { field: label });
  const { address } = cell;
  return (
    <div className={fields.field}>
      <div className={styles.head}>
        <label htmlFor={ids.field} className={mergeClasses(fields.label, styles.label)}>
          {label}
        </label>
        {address && (
          <Button
            appearance="subtle"
            size="small"
            icon={<TableSearchRegular />}
            aria-label={goToLabel}
            title={goToLabel}
            onClick={() => goTo(address)}
          />
        )}
      </div>
      {children}
      <div id={ids.fault} role="status">
        <FaultText setting={setting} cell={cell} />
        <State setting={setting} />
      </div>
      {(cell.formula || hint) && (
        <p id={ids.hint} className={fields.hint}>
          {cell.formula ? text('hint.formula') : hint}
        </p>
      )}
    </div>
  );
}

function State({ setting: { phase } }: { readonly setting: Setting }): JSXElement | null {
  const styles = useStyles();
  const fields = useFieldStyles();
  const { text } = useSettingsTexts();
  if (phase !== 'writing' && phase !== 'written') return null;
  return (
    <p className={mergeClasses(fields.hint, styles.state)}>
      {phase === 'written' && <CheckmarkRegular aria-hidden className={styles.done} />}
      {text(phase)}
    </p>
  );
}

function FaultText({
  setting: { unread, fault, text: typed },
  cell,
}: {
  readonly setting: Setting;
  readonly cell: SetupValue;
}): JSXElement | null {
  const styles = useStyles();
  const fields = useFieldStyles();
  const { text: paneText } = useTexts();
  const { text, language } = useSettingsTexts();
  const className = mergeClasses(fields.hint, styles.fault);
  if (unread !== null) return <p className={className}>{text(`fault.${unread}`, { typed })}</p>;
  if (fault === null) return null;
  const key = `fault.${fault.fault}` as const;
  if (fault.fault !== 'changed-meanwhile') {
    return (
      <p className={className}>
        {paneText(`${key}.happened`, fault.parameters)} {paneText(`${key}.kept`, fault.parameters)}{' '}
        {paneText(`${key}.action`, fault.parameters)}
      </p>
    );
  }
  const now = shownSetting(cell, language);
  return (
    <p className={className}>
      {paneText(`${key}.happened`, fault.parameters)}{' '}
      {now === '' ? text('fault.nowBlank') : text('fault.now', { value: now })} {text('fault.again')}
    </p>
  );
}
