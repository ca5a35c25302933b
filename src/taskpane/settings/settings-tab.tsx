import { useId } from 'react';
import type { ReactNode } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { languageNames } from '../shared/language-names';
import { languageOf, languages } from '../../locales/language';
import type { CardField, SetupContents } from '../../workbook/setup/contents';
import type { WorkbookContents } from '../../workbook/port';
import { useActions } from '../shared/actions';
import { singleUnits } from '../shared/card-choice';
import { EmptyState } from '../shared/empty-state';
import { answersIn, cardTerms, chosenAnswer, chosenLanguage, chosenTerm } from './card-words';
import { ChoiceSetting } from './choice-setting';
import { PaneLanguage } from './pane-language';
import { readMinimumGroup, readPeriod, type ReadSetting, readToleranceSetting, shownSetting } from './setting-entry';
import { useSettingsTexts } from './settings-texts';
import { StartSetting } from './start-setting';
import { TextSetting, type TextSettingProps } from './text-setting';

const useStyles = makeStyles({
  settings: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXL,
    paddingBottom: tokens.spacingVerticalL,
  },
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  // Two columns where the pane is wide.
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalM,
  },
  lines: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What the whole card is about and how it is judged, as `BMS_Kort` has it, and the pane's own language. */
export function SettingsTab({ contents }: { readonly contents: WorkbookContents }): JSXElement {
  const styles = useStyles();
  const { text } = useSettingsTexts();
  const { openTab } = useActions();
  return (
    <div className={styles.settings}>
      {contents.hasSetup && contents.setup ? (
        <CardSettings contents={contents} setup={contents.setup} />
      ) : (
        <EmptyState
          icon={<SettingsRegular />}
          title={text('noSetup.title')}
          text={text('noSetup.text')}
          action={text('noSetup.action')}
        >
          <Button onClick={() => openTab('setup')}>{text('noSetup.button')}</Button>
        </EmptyState>
      )}
      <Group title={text('group.pane')}>
        <PaneLanguage />
        <StartSetting />
      </Group>
    </div>
  );
}

function CardSettings({
  contents,
  setup,
}: {
  readonly contents: WorkbookContents;
  readonly setup: SetupContents;
}): JSXElement {
  const styles = useStyles();
  const { text, language } = useSettingsTexts();
  const cardLanguage = contents.ownLanguage ?? languageOf(Office.context.displayLanguage);
  const { card } = setup;
  const own = (
    field: CardField,
    read?: ReadSetting,
  ): Pick<TextSettingProps, 'field' | 'label' | 'cell' | 'shown' | 'read'> => ({
    field,
    label: text(`field.${field}`),
    cell: card[field],
    shown: shownSetting(card[field], language),
    read,
  });
  const terms = cardTerms(cardLanguage);
  const answers = answersIn(cardLanguage);
  return (
    <>
      <Group title={text('group.card')}>
        <div className={styles.fields}>
          <TextSetting {...own('title')} />
          <TextSetting {...own('organisation')} />
          <TextSetting {...own('unit')} hint={text('hint.unit')} proposals={singleUnits(contents.units)} />
          <TextSetting
            {...own('period', readPeriod)}
            shown={shownPeriod(contents, own('period').shown)}
            hint={text('hint.period')}
            proposals={[...contents.periods].reverse()}
          />
          <ChoiceSetting
            {...own('overview')}
            chosen={chosenAnswer(card.overview.value, answers)}
            options={[
              { value: answers.yes, label: text('overview.yes') },
              { value: answers.no, label: text('overview.no') },
            ]}
            hint={text('hint.overview')}
          />
        </div>
      </Group>
      <Group title={text('group.words')}>
        <div className={styles.lines}>
          <TextSetting {...own('vision')} multiline />
          <TextSetting {...own('mission')} multiline />
          <TextSetting {...own('values')} multiline />
        </div>
      </Group>
      <Group title={text('group.language')}>
        <div className={styles.fields}>
          <ChoiceSetting
            {...own('language')}
            chosen={chosenLanguage(card.language.value)}
            options={[
              { value: '', label: text('language.followExcel') },
              ...languages.map((one) => ({ value: one, label: languageNames[one] })),
            ]}
            hint={text('hint.language')}
          />
          {/* English has one word for them all. */}
          {terms.length > 1 && (
            <ChoiceSetting
              {...own('terminology')}
              chosen={chosenTerm(card.terminology.value, cardLanguage)}
              options={terms}
              hint={text('hint.terminology')}
            />
          )}
        </div>
      </Group>
      <Group title={text('group.judgement')}>
        <div className={styles.fields}>
          <TextSetting {...own('tolerance', readToleranceSetting)} hint={text('hint.tolerance')} />
          <TextSetting {...own('minimumGroup', readMinimumGroup)} hint={text('hint.minimumGroup')} placeholder="5" />
        </div>
      </Group>
    </>
  );
}

/** A date stands in its cell as a number of days; the card has its period in words. */
function shownPeriod({ card, setup }: WorkbookContents, shown: string): string {
  const value = setup?.card.period.value;
  return typeof value === 'number' && value > 9999 ? (card?.card.period ?? shown) : shown;
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }): JSXElement {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
