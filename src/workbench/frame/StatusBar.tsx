import { intersectAreas, type Area } from '../../emulator/book/area';
import type { Language, WorkbenchMessages } from '../messages';
import type { SheetView } from '../grid/sheetView';

interface StatusBarProps {
  readonly messages: WorkbenchMessages;
  readonly language: Language;
  readonly view: SheetView;
  readonly selected: Area;
  readonly isEditing: boolean;
  readonly traffic: string;
  readonly onZoom: (zoom: number) => void;
}

const ZOOMS = [0.6, 0.75, 0.85, 1, 1.25];

/** What Excel's own status bar says of the selection, and what the pane has cost on the wire. */
export function StatusBar({ messages, language, view, selected, isEditing, traffic, onZoom }: StatusBarProps) {
  const { count, numbers } = contentsOf(view, selected);
  const sum = numbers.reduce((total, value) => total + value, 0);
  const show = (value: number) =>
    value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 2 });
  return (
    <div className="status">
      <span>{isEditing ? messages.editing : messages.ready}</span>
      <span className="status-traffic">{traffic}</span>
      {count > 1 && (
        <span className="status-sums">
          {numbers.length > 0 && `${messages.average}: ${show(sum / numbers.length)}   `}
          {`${messages.count}: ${show(count)}   `}
          {numbers.length > 0 && `${messages.sum}: ${show(sum)}`}
        </span>
      )}
      <select
        className="status-zoom"
        aria-label={messages.zoom}
        value={view.zoom}
        onChange={(event) => onZoom(Number(event.currentTarget.value))}
      >
        {ZOOMS.map((zoom) => (
          <option key={zoom} value={zoom}>
            {Math.round(zoom * 100)} %
          </option>
        ))}
      </select>
    </div>
  );
}

/** How many cells of an area are filled, and the numbers among them. */
function contentsOf({ sheet }: SheetView, area: Area): { readonly count: number; readonly numbers: readonly number[] } {
  const used = sheet.usedArea(true);
  const looked = used && intersectAreas(used, area);
  if (!looked || looked.rowCount * looked.columnCount < 2) return { count: 0, numbers: [] };
  const values = sheet.values(looked).flat();
  return {
    count: values.filter((value) => value !== '').length,
    numbers: values.filter((value) => typeof value === 'number'),
  };
}
