/** One request of the library and its answer. */
export interface BatchRecord {
  /** `release` only gives back references after a run; `startup` is the library announcing itself. */
  readonly kind: 'sync' | 'release' | 'startup';
  readonly actions: number;
  /** UTF-8 bytes of the JSON bodies; received is 0 until answered. */
  readonly bytesSent: number;
  bytesReceived: number;
  /** Code with which the batch was refused. */
  error?: string;
  /** The JSON bodies, kept when recording was asked for. */
  readonly request?: string;
  answer?: string;
}

/** What went over the wire since the last reset. `syncs`, `actions` and bytes count syncs only. */
export class Traffic {
  readonly batches: BatchRecord[] = [];
  /** Whether bodies are kept in the log from now on. */
  recording = false;

  get syncs(): number {
    return this.#count(() => 1);
  }
  get actions(): number {
    return this.#count((batch) => batch.actions);
  }
  get bytesSent(): number {
    return this.#count((batch) => batch.bytesSent);
  }
  get bytesReceived(): number {
    return this.#count((batch) => batch.bytesReceived);
  }

  reset(): void {
    this.batches.length = 0;
  }

  #count(of: (batch: BatchRecord) => number): number {
    return this.batches.reduce((sum, batch) => (batch.kind === 'sync' ? sum + of(batch) : sum), 0);
  }
}

/** Bytes of a text in UTF-8, without making them. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if (unit >= 0xd800 && unit < 0xe000) bytes += 1;
    else bytes += 2;
  }
  return bytes;
}
