import type { ReactNode } from 'react';
import { Component } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { PaneTexts } from '../shared/texts';

interface Properties {
  readonly texts: PaneTexts;
  readonly children: ReactNode;
}

/** Catches what went wrong while drawing (only a class can), and says so in words instead of leaving the pane empty. */
export class CrashGuard extends Component<Properties, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    const { text } = this.props.texts;
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{text('crashed.happened')}</MessageBarTitle>
          {text('crashed.kept')} {text('crashed.hint')}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => location.reload()}>{text('crashed.action')}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
