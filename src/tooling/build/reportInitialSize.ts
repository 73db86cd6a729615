import { gzipSync } from 'node:zlib';
import type { Compilation, Compiler } from 'webpack';

/** What the pane may cost before it can paint, Office.js apart, in KB (1,024 bytes) of gzip. */
export const INITIAL_LIMIT_KB = 250;

/** Size of all of an entry's initial scripts, compressed as a web server would, in KB of gzip. */
export function initialSize(compilation: Compilation, entry: string): number {
  const files = compilation.entrypoints.get(entry)?.getFiles() ?? [];
  const scripts = files.filter((file) => file.endsWith('.js'));
  const bytes = scripts.map((file) => gzipSync(compilation.getAsset(file)?.source.buffer() ?? '').length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** A webpack plugin that prints the initial size of an entry after each build, and warns when it is over the limit. */
export const reportInitialSize = (entry: string) => ({
  apply(compiler: Compiler): void {
    compiler.hooks.emit.tap('reportInitialSize', (compilation) => {
      const size = initialSize(compilation, entry);
      const sentence = `${entry}: initial script ${size.toFixed(1)} KB gzip, limit ${INITIAL_LIMIT_KB} KB.`;
      if (size > INITIAL_LIMIT_KB) compilation.warnings.push(new compiler.webpack.WebpackError(sentence));
      else process.stdout.write(`${sentence}\n`);
    });
  },
});
