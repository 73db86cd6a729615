import { Button, Input, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular, SearchRegular } from '@fluentui/react-icons';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';

import { fixOf, sortFixes, type CellFix } from '../../core/fix/cellFix';
import { findingKey, type RowNames, rowKeys, rowNames } from '../../core/fix/ignore';
import { journalOf } from '../../core/fix/journal';
import { toA1, type CellAddress } from '../../core/model/address';
import type { Definitions } from '../../core/model/definitions';
import type { DataTable } from '../../core/model/dataTable';
import type { AnyFinding, Severity } from '../../core/model/finding';
import { madeBy, memoryKeys } from '../../core/model/memory';
import type { WorkbookSnapshot } from '../../core/model/snapshot';
import type { Preparation } from '../../core/preparation';
import type { Grouping } from '../../i18n/checkMessages';
import { describeFinding, type FindingLabels } from '../../i18n/describeFinding';
import { useMessages } from '../../i18n/useMessages';
import type { Amended } from '../../workflow/amend';
import { CountBar } from '../components/CountBar';
import { FindingActions } from '../components/FindingActions';
import { FindingList, type ListPlace } from '../components/FindingList';
import { FixJournal } from '../components/FixJournal';
import { FixPreview } from '../components/FixPreview';
import { HandBackCard } from '../components/HandBackCard';
import { IgnoredList } from '../components/IgnoredList';
import { IgnoreForm } from '../components/IgnoreForm';
import { OutcomeBar } from '../components/OutcomeBar';
import { Page } from '../components/Page';
import {
  countBySeverity,
  type FindingGroup,
  groupFindings,
  type GroupName,
  searchForm,
  severities,
  unitsOfRows,
} from '../findingGroups';
import { useHeldPlace } from '../useHeldPlace';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  choices: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  choice: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  group: { marginBottom: tokens.spacingVerticalS },
  heading: { margin: 0 },
  toggle: { width: '100%', justifyContent: 'flex-start', paddingLeft: 0, paddingRight: 0, textAlign: 'left' },
  title: { flexGrow: 1, overflowWrap: 'anywhere' },
  count: { flexShrink: 0, paddingLeft: tokens.spacingHorizontalS },
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const groupings: readonly Grouping[] = ['rule', 'field', 'unit'];

