import type { JSXElement } from '@fluentui/react-components';
import {
  Button, Menu, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import type { Language } from '../../locales/language';
import { languages } from '../../locales/language';
import { useTexts } from '../texts';

/** Each language by its own name, so that it is found by who reads no other. */
const ownNames: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', sv: 'Svenska', en: 'English' };

const follow = 'follow';

/** What is seldom needed: reading again, and the pane's language. */
export function PaneMenu({ language, onLanguage, onReread }: {
  /** The user's choice; `null` follows the workbook. */
  readonly language: Language | null;
  readonly onLanguage: (language: Language | null) => void;
  readonly onReread: () => void;
}): JSXElement {
  const { text } = useTexts();
  return (
    <Menu
      checkedValues={{ language: [language ?? follow] }}
      onCheckedValueChange={(_, { checkedItems }) => onLanguage(languages.find((one) => one === checkedItems[0]) ?? null)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={text('header.more')} title={text('header.more')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<ArrowClockwiseRegular />} onClick={onReread}>
            {text('header.refresh')}
          </MenuItem>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{text('header.language')}</MenuGroupHeader>
            <MenuItemRadio name="language" value={follow}>
              {text('header.followWorkbook')}
            </MenuItemRadio>
            {languages.map((one) => (
              <MenuItemRadio key={one} name="language" value={one} lang={one}>
                {ownNames[one]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
