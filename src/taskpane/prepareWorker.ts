import * as z from 'zod';

import { shippedDefinitions } from '../definitions/shipped';
import { sheetWordsVi } from '../i18n/sheetWords.vi';
import { livePreparer } from './livePreparer';
import type { PrepareRequest } from './prepareInWorker';

// zod would try to compile its checks with `new Function`, which the page's policy reports as a violation.
z.config({ jitless: true });

const answer = livePreparer(shippedDefinitions(), sheetWordsVi, (message) => postMessage(message));
addEventListener('message', ({ data }: MessageEvent<PrepareRequest>) => answer(data));
