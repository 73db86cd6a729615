import type { CellFix, RefusedFix } from '../core/fix/cellFix';
import { toA1 } from '../core/model/address';
import type { Severity } from '../core/model/finding';
import type { CliMessages } from '../i18n/cliMessages';
import type { Messages } from '../i18n/messages';

type Counts = Readonly<Record<Severity, number>>;

/** What `fix --json` prints: every cell that was changed, and every one that was left with the reason. */
export const fixesReportOf = (fixed: readonly CellFix[], refused: readonly RefusedFix[], left: Counts) => ({
  fixed: fixed.map(asRow),
  notFixed: refused.map(({ fix, why, now }) => ({ ...asRow(fix), why, now })),
  summary: { fixed: fixed.length, notFixed: refused.length, left },
});

const asRow = ({ sheet, at, rule, before, after }: CellFix) => ({ sheet, cell: toA1(at), rule, before, after });

/** The same for people: a line for each cell, and how much is left to be looked at. */
export function fixesText(
  fixed: readonly CellFix[],
  refused: readonly RefusedFix[],
  left: Counts,
  sentences: CliMessages,
  { check }: Messages,
): string {
  const place = ({ sheet, at }: CellFix): string => check.cell(sheet, toA1(at));
  const lines = [
    sentences.fixed(fixed.length),
    ...fixed.map((fix) => `  ${place(fix)}: ${check.value(fix.before)} → ${check.value(fix.after)}`),
    ...(refused.length > 0 ? [sentences.notFixed(refused.length)] : []),
    ...refused.map(({ fix, why, now }) => `  ${place(fix)}: ${check.fix.refusal[why](now)} ${check.fix.remedy[why]}`),
    sentences.leftToFix(left.error, left.warning, left.info),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
