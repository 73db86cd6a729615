import { GatewayError } from '../gateway/gatewayError';
import type { CallOptions } from '../gateway/workbookGateway';

/** @throws GatewayError `cancelled` once the user has stopped the call. */
export function stopIfCancelled({ signal }: CallOptions): void {
  if (signal?.aborted) throw new GatewayError('cancelled', signal.reason);
}
