import { useRef } from 'react';
import type { Language, WorkbenchMessages } from '../messages';

interface ToolbarProps {
  readonly messages: WorkbenchMessages;
  readonly language: Language;
  readonly fileName: string;
  readonly samples: readonly string[];
  readonly onOpen: (bytes: Uint8Array, name: string) => void;
  readonly onSample: (name: string) => void;
  readonly onDownload: () => void;
  readonly onLanguage: (language: Language) => void;
}

/** The title bar and, under it, what is done with whole files. */
export function Toolbar(props: ToolbarProps) {
  const { messages, language, fileName, samples, onOpen, onSample, onDownload, onLanguage } = props;
  const picker = useRef<HTMLInputElement>(null);

  const read = async (file: File | undefined): Promise<void> => {
    if (file) onOpen(new Uint8Array(await file.arrayBuffer()), file.name);
  };

  return (
    <>
      <header className="title">
        <img src="pane/assets/icon-40.png" alt="" />
        <h1>{messages.title}</h1>
        <span className="title-file">{fileName}</span>
        <select
          className="select"
          aria-label={messages.language}
          value={language}
          onChange={(event) => onLanguage(event.currentTarget.value === 'en' ? 'en' : 'vi')}
        >
          <option value="vi">Tiếng Việt</option>
          <option value="en">English</option>
        </select>
      </header>
      <section className="tools" aria-label={messages.file}>
        <input
          ref={picker}
          type="file"
          accept=".xlsx"
          hidden
          onChange={(event) => {
            void read(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <button className="button" onClick={() => picker.current?.click()}>
          {messages.openFile}
        </button>
        {samples.length > 0 && (
          <select
            className="select"
            aria-label={messages.sample}
            value=""
            onChange={(event) => onSample(event.currentTarget.value)}
          >
            <option value="" disabled>
              {messages.noSample}
            </option>
            {samples.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
        <button className="button button-main" onClick={onDownload}>
          {messages.download}
        </button>
      </section>
    </>
  );
}
