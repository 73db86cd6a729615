/** Builds the site as `npm run build` does and, beside it, the page with the emulated Excel around it: `--env folder=…`. */
import { join } from 'node:path';
import configure from '../../webpack.config.js';

export default async function build({ folder }) {
  const site = await configure({}, { mode: 'production' });
  const host = {
    name: 'host',
    mode: 'development',
    devtool: false,
    entry: join(import.meta.dirname, 'hostPage.ts'),
    output: { path: folder, filename: 'host.js' },
    resolve: site.resolve,
    module: site.module,
    stats: 'errors-warnings',
  };
  return [{ ...site, output: { ...site.output, path: join(folder, 'pane') } }, host];
}
