import { memo } from 'react';
import type { Axis } from './axis';
import type { SheetView } from './sheetView';
import { drawnCells, type DrawnCell } from './drawnCells';

interface CellsProps {
  readonly view: SheetView;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The cells of one part of the view, placed by their position on the sheet; scrolling alone does not draw them again. */
export const Cells = memo(function Cells({
  view,
  rows,
  columns,
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
}: CellsProps) {
  const area = {
    row: firstRow,
    column: firstColumn,
    rowCount: lastRow - firstRow + 1,
    columnCount: lastColumn - firstColumn + 1,
  };
  return drawnCells(view, area, rows, columns).map((cell) => (
    <Cell key={cell.address} cell={cell} showGridlines={view.sheet.showGridlines} />
  ));
});

interface CellProps {
  readonly cell: DrawnCell;
  readonly showGridlines: boolean;
}

function Cell({ cell, showGridlines }: CellProps) {
  const { left, top, width, height, look, lines } = cell;
  const box = { left, top, width, height };
  const clip = { left: -cell.overLeft, right: -cell.overRight };
  // Centred text stays centred on its own cell, however far it may run to either side.
  const shift = look.align === 'center' ? (cell.overLeft - cell.overRight) / 2 : 0;
  return (
    <>
      <div
        className={showGridlines && !look.isFilled ? 'cell cell-ruled' : 'cell'}
        style={{ ...box, background: look.box.background }}
        data-cell={cell.address}
      >
        {cell.text !== '' && (
          <div className="cell-text" style={{ ...look.box, ...clip, background: undefined }}>
            <span style={{ ...look.text, left: shift }}>{cell.text}</span>
          </div>
        )}
        {cell.hasComment && <i className="cell-comment" />}
        {cell.hasFilterButton && <i className="cell-filter" />}
      </div>
      {lines && (
        <div
          className="cell-lines"
          style={{ left: left - 1, top: top - 1, width: width + 1, height: height + 1, ...lines }}
        />
      )}
    </>
  );
}
