/** `npm start` and `npm stop`: serve the add-in with a certificate that this machine trusts, and show it in this user's Excel. */
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { addInId } from './build/sideloadKit';
import { DEVELOPMENT_URL } from './manifest/manifestForHost';
import { projectRoot } from './projectRoot';

const manifest = join(projectRoot, 'manifest.xml');
const id = addInId(readFileSync(manifest, 'utf8'));

/** Where Excel on Windows looks for add-ins under development: value name = add-in id, data = path of the manifest. */
const DEVELOPER_KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';

/** Where Excel on a Mac does. */
const MAC_FOLDER = join(homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');

interface Sideloading {
  readonly register: () => void;
  readonly unregister: () => void;
  readonly openExcel: () => void;
}

const sideloading: Readonly<Partial<Record<NodeJS.Platform, Sideloading>>> = {
  win32: {
    register: () => {
      execFileSync('reg', ['add', DEVELOPER_KEY, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f']);
    },
    unregister: () => {
      execFileSync('reg', ['delete', DEVELOPER_KEY, '/v', id, '/f']);
    },
    openExcel: () => {
      execFileSync('cmd', ['/c', 'start', '', 'excel']);
    },
  },
  darwin: {
    register: () => {
      mkdirSync(MAC_FOLDER, { recursive: true });
      copyFileSync(manifest, join(MAC_FOLDER, `${id}.manifest.xml`));
    },
    unregister: () => {
      rmSync(join(MAC_FOLDER, `${id}.manifest.xml`), { force: true });
    },
    openExcel: () => {
      execFileSync('open', ['-a', 'Microsoft Excel']);
    },
  },
};

function start({ register, openExcel }: Sideloading): void {
  register();
  openExcel();
  process.stdout.write(
    `${DEVELOPMENT_URL} is being built and served. In Excel: Home › Add-ins › Developer Add-ins › Sổ Mô Hình. ` +
      `Ctrl+C ends; npm stop takes it out of Excel.\n`,
  );
  const webpack = join(projectRoot, 'node_modules/webpack-cli/bin/cli.js');
  const server = spawn(process.execPath, ['--import', 'tsx', webpack, 'serve', '--mode', 'development'], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  server.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

const here = sideloading[process.platform];
if (!here) {
  process.stderr.write(
    'Excel does not run on this system; `npm run workbench` shows the pane beside an emulated Excel.\n',
  );
  process.exitCode = 1;
} else if (process.argv[2] === 'stop') here.unregister();
else start(here);
