import * as z from 'zod';
import { shippedDefinitions } from '../definitions/shipped';
import { GatewayError } from '../gateway/gatewayError';
import type { FailureCode } from '../i18n/messages';
import { messagesIn } from '../i18n/messagesIn';
import { sheetWordsVi } from '../i18n/sheetWords.vi';
import { excelGateway } from '../office/excelGateway';
import { refreshRollups } from '../workflow/refreshRollups';

// zod would try to compile its checks with `new Function`, which the page's policy reports as a violation.
z.config({ jitless: true });

/** The page opens itself as a dialog with this parameter to say why nothing was refreshed. */
const REASON = 'reason';
const DIALOG = { height: 30, width: 30, displayInIframe: true };

/**
 * The ribbon button that refreshes the rollups without the pane. The sheet itself says how it went: the first rollup comes
 * to the front with its tie-out selected. Where nothing was refreshed, a dialog says why.
 */
async function refresh(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const gateway = excelGateway();
    const refreshed = await refreshRollups(gateway, shippedDefinitions(), sheetWordsVi, localDate(new Date()));
    if (refreshed.ok) await gateway.showRange(refreshed.value.sheet, refreshed.value.verdict);
    else showReason(refreshed.code);
  } catch (cause) {
    if (!(cause instanceof GatewayError)) throw cause;
    showReason(cause.code);
  } finally {
    event.completed();
  }
}

function showReason(code: FailureCode): void {
  const page = new URL(window.location.href);
  page.searchParams.set(REASON, code);
  Office.context.ui.displayDialogAsync(page.href, DIALOG);
}

/** ISO date of the user's own day. */
function localDate(now: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Fills the dialog: what happened, what it means, what to do. */
function tellReason(code: string): void {
  const { failed } = messagesIn[excelGateway().host.language];
  const { title, meaning, remedies } =
    failed.text[Object.hasOwn(failed.text, code) ? (code as FailureCode) : 'unexpected'];
  const heading = document.createElement('h1');
  heading.textContent = title;
  const sentences = [meaning, ...remedies].map((sentence) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentence;
    return paragraph;
  });
  document.body.replaceChildren(heading, ...sentences);
}

void Office.onReady(() => {
  const reason = new URLSearchParams(window.location.search).get(REASON);
  if (reason !== null) tellReason(reason);
  else Office.actions.associate('refreshRollups', (event: Office.AddinCommands.Event) => void refresh(event));
});
