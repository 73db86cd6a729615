import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

import { useMessages } from '../../i18n/useMessages';
import { Page } from './Page';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Catches our own bugs, so that the pane says so instead of going blank. React reports the cause to the console. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <CrashScreen /> : this.props.children;
  }
}

function CrashScreen() {
  const { crash } = useMessages();
  return (
    <Page
      title={crash.title}
      lead={crash.lead}
      actions={
        <Button appearance="primary" onClick={() => location.reload()}>
          {crash.reload}
        </Button>
      }
    />
  );
}
