import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { flushSync } from 'react-dom';
import { columnLetters, lastColumn, lastRow, type Area, type CellPlace } from '../../emulator/book/area';
import { axisOf, extentOf, indexAt, startOf, type Axis } from './axis';
import { bandsOf, scrollToShow, sheetPosition, type Band } from './band';
import { CellEditor } from './CellEditor';
import { Cells } from './Cells';
import { Charts } from './Charts';
import type { SheetView } from './sheetView';
import { rowPixels } from './rowPixels';
import { DropDown } from './DropDown';
import { listOptions } from './listOptions';
import { extendTo, moveSelection, selectCell, type Selection, type SelectionGround } from './moveSelection';

/** Size of the headers, in pixels, as in Excel at 100 %. */
const HEADER_HEIGHT = 20;
const HEADER_WIDTH = 44;

/** Empty rows and columns that can be reached behind the used ones. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 14;

interface GridProps {
  readonly view: SheetView;
  readonly label: string;
  readonly listLabel: string;
  readonly selection: Selection;
  /** Text in the cell under edit, or null while none is. */
  readonly editing: string | null;
  readonly onSelect: (selection: Selection) => void;
  readonly onEdit: (text: string) => void;
  /** The edit ends: `commit` writes it; the selection then moves as the key says, where one ended it. */
  readonly onEndEdit: (commit: boolean) => void;
  readonly onClear: (area: Area) => void;
  /** An option of the active cell's list was chosen. */
  readonly onChoose: (option: string) => void;
}

