import type { Catalogue } from '../model/catalogue';
import { isBare, isOrdinalLabel, labelForm } from '../model/labelForm';
import { normalForm } from '../model/normalForm';
import type { TableRegion } from '../model/region';
import type { SheetSnapshot } from '../model/snapshot';
import { columnContents, NO_CONTENT, type ColumnContent } from './columnContent';
import { timedPart } from './labelPeriod';
import { labelForms, type LabelForms } from './labelScore';
import { regionContext } from './regionContext';

/** A column of a region with all that its meaning is judged by. */
export interface Candidate {
  readonly column: number;
  readonly label: string;
  readonly forms: LabelForms;
  readonly content: ColumnContent;
  /** The stretch of time that the label names (2016, "2025 (6 tháng)"), as "2016" or "2025-01..2025-06". */
  readonly period: string | null;
  /** Whether the lowest part of the label is that time and nothing else. */
  readonly isTimeAlone: boolean;
  /** Label forms of what is left without the time. */
  readonly timeless: LabelForms;
}

/** A region's columns with what they are judged by, and the lines above that may name the register. */
export interface ReadColumns {
  readonly all: readonly Candidate[];
  readonly ordinal: Candidate | null;
  /** Columns with a label, the running number's apart. */
  readonly open: readonly Candidate[];
  /** Normal forms of the lines above the table and of the sheet's name. */
  readonly titles: readonly string[];
}

const LONGEST_TITLE = 200;
/** Columns that an online form or a program adds of itself; they are no field of any register. */
const MACHINE_COLUMN =
  /^(?:dấu thời gian|timestamp|(?:địa chỉ )?e-?mail|start time|completion time|thời gian (?:gửi|nộp) biểu mẫu|token|ip)$/;
/** A part of a header text that only numbers its column: "(1)", "2", "A", "7=2+…". */
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-D])\)?(?:\s?=.*)?$/;

/** The running number's column: the first, or one further in that says so in full; "TT" there may be tập thể. */
const isOrdinalColumn = ({ label, content }: Candidate, index: number): boolean =>
  isOrdinalLabel(label) &&
  (index === 0 ||
    (content.marks < Math.max(2, content.filled) &&
      (/^s/i.test(label.trim()) || (content.filled > 0 && content.numbers + content.digits >= content.filled * 0.8))));

const isMachineColumn = ({ label }: Candidate): boolean => MACHINE_COLUMN.test(normalForm(label));

/** Reads the columns of a region; what a register makes of them is not judged yet. */
export function readColumns(sheet: SheetSnapshot, region: TableRegion, catalogue: Catalogue | null): ReadColumns {
  const contents = columnContents(sheet, region, catalogue);
  const isLayered = region.headerRows.last > region.headerRows.first;
  const year = regionContext(region).year?.value ?? null;
  const partsOf = (label: string): readonly string[] => {
    const parts = isLayered ? label.split(' / ') : [label];
    const named = parts.filter((part) => !COLUMN_NUMBER.test(part.trim()));
    return named.length === 0 ? parts : named;
  };
  const mayBeBare = region.labels.every(({ label }) => isBare(labelForm(label)));
  const all = region.labels.map(({ column, label }, index): Candidate => {
    const parts = partsOf(label);
    const timed = parts.map((part) => timedPart(part, year));
    return {
      column,
      label,
      forms: labelForms(parts, mayBeBare),
      content: contents[index] ?? NO_CONTENT,
      period: timed.find(({ period }) => period !== null)?.period ?? null,
      isTimeAlone: timed[timed.length - 1]?.rest === '',
      timeless: labelForms(timed.map(({ rest }) => rest).filter((rest) => rest !== '')),
    };
  });
  const ordinal = all.find(isOrdinalColumn) ?? null;
  const titles = [...region.context.map(({ text }) => text), region.sheet]
    .map(normalForm)
    .filter((text) => text.length < LONGEST_TITLE);
  return {
    all,
    ordinal,
    open: all.filter((candidate) => candidate !== ordinal && candidate.label !== '' && !isMachineColumn(candidate)),
    titles,
  };
}
