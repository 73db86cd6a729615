import './withoutEval';
import { createRoot } from 'react-dom/client';
import { newBook } from '../emulator/book/newBook';
import { openBook } from '../emulator/book/openBook';
import { saveBook } from '../emulator/book/saveBook';
import type { Book } from '../emulator/book/book';
import { connectExcel, installExternal, type ConnectOptions } from '../emulator/connect';
import type { Language } from './messages';
import type { ExcelMaker, RunningExcel } from './runningExcel';
import { Workbench } from './Workbench';

const displayLanguage = (language: Language): NonNullable<ConnectOptions['displayLanguage']> =>
  language === 'vi' ? 'vi-VN' : 'en-US';

let started = 0;

function start(book: Book, language: Language, apiCap?: string): RunningExcel {
  const excel = connectExcel(book, {
    displayLanguage: displayLanguage(language),
    ...(apiCap === undefined ? {} : { apiCap }),
  });
  started += 1;
  return {
    id: started,
    book,
    modes: excel.modes,
    traffic: excel.traffic,
    attach: (page) => installExternal(page, excel),
    stop: () => excel.paneOpened(),
  };
}

const maker: ExcelMaker = {
  open: async (bytes, fileName, language) => start(await openBook(bytes, fileName), language),
  blank: (language) => Promise.resolve(start(newBook(), language)),
  restart: (excel, language, apiCap) => {
    excel.stop();
    return start(excel.book, language, apiCap);
  },
  save: saveBook,
};

const asked = new URLSearchParams(window.location.search);
const container = document.getElementById('root');
if (!container) throw new Error('The page has no element "root"');
createRoot(container).render(
  <Workbench
    maker={maker}
    start={{ sample: asked.get('sample'), language: asked.get('lang') === 'en' ? 'en' : 'vi' }}
  />,
);
