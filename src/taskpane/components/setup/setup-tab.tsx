import type { JSXElement } from '@fluentui/react-components';
import type { WorkbookContents } from '../../../workbook/types';
import { useActions } from '../../actions';
import { NameList } from '../name-list';

/** What the workbook has for a scorecard: its names. */
export function SetupTab({ contents }: { readonly contents: WorkbookContents }): JSXElement {
  const { goTo } = useActions();
  return <NameList names={contents.names} onGoTo={goTo} />;
}
