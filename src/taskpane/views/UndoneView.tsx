import { Button } from '@fluentui/react-components';

import { useMessages } from '../../i18n/useMessages';
import { Page } from '../components/Page';

interface UndoneViewProps {
  readonly onRead: () => void;
}

/** The last write was taken back. */
export function UndoneView({ onRead }: UndoneViewProps) {
  const { actions, done } = useMessages();
  return (
    <Page
      title={done.undoneTitle}
      lead={done.undoneLead}
      actions={
        <Button appearance="primary" onClick={onRead}>
          {actions.readAgain}
        </Button>
      }
    />
  );
}
