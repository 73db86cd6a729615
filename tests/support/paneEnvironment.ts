import JsdomEnvironment from 'jest-environment-jsdom';

/**
 * A page with, beside it, what the emulated Excel under it needs of Node: the pane and its Excel run in one process.
 * Packages resolve as in Node.
 */
export default class PaneEnvironment extends JsdomEnvironment {
  override customExportConditions = ['node', 'node-addons'];

  override async setup(): Promise<void> {
    await super.setup();
    const { TextEncoder, TextDecoder, structuredClone, CompressionStream, DecompressionStream } = globalThis;
    const { Blob, Response, ReadableStream, WritableStream, TransformStream, Uint8Array, ArrayBuffer } = globalThis;
    Object.assign(this.global, {
      TextEncoder,
      TextDecoder,
      structuredClone,
      CompressionStream,
      DecompressionStream,
      Blob,
      Response,
      ReadableStream,
      WritableStream,
      TransformStream,
      Uint8Array,
      ArrayBuffer,
    });
  }
}
