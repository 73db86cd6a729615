import { fileURLToPath } from 'node:url';
import { runDemo } from './runDemo';
import { SAMPLE } from './sample';

const out = fileURLToPath(new URL('../../out/', import.meta.url));
await runDemo(SAMPLE, out, (text) => process.stdout.write(text));
