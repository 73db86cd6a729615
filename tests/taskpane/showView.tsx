import { FluentProvider } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';

import { messagesIn } from '../../src/i18n/messagesIn';
import { MessagesContext } from '../../src/i18n/useMessages';
import { lightTheme } from '../../src/taskpane/officeTheme';

/** A view in Vietnamese, as it stands in the pane. */
export const inPane = (view: ReactElement) => (
  <FluentProvider theme={lightTheme}>
    <MessagesContext value={messagesIn.vi}>
      <main>{view}</main>
    </MessagesContext>
  </FluentProvider>
);

/** Draws a view as it stands in the pane. */
export const showView = (view: ReactElement) => render(inPane(view));
