import { useState } from 'react';
import type { Culture } from '../../emulator/book/book';
import type { Trouble, WorkbenchMessages } from '../messages';

/** How the emulated Excel behaves; what is not said is as in an Excel 2021 that is left in peace. */
export interface Behaviour {
  readonly latency: number;
  readonly troubles: Readonly<Record<Trouble, boolean>>;
  readonly culture: Culture;
  /** Newest ExcelApi that this Excel has. */
  readonly apiCap: string;
}

/** Excel 2021 in peace. */
export const GOOD_BEHAVIOUR: Behaviour = {
  latency: 0,
  troubles: { silent: false, webLimits: false, otherWorkbookInFront: false, cellEdit: false },
  culture: 'vi-VN',
  apiCap: '1.14',
};

interface TroublePanelProps {
  readonly messages: WorkbenchMessages;
  readonly behaviour: Behaviour;
  readonly isSheetProtected: boolean;
  readonly onChange: (behaviour: Behaviour) => void;
  readonly onProtectSheet: (isProtected: boolean) => void;
  readonly onFailNext: () => void;
}

const LATENCIES = [0, 300, 2000];

/** The switches that make Excel difficult, behind one button that shows whether any is on. */
export function TroublePanel(props: TroublePanelProps) {
  const { messages, behaviour, isSheetProtected, onChange, onProtectSheet, onFailNext } = props;
  const [isOpen, setOpen] = useState(false);
  const { troubles } = behaviour;
  const names = Object.keys(messages.trouble) as readonly Trouble[];
  const isAnyOn =
    names.some((name) => troubles[name]) || behaviour.latency > 0 || behaviour.apiCap !== GOOD_BEHAVIOUR.apiCap;

  return (
    <section
      className="troubles"
      aria-label={messages.troubles}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <button
        className={isAnyOn ? 'button button-pressed' : 'button'}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {messages.troubles} ▾
      </button>
      {isOpen && (
        <div className="troubles-panel" role="group" aria-label={messages.troubleTitle}>
          <h2>{messages.troubleTitle}</h2>
          <Check label={messages.protectSheet} checked={isSheetProtected} onChange={onProtectSheet} />
          {names.map((name) => (
            <Check
              key={name}
              label={messages.trouble[name]}
              checked={troubles[name]}
              onChange={(isOn) => onChange({ ...behaviour, troubles: { ...troubles, [name]: isOn } })}
            />
          ))}
          <label>
            {messages.latency}
            <select
              value={behaviour.latency}
              onChange={(event) => onChange({ ...behaviour, latency: Number(event.currentTarget.value) })}
            >
              {LATENCIES.map((latency) => (
                <option key={latency}>{latency}</option>
              ))}
            </select>
          </label>
          <label>
            {messages.culture}
            <select
              value={behaviour.culture}
              onChange={(event) =>
                onChange({ ...behaviour, culture: event.currentTarget.value === 'vi-VN' ? 'vi-VN' : 'en-US' })
              }
            >
              <option value="vi-VN">1.234,5 · 31/12/2024</option>
              <option value="en-US">1,234.5 · 12/31/2024</option>
            </select>
          </label>
          <label>
            {messages.apiCap}
            <select
              value={behaviour.apiCap}
              onChange={(event) => onChange({ ...behaviour, apiCap: event.currentTarget.value })}
            >
              <option value="1.14">Excel 2021 (ExcelApi 1.14)</option>
              <option value="1.7">{messages.oldExcel}</option>
            </select>
          </label>
          <button className="button" onClick={onFailNext}>
            {messages.failNext}
          </button>
        </div>
      )}
    </section>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
