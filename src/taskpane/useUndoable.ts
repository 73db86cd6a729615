import { useEffect, useState } from 'react';

import { GatewayError } from '../gateway/gatewayError';
import type { WorkbookGateway } from '../gateway/workbookGateway';
import { keepsWayBack } from '../workflow/wayBack';

/** Whether the workbook keeps a write that can be taken back. Asked only while `isAsked`; false until the answer is there. */
export function useUndoable(gateway: WorkbookGateway, isAsked: boolean): boolean {
  const [isUndoable, setIsUndoable] = useState(false);
  const [bug, setBug] = useState<unknown>(null);
  useEffect(() => {
    if (!isAsked) return;
    let isWanted = true;
    gateway.readMemory().then(
      (memory) => {
        if (isWanted) setIsUndoable(keepsWayBack(memory));
      },
      (cause: unknown) => {
        if (!isWanted) return;
        // Where Excel refuses now, nothing is offered; whoever reads the workbook hears why.
        if (cause instanceof GatewayError) setIsUndoable(false);
        else setBug(cause);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [gateway, isAsked]);
  if (bug !== null) throw new Error('Reading the memory ended in a bug', { cause: bug });
  return isUndoable;
}
