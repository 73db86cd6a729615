import { Button, Label, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';

import { areaToA1 } from '../../core/model/address';
import type { RowRole } from '../../core/model/region';
import type { SheetSnapshot } from '../../core/model/snapshot';
import type { FoundTable } from '../../core/preparation';
import type { LineRole } from '../../i18n/confirmMessages';
import { useMessages } from '../../i18n/useMessages';
import { cellTexts, rowText } from './cellTexts';
import { HeaderSteppers } from './HeaderSteppers';
import { countRoles, type MapLine, mapLines } from './mapLines';
import { RoleSign } from './RoleSign';
import { RowMap } from './RowMap';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  legend: { display: 'flex', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalXXS}` },
  chip: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalXXS,
    paddingRight: tokens.spacingHorizontalXS,
    columnGap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
  detail: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minHeight: '24px' },
  label: { flexShrink: 0 },
  select: { flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

const roles: readonly RowRole[] = [
  'data',
  'group',
  'subtotal',
  'total',
  'part',
  'continuation',
  'note',
  'repeatedHeader',
  'index',
  'blank',
];

interface RowsPanelProps {
  readonly found: FoundTable;
  readonly sheet: SheetSnapshot;
  readonly onShow: (range: string) => void;
  readonly onRole: (row: number, role: RowRole) => void;
  readonly onHeader: (rows: { readonly first: number; readonly last: number }) => void;
}

/** What each row of a table was taken for, and the way to put it right. The selection on the sheet follows. */
export function RowsPanel({ found, sheet, onShow, onRole, onHeader }: RowsPanelProps) {
  const styles = useStyles();
  const { confirm, number } = useMessages();
  const { region } = found;
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const [activeRow, setActiveRow] = useState<number | null>(null);
  const lines = useMemo(() => mapLines(region, sheet, unfolded), [region, sheet, unfolded]);
  const counts = useMemo(() => countRoles(region), [region]);
  const textOf = useMemo(() => {
    const cellText = cellTexts(sheet, number);
    return (row: number) => rowText(cellText, row, region.area);
  }, [sheet, region, number]);
  const at = activeRow === null ? -1 : lines.findIndex((line) => holds(line, activeRow));

  const goTo = (next: number): void => {
    const line = lines[next];
    if (!line) return;
    const [first, last] = line.kind === 'fold' ? [line.first, line.last] : [line.row, line.row];
    setActiveRow(first);
    onShow(areaToA1({ ...region.area, row: first, rows: last - first + 1 }));
  };
  const unfold = (index: number): void => {
    const line = lines[index];
    if (line?.kind !== 'fold') return;
    setUnfolded(new Set([...unfolded, line.first]));
    setActiveRow(line.first);
  };
  const goToNext = (role: LineRole): void => {
    const isOfRole = (line: MapLine): boolean => line.kind === 'row' && line.role === role;
    const after = lines.findIndex((line, index) => index > at && isOfRole(line));
    goTo(after >= 0 ? after : lines.findIndex(isOfRole));
  };

  const active = lines[at];
  return (
    <div className={styles.panel}>
      <HeaderSteppers
        rows={region.headerRows}
        bounds={{ first: sheet.origin.row, last: sheet.origin.row + sheet.values.length - 2 }}
        onMove={onHeader}
      />
      <div className={styles.legend} role="group" aria-label={confirm.legend}>
        {[...counts].map(([role, count]) => (
          <Button
            key={role}
            size="small"
            appearance="subtle"
            className={styles.chip}
            title={confirm.nextOfRole(confirm.role[role])}
            onClick={() => goToNext(role)}
          >
            <RoleSign role={role} />
            {confirm.role[role]} {number(count)}
          </Button>
        ))}
      </div>
      <RowMap
        name={confirm.rowMapOf(region.sheet, areaToA1(region.area))}
        lines={lines}
        at={at}
        textOf={textOf}
        onGo={goTo}
        onUnfold={unfold}
      />
      {active?.kind === 'row' ? (
        <RowDetail
          row={active.row}
          role={active.role}
          isAbove={active.row < region.headerRows.first}
          onRole={(role) => onRole(active.row, role)}
          onStartHeader={() => onHeader({ first: active.row, last: region.headerRows.last })}
        />
      ) : (
        <Text size={200} className={styles.hint}>
          {confirm.rowMapHint}
        </Text>
      )}
    </div>
  );
}

interface RowDetailProps {
  readonly row: number;
  readonly role: LineRole;
  readonly isAbove: boolean;
  readonly onRole: (role: RowRole) => void;
  readonly onStartHeader: () => void;
}

/** What the row that the user is on is, and what it may be instead. */
function RowDetail({ row, role, isAbove, onRole, onStartHeader }: RowDetailProps) {
  const styles = useStyles();
  const { confirm } = useMessages();
  const id = useId();
  if (role === 'header') {
    return (
      <Text size={200} className={styles.hint}>
        {confirm.headerRowHint}
      </Text>
    );
  }
  if (isAbove) {
    return (
      <div className={styles.detail}>
        <Text size={200}>{confirm.outsideAbove}</Text>
        <Button size="small" onClick={onStartHeader}>
          {confirm.startHeaderHere(row + 1)}
        </Button>
      </div>
    );
  }
  return (
    <>
      <div className={styles.detail}>
        <Label size="small" htmlFor={id} className={styles.label}>
          {confirm.rowIs(row + 1)}
        </Label>
        <Select
          id={id}
          size="small"
          className={styles.select}
          value={role}
          onChange={(_, { value }) => {
            const chosen = roles.find((known) => known === value);
            if (chosen) onRole(chosen);
          }}
        >
          {role === 'outside' && <option value="outside">{confirm.role.outside}</option>}
          {roles.map((known) => (
            <option key={known} value={known}>
              {confirm.role[known]}
            </option>
          ))}
        </Select>
      </div>
      {role === 'outside' && (
        <Text size={200} className={styles.hint}>
          {confirm.outsideBelow}
        </Text>
      )}
    </>
  );
}

const holds = (line: MapLine, row: number): boolean =>
  line.kind === 'row' ? line.row === row : row >= line.first && row <= line.last;
