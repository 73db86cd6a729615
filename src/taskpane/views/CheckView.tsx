import { Button, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';

import type { AnyFinding, RuleId, Severity } from '../../core/model/finding';
import type { FindingLabels } from '../../i18n/describeFinding';
import type { SeverityCounts } from '../../i18n/checkMessages';
import { useMessages } from '../../i18n/useMessages';
import { CountBar } from '../components/CountBar';
import { FindingList } from '../components/FindingList';
import { Page } from '../components/Page';

const useStyles = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  group: { marginTop: tokens.spacingVerticalS },
  heading: { margin: 0 },
  rule: { width: '100%', justifyContent: 'flex-start', paddingLeft: 0, textAlign: 'left' },
  title: { flexGrow: 1 },
});

const severities: readonly Severity[] = ['error', 'warning', 'info'];

interface CheckViewProps {
  readonly findings: readonly AnyFinding[];
  readonly labels: FindingLabels;
  readonly onShow: (finding: AnyFinding) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** What the rules found, gathered by rule, each finding with the way to its cell. */
export function CheckView({ findings, labels, onShow, onNext, onBack }: CheckViewProps) {
  const styles = useStyles();
  const { actions, check } = useMessages();
  const [hidden, setHidden] = useState<readonly Severity[]>([]);
  const [open, setOpen] = useState<RuleId | null>(null);
  const counts = countBySeverity(findings);
  const groups = groupByRule(findings).filter(({ severity }) => !hidden.includes(severity));
  const most = Math.max(0, ...groups.map((group) => group.findings.length));

  return (
    <Page
      title={check.title}
      lead={findings.length === 0 ? check.none : check.lead(counts)}
      actions={
        <>
          <Button appearance="primary" onClick={onNext}>
            {actions.toRollUp}
          </Button>
          <Button onClick={onBack}>{actions.back}</Button>
        </>
      }
    >
      {findings.length > 0 && (
        <div className={styles.filter} role="group" aria-label={check.filter}>
          {severities
            .filter((severity) => counts[severity] > 0)
            .map((severity) => (
              <ToggleButton
                key={severity}
                size="small"
                checked={!hidden.includes(severity)}
                onClick={() => setHidden(toggled(hidden, severity))}
              >
                {check.severityCount(severity, counts[severity])}
              </ToggleButton>
            ))}
        </div>
      )}
      {findings.length > 0 && <Text size={200}>{groups.length === 0 ? check.noneShown : check.hint}</Text>}
      <div>
        {groups.map(({ rule, severity, findings: ofRule }) => (
          <RuleGroup
            key={rule}
            rule={rule}
            severity={severity}
            findings={ofRule}
            most={most}
            isOpen={open === rule}
            onToggle={() => setOpen(open === rule ? null : rule)}
            labels={labels}
            onShow={onShow}
          />
        ))}
      </div>
    </Page>
  );
}

interface RuleGroupProps extends FindingGroup {
  /** Findings of the largest group: fills its bar. */
  readonly most: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly labels: FindingLabels;
  readonly onShow: (finding: AnyFinding) => void;
}

function RuleGroup({ rule, severity, findings, most, isOpen, onToggle, labels, onShow }: RuleGroupProps) {
  const styles = useStyles();
  const { check, number, ruleTitle } = useMessages();
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.rule}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          <span className={styles.title}>{ruleTitle[rule]}</span> <span>{number(findings.length)}</span>
        </Button>
      </h2>
      <CountBar count={findings.length} of={most} severity={severity} />
      {isOpen && <FindingList name={check.list(ruleTitle[rule])} findings={findings} labels={labels} onShow={onShow} />}
    </section>
  );
}

interface FindingGroup {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly findings: readonly AnyFinding[];
}

/** Findings by rule, the most severe first, then the most frequent. */
function groupByRule(findings: readonly AnyFinding[]): readonly FindingGroup[] {
  const groups = new Map<RuleId, AnyFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return [...groups]
    .map(([rule, ofRule]) => ({ rule, severity: ofRule[0]?.severity ?? 'info', findings: ofRule }))
    .sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.findings.length - a.findings.length,
    );
}

function countBySeverity(findings: readonly AnyFinding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

const toggled = (hidden: readonly Severity[], severity: Severity): readonly Severity[] =>
  hidden.includes(severity) ? hidden.filter((other) => other !== severity) : [...hidden, severity];
