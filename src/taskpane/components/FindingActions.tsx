import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { fixOf, sortFixes, type CellFix } from '../../core/fix/cellFix';
import type { AnyFinding } from '../../core/model/finding';
import type { WorkbookSnapshot } from '../../core/model/snapshot';
import { useMessages } from '../../i18n/useMessages';
import { IgnoreForm } from './IgnoreForm';
import { ValueChange } from './ValueChange';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  fix: { maxWidth: '100%', whiteSpace: 'normal', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Letters of a value on a button; the whole of it stands above. */
const LONGEST = 36;

interface FindingActionsProps {
  readonly finding: AnyFinding;
  /** What the finding was found in. */
  readonly snapshot: WorkbookSnapshot;
  readonly isBusy: boolean;
  readonly onFix: (fix: CellFix) => void;
  readonly onIgnore: (reason: string) => void;
  /** Null where the finding is not about a unit that the list lacks. */
  readonly onAddUnit: (() => void) | null;
}

/** What can be done about one finding: the fix with what it changes, or why there is none, and setting it aside. */
export function FindingActions({ finding, snapshot, isBusy, onFix, onIgnore, onAddUnit }: FindingActionsProps) {
  const styles = useStyles();
  const { check } = useMessages();
  const [isAsking, setIsAsking] = useState(false);
  const fix = fixOf(finding);
  const [refused] = fix ? sortFixes(snapshot, [fix]).refused : [];
  return (
    <div className={styles.actions}>
      {fix && <ValueChange before={fix.before} after={fix.after} />}
      {refused && (
        <Text size={200} className={styles.quiet}>
          {check.fix.refusal[refused.why](refused.now)} {check.fix.remedy[refused.why]}
        </Text>
      )}
      {isAsking ? (
        <IgnoreForm
          findings={1}
          isBusy={isBusy}
          onIgnore={(reason) => {
            setIsAsking(false);
            onIgnore(reason);
          }}
          onCancel={() => setIsAsking(false)}
        />
      ) : (
        <div className={styles.buttons}>
          {fix && !refused && (
            <Button size="small" className={styles.fix} disabledFocusable={isBusy} onClick={() => onFix(fix)}>
              {check.fix.to(shortened(check.value(fix.after)))}
            </Button>
          )}
          {onAddUnit && (
            <Button size="small" disabledFocusable={isBusy} onClick={onAddUnit}>
              {check.addUnit}
            </Button>
          )}
          <Button size="small" appearance="subtle" disabledFocusable={isBusy} onClick={() => setIsAsking(true)}>
            {check.ignore.one}
          </Button>
        </div>
      )}
    </div>
  );
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
