import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';

import { useMessages } from '../../i18n/useMessages';

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
  },
});

/** What to do about something that went wrong. */
export function Remedies({ remedies }: { readonly remedies: readonly string[] }) {
  const styles = useStyles();
  const { failed } = useMessages();
  return (
    <section>
      <Subtitle2 as="h2" className={styles.heading}>
        {failed.remediesTitle}
      </Subtitle2>
      <ul className={styles.list}>
        {remedies.map((remedy) => (
          <li key={remedy}>
            <Text>{remedy}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
