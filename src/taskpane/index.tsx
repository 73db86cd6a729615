import * as z from 'zod';
import { createRoot } from 'react-dom/client';

import { shippedDefinitions } from '../definitions/shipped';
import { excelGateway } from '../office/excelGateway';
import { App } from './App';
import { themeOf } from './officeTheme';
import { prepareInWorker } from './prepareInWorker';

// zod would try to compile its checks with `new Function`, which the page's policy reports as a violation.
z.config({ jitless: true });

/** The local day as an ISO date. */
function today(): string {
  const now = new Date();
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

const prepare = prepareInWorker();

void Office.onReady(() => {
  const container = document.getElementById('root');
  if (!container) throw new Error('The page has no element "root"');
  // Office.js leaves officeTheme undefined where the host has none, whatever its type says.
  const officeTheme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const isHighContrast = window.matchMedia('(forced-colors: active)').matches;
  container.replaceChildren();
  createRoot(container).render(
    <App
      gateway={excelGateway()}
      prepare={prepare}
      definitions={shippedDefinitions()}
      theme={themeOf(officeTheme?.bodyBackgroundColor ?? null, isHighContrast)}
      today={today()}
      now={() => new Date().toISOString()}
    />,
  );
});
