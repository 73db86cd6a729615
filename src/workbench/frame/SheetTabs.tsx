import { useEffect, useRef } from 'react';
import type { Sheet } from '../../emulator/book/book';
import type { WorkbenchMessages } from '../messages';

interface SheetTabsProps {
  readonly messages: WorkbenchMessages;
  readonly sheets: readonly Sheet[];
  readonly active: Sheet;
  readonly onActivate: (sheet: Sheet) => void;
}

/** Tabs of the visible sheets. */
export function SheetTabs({ messages, sheets, active, onActivate }: SheetTabsProps) {
  const activeTab = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    activeTab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);

  return (
    <div className="tabs" role="tablist">
      {sheets
        .filter((sheet) => sheet.visibility === 'visible')
        .map((sheet) => (
          <button
            key={sheet.id}
            ref={sheet === active ? activeTab : null}
            className="tab"
            role="tab"
            aria-selected={sheet === active}
            aria-label={messages.sheet(sheet.name)}
            style={sheet.tabColor === null ? undefined : { boxShadow: `inset 0 -3px ${sheet.tabColor}` }}
            onClick={() => onActivate(sheet)}
          >
            {sheet.protection && <span className="tab-lock" />}
            {sheet.name}
          </button>
        ))}
    </div>
  );
}
