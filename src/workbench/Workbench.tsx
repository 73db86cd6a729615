import { useCallback, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { areaA1, sameArea, type Area } from '../emulator/book/area';
import type { Book, Sheet } from '../emulator/book/book';
import { BookError } from '../emulator/book/bookError';
import { FormulaBar } from './frame/FormulaBar';
import { PaneFrame } from './frame/PaneFrame';
import { SheetTabs } from './frame/SheetTabs';
import { StatusBar } from './frame/StatusBar';
import { GOOD_BEHAVIOUR, TroublePanel, type Behaviour } from './frame/TroublePanel';
import { Toolbar } from './frame/Toolbar';
import { Grid } from './grid/Grid';
import { selectCell, type Selection } from './grid/moveSelection';
import type { SheetView } from './grid/sheetView';
import { workbenchMessages, type Language, type Problems, type WorkbenchMessages } from './messages';
import type { ExcelMaker, RunningExcel } from './runningExcel';

declare global {
  interface Window {
    /** Called by the pane's page, before anything else in it. */
    attachExcel?: (page: Window) => void;
  }
}

/** What the address of the page may ask for: `?sample=…&lang=en`. */
export interface WorkbenchStart {
  readonly sample: string | null;
  readonly language: Language;
}

interface WorkbenchProps {
  readonly maker: ExcelMaker;
  readonly start: WorkbenchStart;
}

/** The emulated Excel with its workbook, beside the task pane as it is shipped. */
export function Workbench({ maker, start }: WorkbenchProps) {
  const [language, setLanguage] = useState(start.language);
  const [excel, setExcel] = useState<RunningExcel | null>(null);
  const [samples, setSamples] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const messages = workbenchMessages[language];

  const open = useCallback(
    async (bytes: Uint8Array, name: string, as: Language): Promise<void> => {
      try {
        setExcel(await maker.open(bytes, name, as));
        setProblem(null);
      } catch (cause) {
        setProblem(sentenceFor(cause, workbenchMessages[as]));
      }
    },
    [maker],
  );

  const openSample = useCallback(
    async (name: string, as: Language): Promise<void> => {
      const response = await fetch(`samples/${encodeURIComponent(name)}`);
      await open(new Uint8Array(await response.arrayBuffer()), name, as);
    },
    [open],
  );

  useEffect(() => {
    let isWanted = true;
    const begin = async (): Promise<void> => {
      const names = (await (await fetch('samples.json')).json()) as readonly string[];
      if (!isWanted) return;
      setSamples(names);
      const first = start.sample ?? names[0];
      if (first === undefined) setExcel(await maker.blank(start.language));
      else await openSample(first, start.language);
    };
    void begin();
    return () => {
      isWanted = false;
    };
  }, [maker, openSample, start]);

  const speak = (chosen: Language): void => {
    setLanguage(chosen);
    if (excel) setExcel(maker.restart(excel, chosen, excel.modes.apiCap));
  };

  const download = async (): Promise<void> => {
    if (!excel) return;
    const bytes = await maker.save(excel.book);
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
    const link = document.createElement('a');
    link.href = address;
    link.download = excel.book.fileName;
    link.click();
    URL.revokeObjectURL(address);
  };

  return (
    <div className="workbench" lang={language}>
      <Toolbar
        messages={messages}
        language={language}
        fileName={excel?.book.fileName ?? ''}
        samples={samples}
        onOpen={(bytes, name) => void open(bytes, name, language)}
        onSample={(name) => void openSample(name, language)}
        onDownload={() => void download()}
        onLanguage={speak}
      />
      {excel ? (
        <OpenWorkbook
          excel={excel}
          language={language}
          onProblem={setProblem}
          onAge={(apiCap) => setExcel(maker.restart(excel, language, apiCap))}
        />
      ) : (
        <p className="sheet opening">{problem === null && messages.loading}</p>
      )}
      {problem !== null && (
        <div className="notice" role="alert" onClick={() => setProblem(null)}>
          {problem}
        </div>
      )}
    </div>
  );
}

/** What to tell the user of a refusal; a bug is thrown on. */
function sentenceFor(cause: unknown, messages: WorkbenchMessages): string {
  if (!(cause instanceof BookError)) throw cause;
  return cause.code in messages.problem ? messages.problem[cause.code as Problems] : messages.problem.other;
}

interface OpenWorkbookProps {
  readonly excel: RunningExcel;
  readonly language: Language;
  readonly onProblem: (sentence: string | null) => void;
  /** Another version of Excel is wanted. */
  readonly onAge: (apiCap: string) => void;
}

function OpenWorkbook({ excel, language, onProblem, onAge }: OpenWorkbookProps) {
  const { book, modes } = excel;
  const messages = workbenchMessages[language];
  const revision = useContentRevision(book);
  const [zoom, setZoom] = useState(1);
  const sheet = book.activeSheet;
  const view: SheetView = useMemo(() => ({ sheet, revision, zoom }), [sheet, revision, zoom]);
  const [lastSelection, setLastSelection] = useState<Selection | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [behaviour, setBehaviour] = useState<Behaviour>({ ...GOOD_BEHAVIOUR, apiCap: modes.apiCap });
  const [isPaneShown, setPaneShown] = useState(true);
  const traffic = useTraffic(excel, messages);

  const selection = selectionOf(sheet, lastSelection);
  const { active } = selection;

  useLayoutEffect(() => {
    window.attachExcel = excel.attach;
  }, [excel]);
  useEffect(() => {
    behave(excel, behaviour, editing !== null);
  }, [excel, behaviour, editing]);

  const attempt = (change: () => void): void => {
    try {
      change();
      onProblem(null);
    } catch (cause) {
      onProblem(sentenceFor(cause, messages));
    }
  };

  const select = (chosen: Selection): void => {
    setLastSelection(chosen);
    selectOn(sheet, chosen.area);
  };

  const edit = (text: string): void => {
    attempt(() => {
      sheet.refuseIfProtected({ ...active, rowCount: 1, columnCount: 1 });
      setEditing(text);
    });
  };

  const endEdit = (commit: boolean): void => {
    if (commit && editing !== null) attempt(() => sheet.userType(active.row, active.column, editing));
    setEditing(null);
  };

  const changeBehaviour = (chosen: Behaviour): void => {
    setBehaviour(chosen);
    if (chosen.apiCap !== behaviour.apiCap) onAge(chosen.apiCap);
  };

  return (
    <>
      <TroublePanel
        messages={messages}
        behaviour={behaviour}
        isSheetProtected={sheet.protection !== undefined}
        onChange={changeBehaviour}
        onProtectSheet={(isProtected) => attempt(() => (isProtected ? sheet.protect() : sheet.unprotect()))}
        onFailNext={() => failNext(excel)}
      />
      <main className="sheet">
        <FormulaBar
          messages={messages}
          address={areaA1(selection.area)}
          content={editing ?? contentOf(sheet, active.row, active.column)}
          isEditing={editing !== null}
          onGoTo={(area) => select(selectCell(area, sheet))}
          onEdit={edit}
          onEndEdit={endEdit}
        />
        <Grid
          key={sheet.id}
          view={view}
          label={`${messages.sheet(sheet.name)}, ${areaA1(selection.area)} ${contentOf(sheet, active.row, active.column)}`}
          listLabel={messages.list}
          selection={selection}
          editing={editing}
          onSelect={select}
          onEdit={edit}
          onEndEdit={endEdit}
          onChoose={(option) => attempt(() => sheet.userType(active.row, active.column, option))}
          onClear={(area) => attempt(() => sheet.clear(area, 'contents'))}
        />
        <SheetTabs
          messages={messages}
          sheets={book.sheets}
          active={sheet}
          onActivate={(chosen) => {
            endEdit(true);
            activate(chosen);
          }}
        />
        <StatusBar
          messages={messages}
          language={language}
          view={view}
          selected={selection.area}
          isEditing={editing !== null}
          traffic={traffic}
          onZoom={setZoom}
        />
      </main>
      {isPaneShown ? (
        <PaneFrame key={excel.id} messages={messages} onHide={() => setPaneShown(false)} />
      ) : (
        <button className="pane-show button" onClick={() => setPaneShown(true)}>
          {messages.showPane}
        </button>
      )}
    </>
  );
}

/**
 * Grows with the book's revision, but not for a selection alone: moving about draws no cell again. The selection is read
 * at each rendering, which a change of it also brings.
 */
function useContentRevision(book: Book): number {
  const [content, setContent] = useState(book.revision);
  const subscribe = useCallback(
    (listener: () => void) =>
      book.subscribe(({ kind }) => {
        if (kind !== 'selection') setContent(book.revision);
        listener();
      }),
    [book],
  );
  useSyncExternalStore(subscribe, () => book.revision);
  return content;
}

/** The selection as the user made it, or, when the add-in or another sheet brought a new one, what the sheet says. */
function selectionOf(sheet: Sheet, last: Selection | null): Selection {
  const { selection: area } = sheet;
  if (last && sameArea(last.area, area)) return last;
  return area.rowCount * area.columnCount === 1
    ? selectCell(area, sheet)
    : { area, active: { row: area.row, column: area.column } };
}

const contentOf = (sheet: Sheet, row: number, column: number): string =>
  String(sheet.formulas({ row, column, rowCount: 1, columnCount: 1 })[0]?.[0] ?? '');

function selectOn(sheet: Sheet, area: Area): void {
  sheet.selection = area;
}

function activate(sheet: Sheet): void {
  sheet.book.activeSheet = sheet;
}

function behave({ book, modes }: RunningExcel, { latency, troubles, culture }: Behaviour, isEditing: boolean): void {
  modes.latency = latency;
  modes.silent = troubles.silent;
  modes.webLimits = troubles.webLimits;
  modes.otherWorkbookInFront = troubles.otherWorkbookInFront;
  modes.cellEdit = troubles.cellEdit || isEditing;
  book.culture = culture;
}

function failNext({ modes }: RunningExcel): void {
  modes.failure = { afterActions: 0, code: 'GeneralException' };
}

/** What the pane has asked of Excel so far, in words; looked at twice a second, since it changes without notice. */
function useTraffic({ traffic }: RunningExcel, messages: WorkbenchMessages): string {
  const [counts, setCounts] = useState({ syncs: 0, bytes: 0 });
  useEffect(() => {
    const timer = setInterval(() => {
      setCounts((before) => {
        const syncs = traffic.syncs;
        const bytes = traffic.bytesSent + traffic.bytesReceived;
        return before.syncs === syncs && before.bytes === bytes ? before : { syncs, bytes };
      });
    }, 500);
    return () => {
      clearInterval(timer);
    };
  }, [traffic]);
  return messages.traffic(counts.syncs, (counts.bytes / 1024).toFixed(0));
}
