import { useLayoutEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import type { FontStyle } from '../../emulator/book/cellStyle';
import { fontFamily } from './cellLook';

interface CellEditorProps {
  readonly text: string;
  /** Box of the cell on the sheet, in pixels. */
  readonly style: CSSProperties & { readonly width: number; readonly height: number };
  readonly font: FontStyle;
  readonly zoom: number;
  readonly onChange: (text: string) => void;
  /** `key` is the one that ended the edit and moves the selection, or null. */
  readonly onEnd: (commit: boolean, key: string | null, shift: boolean) => void;
}

/** The box in which a cell is typed; Alt+Enter breaks the line, Enter and Tab write and move on, Esc gives up. */
export function CellEditor({ text, style, font, zoom, onChange, onEnd }: CellEditorProps) {
  const input = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = input.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const pressKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.altKey) onChange(`${text}\n`);
    else if (event.key === 'Enter' || event.key === 'Tab') onEnd(true, event.key, event.shiftKey);
    else if (event.key === 'Escape') onEnd(false, null, false);
    else return;
    event.preventDefault();
  };

  return (
    <textarea
      className="cell-editor"
      ref={input}
      value={text}
      aria-label="Ô đang sửa"
      spellCheck={false}
      style={{
        left: style.left,
        top: style.top,
        minWidth: style.width,
        minHeight: style.height,
        fontFamily: fontFamily(font.name),
        fontSize: `${font.size * zoom}pt`,
      }}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={pressKey}
      onPointerDown={(event) => event.stopPropagation()}
    />
  );
}
