import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { projectRoot } from '../projectRoot';

const FOLDER = join(projectRoot, 'src/tooling/xsd');
const ROOT_SCHEMA = 'OfficeAppManifestV1_1.xsd';

/** What Microsoft's schemas find wrong with a manifest, a sentence each; none when it is valid. Needs no network. */
export async function validateAgainstSchema(manifest: string): Promise<readonly string[]> {
  const schema = (fileName: string) => ({ fileName, contents: readFileSync(join(FOLDER, fileName), 'utf8') });
  const imported = readdirSync(FOLDER).filter((name) => name.endsWith('.xsd') && name !== ROOT_SCHEMA);
  const { errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: manifest }],
    schema: [schema(ROOT_SCHEMA)],
    preload: imported.map(schema),
  });
  return errors.map(({ message, loc }) => (loc ? `line ${loc.lineNumber}: ${message}` : message));
}
