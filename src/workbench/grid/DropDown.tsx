import { useState, type CSSProperties } from 'react';

interface DropDownProps {
  readonly options: readonly string[];
  readonly label: string;
  /** Box of the cell on the sheet, in pixels. */
  readonly style: CSSProperties & {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly onChoose: (option: string) => void;
}

/** The arrow beside a cell that has a list, and the list under it. */
export function DropDown({ options, label, style, onChoose }: DropDownProps) {
  const [isOpen, setOpen] = useState(false);
  const { left, top, width, height } = style;
  return (
    <div className="drop-down" style={{ left, top, width, height }} onPointerDown={(event) => event.stopPropagation()}>
      <button className="drop-down-arrow" aria-label={label} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} />
      {isOpen && (
        <ul className="drop-down-list" role="listbox" aria-label={label}>
          {options.map((option) => (
            <li key={option} role="option" aria-selected={false} onClick={() => onChoose(option)}>
              {option}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
