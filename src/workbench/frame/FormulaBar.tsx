import { useState, type KeyboardEvent } from 'react';
import { parseA1, type Area } from '../../emulator/book/area';
import type { WorkbenchMessages } from '../messages';

interface FormulaBarProps {
  readonly messages: WorkbenchMessages;
  /** A1 text of the selection. */
  readonly address: string;
  /** Formula or constant of the active cell, or what is being typed. */
  readonly content: string;
  readonly isEditing: boolean;
  readonly onGoTo: (area: Area) => void;
  readonly onEdit: (text: string) => void;
  readonly onEndEdit: (commit: boolean) => void;
}

/** The name box, which also goes to an address, and the content of the active cell. */
export function FormulaBar(props: FormulaBarProps) {
  const { messages, address, content, isEditing, onGoTo, onEdit, onEndEdit } = props;
  const [typedAddress, setTypedAddress] = useState<string | null>(null);

  const pressInName = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    const area = parseA1(typedAddress ?? '');
    if (area) onGoTo(area);
    setTypedAddress(null);
  };

  const pressInContent = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onEndEdit(true);
    if (event.key === 'Escape') onEndEdit(false);
  };

  return (
    <div className="formula-bar">
      <input
        className="name-box"
        aria-label={messages.address}
        value={typedAddress ?? address}
        onChange={(event) => setTypedAddress(event.currentTarget.value)}
        onBlur={() => setTypedAddress(null)}
        onKeyDown={pressInName}
      />
      <button
        className="bar-button"
        aria-label="Esc"
        disabled={!isEditing}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => onEndEdit(false)}
      >
        ✕
      </button>
      <button
        className="bar-button"
        aria-label="Enter"
        disabled={!isEditing}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => onEndEdit(true)}
      >
        ✓
      </button>
      <i className="fx">fx</i>
      <input
        className="content-box"
        aria-label={messages.content}
        value={content}
        spellCheck={false}
        onChange={(event) => onEdit(event.currentTarget.value)}
        onKeyDown={pressInContent}
      />
    </div>
  );
}
