import { defaultChoices } from '../../src/core/model/choices';
import { shippedDefinitions } from '../../src/definitions/shipped';
import type { WorkbookGateway } from '../../src/gateway/workbookGateway';
import { sheetWordsVi } from '../../src/i18n/sheetWords.vi';
import { readAndPrepare, type Prepared } from '../../src/workflow/readAndPrepare';

/** Reads the open workbook and prepares the whole job, as a user who has chosen nothing. */
export const prepareJob = (gateway: WorkbookGateway): Promise<Prepared> =>
  readAndPrepare(gateway, shippedDefinitions(), sheetWordsVi, () => defaultChoices('2022-12-31'));
