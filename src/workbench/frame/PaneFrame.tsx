import { useState } from 'react';
import type { WorkbenchMessages } from '../messages';

interface PaneFrameProps {
  readonly messages: WorkbenchMessages;
  readonly onHide: () => void;
}

/** The task pane as Excel frames it. Inside is the built page; it finds its Excel by `attachExcel`. */
export function PaneFrame({ messages, onHide }: PaneFrameProps) {
  const [loads, setLoads] = useState(0);
  return (
    <aside className="pane" aria-label={messages.pane}>
      <div className="pane-head">
        <span>{messages.pane}</span>
        <button aria-label={messages.reloadPane} title={messages.reloadPane} onClick={() => setLoads(loads + 1)}>
          ↻
        </button>
        <button aria-label={messages.hidePane} title={messages.hidePane} onClick={onHide}>
          ✕
        </button>
      </div>
      <iframe key={loads} title={messages.pane} src="pane/taskpane.html" />
    </aside>
  );
}
