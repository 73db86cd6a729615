import * as z from 'zod';

import { prepare } from '../core/prepare';
import { shippedDefinitions } from '../definitions/shipped';
import { sheetWordsVi } from '../i18n/sheetWords.vi';
import type { PrepareReply, PrepareRequest } from './prepareInWorker';

// zod would try to compile its checks with `new Function`, which the page's policy reports as a violation.
z.config({ jitless: true });

addEventListener('message', ({ data }: MessageEvent<PrepareRequest>) => {
  const preparation = prepare(data.review.snapshot, shippedDefinitions(), sheetWordsVi, data.review.choices);
  postMessage({ id: data.id, preparation } satisfies PrepareReply);
});
