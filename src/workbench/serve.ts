/** `npm run workbench`: builds the page and the pane, serves them to this machine and prints the address. */
import { join } from 'node:path';
import { projectRoot } from '../tooling/projectRoot';
import { buildWorkbench, WORKBENCH_SITE } from './buildWorkbench';
import { serveWorkbench } from './staticServer';

const PORT = Number(process.env['PORT'] ?? 3100);

process.stderr.write('Đang dựng bàn thử (khoảng nửa phút)…\n');
buildWorkbench(WORKBENCH_SITE);
const { address } = await serveWorkbench({ site: WORKBENCH_SITE, samples: join(projectRoot, 'assets/samples') }, PORT);
process.stdout.write(`Bàn thử: ${address}  (Ctrl+C để dừng)\n`);
