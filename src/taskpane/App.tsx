import { Button, FluentProvider, makeStyles, Text, type Theme, tokens } from '@fluentui/react-components';

import type { Definitions } from '../core/model/definitions';
import type { WorkbookGateway } from '../gateway/workbookGateway';
import { messagesIn } from '../i18n/messagesIn';
import { MessagesContext } from '../i18n/useMessages';
import { ErrorBoundary } from './components/ErrorBoundary';
import { JobView } from './JobView';
import { useLanguage } from './useLanguage';
import type { Prepare } from './usePreparation';

const useStyles = makeStyles({
  app: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
  header: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
  },
  name: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface AppProps {
  readonly gateway: WorkbookGateway;
  readonly prepare: Prepare;
  readonly definitions: Definitions;
  readonly theme: Theme;
  /** ISO date. */
  readonly today: string;
  /** The ISO time of this moment. */
  readonly now: () => string;
}

/** The pane: its language, its theme, and the job in them. */
export function App({ gateway, prepare, definitions, theme, today, now }: AppProps) {
  const styles = useStyles();
  const [language, chooseLanguage] = useLanguage(gateway.host.language);
  const messages = messagesIn[language];
  const other = messagesIn[language === 'vi' ? 'en' : 'vi'];
  return (
    <FluentProvider theme={theme}>
      <MessagesContext value={messages}>
        <div className={styles.app}>
          <header className={styles.header}>
            <Text className={styles.name}>{messages.product.name}</Text>
            <Button
              size="small"
              appearance="subtle"
              lang={other.language}
              aria-label={other.switchLanguage}
              onClick={() => chooseLanguage(other.language)}
            >
              {other.languageName}
            </Button>
          </header>
          <ErrorBoundary>
            <JobView gateway={gateway} prepare={prepare} definitions={definitions} today={today} now={now} />
          </ErrorBoundary>
        </div>
      </MessagesContext>
    </FluentProvider>
  );
}
