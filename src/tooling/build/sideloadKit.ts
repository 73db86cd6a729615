/** Id of the add-in that a manifest describes. @throws Error when it has none. */
export function addInId(manifest: string): string {
  const id = /<Id>([^<]+)<\/Id>/.exec(manifest)?.[1];
  if (id === undefined) throw new Error('The manifest has no <Id>.');
  return id.trim();
}

/** A script of the sideload kit with the add-in's id in the places that wait for it. */
export const withAddInId = (script: string, manifest: string): string =>
  script.replaceAll('{{id}}', () => addInId(manifest));