/** The sheet as Excel shows it: headers, frozen panes, cells, charts, selection; keyboard and mouse as there. */
export function Grid(props: GridProps) {
  const { view, label, selection, editing, onSelect, onEdit, onEndEdit, onClear, onChoose, listLabel } = props;
  const { sheet } = view;
  const focusTarget = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  const [isDragging, setDragging] = useState(false);
  const { rows, columns, end } = useAxes(view);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = new ResizeObserver(() => {
      setSize({ width: element.clientWidth - HEADER_WIDTH, height: element.clientHeight - HEADER_HEIGHT });
    });
    measure.observe(element);
    return () => {
      measure.disconnect();
    };
  }, []);

  const { freeze } = sheet;
  const rowBands = bandsOf(rows, freeze.rows, scroll.top, size.height);
  const columnBands = bandsOf(columns, freeze.columns, scroll.left, size.width);
  const ground: SelectionGround = {
    rows,
    columns,
    end,
    mergeAt: (row, column) => sheet.mergeAt(row, column),
    isEmpty: (row, column) => sheet.kind(row, column) === 'empty',
    pageRows: Math.max(1, Math.floor(size.height / 20) - 1),
  };

  const { active } = selection;
  const options = listOptions(sheet, active.row, active.column);
  useEffect(() => {
    const element = scroller.current;
    if (!element || size.height === 0) return;
    element.scrollTop = scrollToShow(rows, freeze.rows, element.scrollTop, size.height, active.row);
    element.scrollLeft = scrollToShow(columns, freeze.columns, element.scrollLeft, size.width, active.column);
  }, [active.row, active.column, sheet.id, size, rows, columns, freeze.rows, freeze.columns]);

  useEffect(() => {
    if (editing === null) focusTarget.current?.focus({ preventScroll: true });
  }, [editing]);

  const placeUnder = (event: PointerEvent): CellPlace => {
    const frame = event.currentTarget.getBoundingClientRect();
    const across = (place: number, bands: readonly Band[], axis: Axis) =>
      indexAt(axis, sheetPosition(bands, Math.max(0, place)));
    return {
      row: across(event.clientY - frame.top - HEADER_HEIGHT, rowBands, rows),
      column: across(event.clientX - frame.left - HEADER_WIDTH, columnBands, columns),
    };
  };

  const press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (editing !== null) onEndEdit(true);
    const place = placeUnder(event);
    setDragging(true);
    event.currentTarget.setPointerCapture(event.pointerId);
    onSelect(event.shiftKey ? extendTo(selection, place, ground) : selectCell(place, ground));
  };

  const drag = (event: PointerEvent): void => {
    if (isDragging) onSelect(extendTo(selection, placeUnder(event), ground));
  };

  const startEdit = (text: string): void => {
    // The editor must be there before the browser delivers the key, so that input methods compose in it.
    flushSync(() => {
      onEdit(text);
    });
  };

  const cellText = (): string => String(sheet.formulas({ ...active, rowCount: 1, columnCount: 1 })[0]?.[0] ?? '');

  const pressKey = (event: KeyboardEvent): void => {
    if (editing !== null || event.altKey) return;
    if (event.key === 'F2') startEdit(cellText());
    else if (event.key === 'Delete' || event.key === 'Backspace') onClear(selection.area);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      startEdit('');
      return;
    } else {
      const pressed = { key: event.key, shift: event.shiftKey, control: event.ctrlKey || event.metaKey };
      const moved = moveSelection(selection, pressed, ground);
      if (!moved) return;
      onSelect(moved);
    }
    event.preventDefault();
  };

  const endEdit = (commit: boolean, key: string | null, shift: boolean): void => {
    onEndEdit(commit);
    const moved = commit && key !== null ? moveSelection(selection, { key, shift, control: false }, ground) : null;
    if (moved) onSelect(moved);
  };

  return (
    <div
      className="grid"
      ref={scroller}
      onScroll={(event) => setScroll({ left: event.currentTarget.scrollLeft, top: event.currentTarget.scrollTop })}
    >
      <div
        className="grid-view"
        ref={focusTarget}
        role="application"
        aria-label={label}
        tabIndex={0}
        onKeyDown={pressKey}
        onPointerDown={press}
        onPointerMove={drag}
        onPointerUp={() => setDragging(false)}
        onDoubleClick={() => startEdit(cellText())}
      >
        {columnBands.map((band, index) => (
          <Headings key={`columns ${index}`} band={band} axis={columns} direction="columns" area={selection.area} />
        ))}
        {rowBands.map((band, index) => (
          <Headings key={`rows ${index}`} band={band} axis={rows} direction="rows" area={selection.area} />
        ))}
        <div className="grid-corner" style={{ width: HEADER_WIDTH, height: HEADER_HEIGHT }} />
        {rowBands.flatMap((rowBand, across) =>
          columnBands.map((columnBand, down) => (
            <div
              className="grid-part"
              key={`${across} ${down}`}
              style={{
                left: HEADER_WIDTH + columnBand.windowStart,
                top: HEADER_HEIGHT + rowBand.windowStart,
                width: columnBand.windowLength,
                height: rowBand.windowLength,
              }}
            >
              <div
                className="grid-sheet"
                style={{ transform: `translate(${-columnBand.sheetStart}px, ${-rowBand.sheetStart}px)` }}
              >
                <Cells
                  view={view}
                  rows={rows}
                  columns={columns}
                  firstRow={rowBand.first}
                  lastRow={rowBand.last}
                  firstColumn={columnBand.first}
                  lastColumn={columnBand.last}
                />
                <Charts view={view} rows={rows} columns={columns} />
                <SelectionFrame selection={selection} rows={rows} columns={columns} />
                {editing === null &&
                  options.length > 0 &&
                  holds(rowBand, active.row) &&
                  holds(columnBand, active.column) && (
                    <DropDown
                      key={`${active.row} ${active.column}`}
                      options={options}
                      label={listLabel}
                      style={boxOf(sheet.mergeAt(active.row, active.column) ?? cellAt(active), rows, columns)}
                      onChoose={onChoose}
                    />
                  )}
                {editing !== null && holds(rowBand, active.row) && holds(columnBand, active.column) && (
                  <CellEditor
                    text={editing}
                    style={boxOf(sheet.mergeAt(active.row, active.column) ?? cellAt(active), rows, columns)}
                    font={sheet.style(active.row, active.column).font}
                    zoom={view.zoom}
                    onChange={onEdit}
                    onEnd={endEdit}
                  />
                )}
              </div>
            </div>
          )),
        )}
        <FreezeLines rowBands={rowBands} columnBands={columnBands} />
      </div>
      <div
        style={{
          width: HEADER_WIDTH + startOf(columns, columns.count),
          height: HEADER_HEIGHT + startOf(rows, rows.count) - size.height - HEADER_HEIGHT,
        }}
      />
    </div>
  );
}