interface CheckViewProps {
  readonly preparation: Preparation;
  /** What `preparation` follows from. */
  readonly snapshot: WorkbookSnapshot;
  readonly definitions: Definitions;
  readonly labels: FindingLabels;
  /** Something is being done, or what is shown is being worked out anew: nothing more is to be done now. */
  readonly isBusy: boolean;
  /** What the last press came to. */
  readonly amended: Amended | null;
  readonly onFix: (fixes: readonly CellFix[]) => void;
  /** Takes back a batch of the journal. */
  readonly onUnfix: (id: number) => void;
  /** `reason` null takes findings back in. */
  readonly onIgnore: (keys: readonly string[], reason: string | null) => void;
  readonly onAddUnits: (names: readonly string[]) => void;
  /** Hands over what names the rows. */
  readonly onMark: (nameOf: RowNames) => void;
  readonly onUnmark: () => void;
  readonly onOutcomeRead: () => void;
  readonly onShow: (sheet: string, at: CellAddress) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** Where the user is: the group that is open, and the finding in it. */
interface Place extends ListPlace {
  readonly group: string;
  /** What is asked about the whole group. */
  readonly panel: 'fix' | 'ignore' | null;
}

/** What the rules found: gathered, searched, shown on the sheet, put right with the way back, set aside, handed back. */
export function CheckView(props: CheckViewProps) {
  const { preparation, snapshot, definitions, labels, isBusy, amended } = props;
  const { onFix, onUnfix, onIgnore, onMark, onUnmark, onOutcomeRead, onShow, onNext, onBack } = props;
  const { findings, ignored } = preparation;
  const styles = useStyles();
  const messages = useMessages();
  const { actions, check, number } = messages;
  const hold = useHeldPlace();
  const [hidden, setHidden] = useState<readonly Severity[]>([]);
  const [grouping, setGrouping] = useState<Grouping>('rule');
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState<Place | null>(null);
  const asked = searchForm(useDeferredValue(query));

  const outcome = useRef<HTMLDivElement>(null);
  // Where what was pressed is gone and the list did not take its place, reading goes on at what came of it.
  useEffect(() => {
    if (amended !== null && document.activeElement === document.body) outcome.current?.focus();
  }, [amended, preparation]);

  const nameOf = useMemo(
    () => rowNames(tablesOf(preparation), definitions.registers),
    [preparation, definitions.registers],
  );
  const unitOf = useMemo(
    () => unitsOfRows(tablesOf(preparation), definitions.registers, preparation.catalogue),
    [preparation, definitions.registers],
  );
  const sentenceOf = (finding: AnyFinding): string => describeFinding(messages, finding, labels);
  const rowKeyOf = useMemo(
    () => rowKeys(tablesOf(preparation), definitions.registers),
    [preparation, definitions.registers],
  );
  const keyOf = (finding: AnyFinding): string => findingKey(finding, rowKeyOf(finding));

  const isSearching = asked !== '';
  /** The texts that a search looks into, by finding; made once for all searches. */
  const searchTexts = useMemo(() => {
    if (!isSearching) return [];
    return findings.map((finding) => {
      const { sheet, at, value, suggestion } = finding;
      const said = describeFinding(messages, finding, labels);
      const texts = [said, nameOf(finding), unitOf(finding), value, suggestion, messages.check.cell(sheet, toA1(at))];
      return searchForm(texts.filter((text) => text !== null).join('\n'));
    });
  }, [isSearching, findings, labels, messages, nameOf, unitOf]);
  const searched = useMemo(
    () => (isSearching ? findings.filter((_, index) => searchTexts[index]?.includes(asked)) : findings),
    [isSearching, asked, findings, searchTexts],
  );
  const groups = useMemo(() => {
    const groupOf = (finding: AnyFinding): GroupName => {
      if (grouping === 'rule') return { id: finding.rule, title: messages.ruleTitle[finding.rule] };
      if (grouping === 'unit') {
        const unit = unitOf(finding);
        return { id: unit ?? '', title: unit ?? messages.check.noUnit };
      }
      const title = finding.field === null ? '' : labels.field(finding.register ?? '', finding.field);
      return { id: title, title: title === '' ? messages.check.noField : title };
    };
    return groupFindings(
      searched.filter(({ severity }) => !hidden.includes(severity)),
      groupOf,
    );
  }, [searched, hidden, grouping, messages, labels, unitOf]);
  const counts = countBySeverity(searched);
  const batches = useMemo(() => journalOf(snapshot.memory), [snapshot.memory]);
  /** The batch of the last press, where it is one: a press on findings of several rules makes a batch for each. */
  const [lastFix, ...others] = batches.filter(({ time }) => time === batches.at(-1)?.time);
  const locked = snapshot.sheets
    .filter(({ name, isProtected }) => isProtected && findings.some(({ sheet }) => sheet === name))
    .map(({ name }) => name);
  const most = Math.max(0, ...groups.map((group) => group.findings.length));

  const open = (group: string, at = 0, isFocused = false): void => setPlace({ group, at, isFocused, panel: null });
  /** Goes on in the group before or after; at either end of all nothing happens. */
  const leave = (from: number, direction: -1 | 1): void => {
    const next = groups[from + direction];
    if (next) open(next.id, direction === 1 ? 0 : next.findings.length - 1, true);
  };
  /** What is pressed goes away with what it puts right; the focus is to stay in the list. */
  const stay = (): void => setPlace(place && { ...place, isFocused: true, panel: null });
  const fix = (fixes: readonly CellFix[]): void => {
    stay();
    onFix(fixes);
  };
  const ignore = (some: readonly AnyFinding[], reason: string): void => {
    stay();
    onIgnore(some.map(keyOf), reason);
  };

  return (
    <Page
      title={check.title}
      lead={
        findings.length > 0 ? check.lead(countBySeverity(findings)) : ignored.length > 0 ? check.noneLeft : check.none
      }
      actions={
        <>
          <OutcomeBar
            ref={outcome}
            amended={amended}
            reportSheet={snapshot.sheets.find((sheet) => sheet.madeBy === madeBy.findings)?.name ?? null}
            locked={locked}
            onUndo={lastFix && others.length === 0 && !isBusy ? () => onUnfix(lastFix.id) : null}
            onShow={onShow}
            onClose={onOutcomeRead}
          />
          <Button appearance="primary" onClick={onNext}>
            {actions.toRollUp}
          </Button>
          <Button onClick={onBack}>{actions.back}</Button>
        </>
      }
    >
      {findings.length > 0 && (
        <div className={styles.tools}>
          <Input
            type="search"
            contentBefore={<SearchRegular />}
            aria-label={check.search}
            placeholder={check.search}
            value={query}
            onChange={(_, data) => setQuery(data.value)}
          />
          <div className={styles.choices} role="group" aria-label={check.filter}>
            {severities
              .filter((severity) => counts[severity] > 0 || hidden.includes(severity))
              .map((severity) => (
                <ToggleButton
                  key={severity}
                  size="small"
                  className={styles.choice}
                  checked={!hidden.includes(severity)}
                  onClick={() => setHidden(toggled(hidden, severity))}
                >
                  {check.severityCount(severity, counts[severity])}
                </ToggleButton>
              ))}
          </div>
          <div className={styles.choices} role="group" aria-label={check.groupBy}>
            <Text size={200} className={styles.quiet}>
              {check.groupBy}
            </Text>
            {groupings.map((by) => (
              <ToggleButton
                key={by}
                size="small"
                appearance="subtle"
                className={styles.choice}
                checked={grouping === by}
                onClick={() => {
                  setGrouping(by);
                  setPlace(null);
                }}
              >
                {check.grouping[by]}
              </ToggleButton>
            ))}
          </div>
          <Text size={200} className={styles.quiet} role="status">
            {groups.length === 0 ? check.noneShown : isSearching ? check.found(searched.length) : check.hint}
          </Text>
        </div>
      )}
      {groups.length > 0 && (
        <div>
          {groups.map((group, index) => {
            const here = place?.group === group.id ? place : null;
            return (
              <section key={group.id} className={styles.group}>
                <h2 className={styles.heading}>
                  <Button
                    appearance="transparent"
                    className={styles.toggle}
                    icon={here ? <ChevronDownRegular /> : <ChevronRightRegular />}
                    aria-expanded={here !== null}
                    onKeyDown={(event) => {
                      if (event.key !== 'ArrowDown') return;
                      event.preventDefault();
                      if (here) setPlace({ ...here, isFocused: true, panel: null });
                      else open(group.id, 0, true);
                    }}
                    onClick={({ currentTarget }) => {
                      hold(currentTarget);
                      if (here) setPlace(null);
                      else open(group.id);
                    }}
                  >
                    <span className={styles.title}>{group.title}</span>{' '}
                    <span className={styles.count}>{number(group.findings.length)}</span>
                  </Button>
                </h2>
                <CountBar counts={group.counts} of={most} />
                {here && (
                  <GroupBody
                    group={group}
                    place={here}
                    snapshot={snapshot}
                    isBusy={isBusy}
                    nameOf={nameOf}
                    sentenceOf={sentenceOf}
                    onPlace={(next) => setPlace({ ...here, ...next })}
                    onPanel={(panel) => setPlace({ ...here, isFocused: panel === null, panel })}
                    onLeave={(direction) => leave(index, direction)}
                    onFix={fix}
                    onIgnore={ignore}
                    onAddUnits={props.onAddUnits}
                    onShow={onShow}
                    onHold={hold}
                  />
                )}
              </section>
            );
          })}
        </div>
      )}
      <HandBackCard
        isMarked={snapshot.memory[memoryKeys.marks] !== undefined}
        isBusy={isBusy}
        onMark={findings.length > 0 ? () => onMark(nameOf) : null}
        onUnmark={onUnmark}
      />
      <div>
        <FixJournal batches={batches} isBusy={isBusy} onUndo={onUnfix} />
        <IgnoredList
          ignored={ignored}
          isBusy={isBusy}
          sentenceOf={sentenceOf}
          nameOf={nameOf}
          onTakeBack={(some) => onIgnore(some.map(keyOf), null)}
        />
      </div>
    </Page>
  );
}

interface GroupBodyProps {
  readonly group: FindingGroup;
  readonly place: Place;
  readonly snapshot: WorkbookSnapshot;
  readonly isBusy: boolean;
  readonly nameOf: (finding: AnyFinding) => string | null;
  readonly sentenceOf: (finding: AnyFinding) => string;
  readonly onPlace: (place: ListPlace) => void;
  readonly onPanel: (panel: Place['panel']) => void;
  readonly onLeave: (direction: -1 | 1) => void;
  readonly onFix: (fixes: readonly CellFix[]) => void;
  readonly onIgnore: (findings: readonly AnyFinding[], reason: string) => void;
  readonly onAddUnits: (names: readonly string[]) => void;
  readonly onShow: (sheet: string, at: CellAddress) => void;
  readonly onHold: (element: HTMLElement) => void;
}

/** The findings of the open group, and what can be done about all of them. */
function GroupBody(props: GroupBodyProps) {
  const { group, place, snapshot, isBusy, nameOf, sentenceOf } = props;
  const { onPlace, onPanel, onLeave, onFix, onIgnore, onAddUnits, onShow, onHold } = props;
  const { findings } = group;
  const styles = useStyles();
  const { check } = useMessages();
  const { possible, refused } = useMemo(
    () =>
      sortFixes(
        snapshot,
        findings.flatMap((finding) => fixOf(finding) ?? []),
      ),
    [snapshot, findings],
  );
  const names = useMemo(
    () => new Map(findings.map((finding) => [`${finding.sheet}!${toA1(finding.at)}`, nameOf(finding)])),
    [findings, nameOf],
  );
  if (place.panel === 'fix') {
    return (
      <div className={styles.body}>
        <FixPreview
          fixes={possible}
          refused={refused}
          nameOf={({ sheet, at }) => names.get(`${sheet}!${toA1(at)}`) ?? null}
          isBusy={isBusy}
          onApply={onFix}
          onCancel={() => onPanel(null)}
          onShow={({ sheet, at }) => onShow(sheet, at)}
        />
      </div>
    );
  }
  return (
    <div className={styles.body}>
      {place.panel === 'ignore' ? (
        <IgnoreForm
          findings={findings.length}
          isBusy={isBusy}
          onIgnore={(reason) => onIgnore(findings, reason)}
          onCancel={() => onPanel(null)}
        />
      ) : (
        findings.length > 1 && (
          <div className={styles.buttons}>
            {possible.length > 0 && (
              <Button size="small" disabledFocusable={isBusy} onClick={() => onPanel('fix')}>
                {check.fix.all(possible.length)}
              </Button>
            )}
            <Button size="small" appearance="subtle" disabledFocusable={isBusy} onClick={() => onPanel('ignore')}>
              {check.ignore.all(findings.length)}
            </Button>
          </div>
        )
      )}
      <FindingList
        name={check.list(group.title)}
        findings={findings}
        place={place}
        onPlace={onPlace}
        onLeave={onLeave}
        sentenceOf={sentenceOf}
        nameOf={nameOf}
        onShow={({ sheet, at }, pressed) => {
          onHold(pressed);
          onShow(sheet, at);
        }}
        actionsFor={(finding) => (
          <FindingActions
            finding={finding}
            snapshot={snapshot}
            isBusy={isBusy}
            onFix={(fix) => onFix([fix])}
            onIgnore={(reason) => onIgnore([finding], reason)}
            onAddUnit={finding.rule === 'unknown-unit' ? () => onAddUnits([finding.params.value]) : null}
          />
        )}
      />
    </div>
  );
}

const tablesOf = ({ found, ownTables }: Preparation): readonly DataTable[] => [
  ...found.flatMap(({ table }) => table ?? []),
  ...ownTables,
];

const toggled = (hidden: readonly Severity[], severity: Severity): readonly Severity[] =>
  hidden.includes(severity) ? hidden.filter((other) => other !== severity) : [...hidden, severity];
