import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, CopyRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';

import {
  formProfileOf,
  formProfileText,
  newsOf,
  parseFormProfile,
  type ProfileProblem,
} from '../../core/correct/formProfile';
import type { Correction } from '../../core/model/correction';
import { useMessages } from '../../i18n/useMessages';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  file: { display: 'none' },
  bad: { color: tokens.colorPaletteRedForeground1 },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** What became of the last press. */
type Outcome =
  | { readonly kind: 'saved'; readonly text: string; readonly copy: 'none' | 'copied' | 'marked' }
  | { readonly kind: 'used'; readonly corrections: number }
  | { readonly kind: 'refused'; readonly why: ProfileProblem };

interface FormFileProps {
  readonly corrections: readonly Correction[];
  /** Adds what a file says to what was put right; all of it counts as one press. */
  readonly onUse: (corrections: readonly Correction[]) => void;
}

/**
 * Carries how a form is to be read to another workbook and back, as a small file. Excel on the Mac and on the web may
 * refuse a download without a word, so the text is also shown, to be copied.
 */
export function FormFile({ corrections, onUse }: FormFileProps) {
  const styles = useStyles();
  const { form } = useMessages().confirm;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const profile = formProfileOf(corrections);

  const save = (): void => {
    const text = formProfileText(profile);
    download(text, form.fileName);
    setOutcome({ kind: 'saved', text, copy: 'none' });
  };
  const take = (text: string): void => {
    const read = parseFormProfile(text);
    if (!read.ok) return setOutcome({ kind: 'refused', why: read.code });
    const news = newsOf(read.value, corrections);
    if (news.length > 0) onUse(news);
    setOutcome({ kind: 'used', corrections: news.length });
  };

  return (
    <details>
      <summary className={styles.summary}>{form.title}</summary>
      <div className={styles.body}>
        <Text size={200} className={styles.quiet}>
          {form.lead}
        </Text>
        <div className={styles.buttons}>
          <Button
            size="small"
            icon={<ArrowDownloadRegular />}
            disabledFocusable={profile.forms.length === 0}
            onClick={save}
          >
            {form.save}
          </Button>
          <Button size="small" icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
            {form.use}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            className={styles.file}
            aria-label={form.use}
            tabIndex={-1}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              // Emptied, so that the same file can be chosen once more.
              if (file) readText(file, take);
              currentTarget.value = '';
            }}
          />
        </div>
        {profile.forms.length === 0 && (
          <Text size={200} className={styles.quiet}>
            {form.nothingToSave}
          </Text>
        )}
        <div role="status" className={styles.body}>
          {outcome?.kind === 'used' && <Text size={200}>{form.used(outcome.corrections)}</Text>}
          {outcome?.kind === 'refused' && (
            <Text size={200} className={styles.bad}>
              {form.refused[outcome.why]}
            </Text>
          )}
          {outcome?.kind === 'saved' && <Text size={200}>{form.saved}</Text>}
        </div>
        {outcome?.kind === 'saved' && (
          <SavedText text={outcome.text} copy={outcome.copy} onCopied={(copy) => setOutcome({ ...outcome, copy })} />
        )}
      </div>
    </details>
  );
}

interface SavedTextProps {
  readonly text: string;
  readonly copy: 'none' | 'copied' | 'marked';
  readonly onCopied: (copy: 'copied' | 'marked') => void;
}

/** The text of the file, to be copied where no file came. */
function SavedText({ text, copy, onCopied }: SavedTextProps) {
  const styles = useStyles();
  const { form } = useMessages().confirm;
  const area = useRef<HTMLTextAreaElement>(null);
  const copyText = (): void => {
    area.current?.select();
    // A web view may deny the clipboard; the text is marked then, ready for Ctrl+C.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) return onCopied('marked');
    clipboard.writeText(text).then(
      () => onCopied('copied'),
      () => onCopied('marked'),
    );
  };
  return (
    <>
      <textarea ref={area} className={styles.text} rows={4} readOnly value={text} aria-label={form.text} />
      <div className={styles.buttons}>
        <Button size="small" icon={<CopyRegular />} onClick={copyText}>
          {form.copy}
        </Button>
        <Text size={200} role="status">
          {copy === 'none' ? '' : form.copied[copy]}
        </Text>
      </div>
    </>
  );
}

/** A file that cannot be read has no text, and is refused like any other that is no profile. */
function readText(file: File, onRead: (text: string) => void): void {
  const reader = new FileReader();
  reader.onloadend = () => onRead(typeof reader.result === 'string' ? reader.result : '');
  reader.readAsText(file);
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
