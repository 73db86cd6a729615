/** Builds the static site that an office hosts: `npm run build -- --env url=https://host/path [--env officejs=cdn]`. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { contentSecurityPolicy, OFFICE_JS_ON_CDN } from './src/tooling/build/contentSecurityPolicy.ts';
import { OFFICE_JS_FILES } from './src/tooling/build/officeJsFiles.ts';
import { reportInitialSize } from './src/tooling/build/reportInitialSize.ts';
import { withAddInId } from './src/tooling/build/sideloadKit.ts';
import { DEVELOPMENT_URL, manifestForHost } from './src/tooling/manifest/manifestForHost.ts';

const root = import.meta.dirname;
const officePackage = createRequire(import.meta.url).resolve('@microsoft/office-js/package.json');
const { version: officeVersion } = JSON.parse(readFileSync(officePackage, 'utf8'));

/** Office.js looks for its other files beside itself under their own names, so the folder carries the version instead. */
const officeFolder = `office/${officeVersion}`;

/** Engines at least as new as the features that src/taskpane/oldExcel.js asks for. */
const targets = { chrome: '93', edge: '93', safari: '15.4' };

const gateSource = join(root, 'src/taskpane/oldExcel.js');
const gate = `oldExcel.${createHash('sha256').update(readFileSync(gateSource)).digest('hex').slice(0, 8)}.js`;

/** The server of `npm start`, with a certificate that this machine trusts. */
async function developmentServer() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  const { port } = new URL(DEVELOPMENT_URL);
  return { port, server: { type: 'https', options: await getHttpsServerOptions() }, hot: false, client: false };
}

const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');

/** What every bundle is built with. */
const bundle = (mode) => ({
  mode,
  context: root,
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          env: { targets },
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic', development: mode !== 'production' } },
          },
        },
      },
    ],
  },
  performance: false,
  stats: 'errors-warnings',
});

/** The site that an office hosts: the pane, the ribbon's commands, Office.js, icons, manifest. */
function site(env, mode, folder) {
  const ownOffice = env.officejs !== 'cdn';
  const officeJs = ownOffice ? `${officeFolder}/office.js` : OFFICE_JS_ON_CDN;
  const hosted = (content) => manifestForHost(content.toString(), env.url ?? DEVELOPMENT_URL);
  const page = (name) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: join(root, `src/${name}/${name}.html`),
      chunks: [name],
      inject: false,
      minify: false,
      officeJs,
      gate,
      contentSecurityPolicy: contentSecurityPolicy(officeJs),
    });

  return {
    ...bundle(mode),
    name: 'site',
    entry: { taskpane: './src/taskpane/index.tsx', commands: './src/commands/commands.ts' },
    output: { path: folder, filename: '[name].[contenthash:8].js', publicPath: 'auto', clean: true },
    plugins: [
      page('taskpane'),
      page('commands'),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          // The kit that adds the add-in to a user's Excel carries the manifest with it.
          ...['manifest.xml', 'cai-dat/manifest.xml'].map((to) => ({ from: 'manifest.xml', to, transform: hosted })),
          {
            from: '*',
            context: join(root, 'assets/cai-dat'),
            to: 'cai-dat/[name][ext]',
            transform: (script) => withAddInId(script.toString(), manifest),
          },
          // Copied as they are: the gate must stay ES5, and Office.js may not be changed.
          { from: gateSource, to: gate, info: { minimized: true } },
          ...(ownOffice ? OFFICE_JS_FILES : []).map((file) => ({
            from: join(dirname(officePackage), 'dist', file),
            to: `${officeFolder}/${file}`,
            info: { minimized: true },
          })),
        ],
      }),
      reportInitialSize('taskpane'),
    ],
  };
}

/** The page with the emulated Excel; the pane as shipped is built into a folder of it. */
const workbench = (mode, folder) => ({
  ...bundle(mode),
  name: 'workbench',
  // Served to this machine only: smaller bytes are not worth the wait.
  optimization: { minimize: false },
  entry: { workbench: './src/workbench/index.tsx' },
  output: { path: folder, filename: '[name].[contenthash:8].js', publicPath: 'auto' },
  plugins: [
    new HtmlPlugin({
      filename: 'index.html',
      template: join(root, 'src/workbench/workbench.html'),
      inject: false,
      minify: false,
    }),
    new CopyPlugin({ patterns: ['src/workbench/workbench.css', 'src/workbench/attachExcel.js'] }),
  ],
});

export default async function configure(env = {}, { mode = 'production' } = {}) {
  if (env.workbench) return [site({}, mode, join(env.workbench, 'pane')), workbench(mode, env.workbench)];
  const server = env.WEBPACK_SERVE && { devServer: await developmentServer() };
  return { ...site(env, mode, join(root, 'dist')), ...server };
}