/** Extents of the sheet's rows and columns, those behind the used ones that can still be reached included. */
function useAxes(view: SheetView) {
  return useMemo(() => {
    const { sheet, zoom } = view;
    const used = sheet.usedArea();
    const end = { row: used ? lastRow(used) : 0, column: used ? lastColumn(used) : 0 };
    const charts = sheet.charts.map((chart) => chart.cells.to);
    const rowCount = Math.max(end.row, ...charts.map(({ row }) => row)) + SPARE_ROWS;
    const columnCount = Math.max(end.column, ...charts.map(({ column }) => column)) + SPARE_COLUMNS;
    const heightOf = rowPixels(sheet);
    return {
      rows: axisOf(rowCount, (row) => Math.round(heightOf(row) * zoom)),
      columns: axisOf(columnCount, (column) => Math.round(sheet.columnPixels(column) * zoom)),
      end,
    };
  }, [view]);
}

/** Whether a band is the one that an index is drawn in; the scrolling band may also show frozen ones, behind the first. */
const holds = (band: Band, index: number): boolean => index >= band.first && index <= band.last;

const cellAt = (place: CellPlace): Area => ({ ...place, rowCount: 1, columnCount: 1 });

const boxOf = (area: Area, rows: Axis, columns: Axis) => ({
  left: startOf(columns, area.column),
  top: startOf(rows, area.row),
  width: extentOf(columns, area.column, area.columnCount),
  height: extentOf(rows, area.row, area.rowCount),
});

interface SelectionFrameProps {
  readonly selection: Selection;
  readonly rows: Axis;
  readonly columns: Axis;
}

function SelectionFrame({ selection, rows, columns }: SelectionFrameProps) {
  const { area, active } = selection;
  const isOneCell = area.row === active.row && area.column === active.column && area.rowCount * area.columnCount === 1;
  return (
    <div className={isOneCell ? 'selection' : 'selection selection-many'} style={boxOf(area, rows, columns)}>
      <i className="selection-handle" />
    </div>
  );
}

interface HeadingsProps {
  readonly band: Band;
  readonly axis: Axis;
  readonly direction: 'rows' | 'columns';
  /** Selected area, whose headings are marked. */
  readonly area: Area;
}

function Headings({ band, axis, direction, area }: HeadingsProps) {
  const isColumns = direction === 'columns';
  const [from, to] = isColumns ? [area.column, lastColumn(area)] : [area.row, lastRow(area)];
  const shown = Array.from({ length: band.last - band.first + 1 }, (_, offset) => band.first + offset);
  const frame = isColumns
    ? { left: HEADER_WIDTH + band.windowStart, top: 0, width: band.windowLength, height: HEADER_HEIGHT }
    : { left: 0, top: HEADER_HEIGHT + band.windowStart, width: HEADER_WIDTH, height: band.windowLength };
  return (
    <div className="headings" style={frame} aria-hidden="true">
      {shown
        .filter((index) => extentOf(axis, index) > 0)
        .map((index) => {
          const start = startOf(axis, index) - band.sheetStart;
          const length = extentOf(axis, index);
          return (
            <div
              key={index}
              className={`heading heading-${direction}${index >= from && index <= to ? ' heading-selected' : ''}`}
              style={isColumns ? { left: start, width: length } : { top: start, height: length }}
            >
              {isColumns ? columnLetters(index) : index + 1}
            </div>
          );
        })}
    </div>
  );
}

interface FreezeLinesProps {
  readonly rowBands: readonly Band[];
  readonly columnBands: readonly Band[];
}

function FreezeLines({ rowBands, columnBands }: FreezeLinesProps) {
  const [, below] = rowBands;
  const [, right] = columnBands;
  return (
    <>
      {below && <i className="freeze-line freeze-line-across" style={{ top: HEADER_HEIGHT + below.windowStart - 1 }} />}
      {right && <i className="freeze-line freeze-line-down" style={{ left: HEADER_WIDTH + right.windowStart - 1 }} />}
    </>
  );
}
