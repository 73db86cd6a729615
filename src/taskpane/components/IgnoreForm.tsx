import { Button, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';

import { useMessages } from '../../i18n/useMessages';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  question: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

const OTHER = 'other';

interface IgnoreFormProps {
  /** How many are set aside. */
  readonly findings: number;
  readonly isBusy: boolean;
  readonly onIgnore: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why findings are set aside: a reason at hand, or one in the user's words. */
export function IgnoreForm({ findings, isBusy, onIgnore, onCancel }: IgnoreFormProps) {
  const styles = useStyles();
  const { ignore, cancel } = useMessages().check;
  const id = useId();
  const [chosen, setChosen] = useState('0');
  const [own, setOwn] = useState('');
  const reason = chosen === OTHER ? own.trim() : (ignore.reasons[Number(chosen)] ?? '');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== '' && !isBusy) onIgnore(reason);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <span id={id} className={styles.question}>
        {ignore.reason}
      </span>
      <RadioGroup aria-labelledby={id} value={chosen} onChange={(_, data) => setChosen(data.value)}>
        {ignore.reasons.map((text, index) => (
          <Radio key={text} value={String(index)} label={text} autoFocus={index === 0} />
        ))}
        <Radio value={OTHER} label={ignore.other} />
      </RadioGroup>
      {chosen === OTHER && (
        <Input
          autoFocus
          aria-label={ignore.ownReason}
          placeholder={ignore.ownReason}
          value={own}
          onChange={(_, data) => setOwn(data.value)}
        />
      )}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={reason === '' || isBusy}>
          {ignore.apply(findings)}
        </Button>
        <Button size="small" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
