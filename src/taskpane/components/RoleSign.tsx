import { mergeClasses } from '@fluentui/react-components';

import type { LineRole } from '../../i18n/confirmMessages';
import { useMessages } from '../../i18n/useMessages';
import { useSignStyles } from './roleLook';

/** The letter that stands for a role of a row, on its colour. Its word stands beside it or in its control's name. */
export function RoleSign({ role }: { readonly role: LineRole }) {
  const styles = useSignStyles();
  const { roleSign } = useMessages().confirm;
  return (
    <span className={mergeClasses(styles.sign, styles[role])} aria-hidden>
      {roleSign[role]}
    </span>
  );
}
