/** Where manifest.xml of the repository points: the development server. */
export const DEVELOPMENT_URL = 'https://localhost:3000';

/**
 * The manifest for the site that the office hosts: every address of the development server becomes the site's.
 *
 * @param url - https address of the folder that holds taskpane.html, with or without a slash at its end.
 * @throws Error that says what is wrong with the address: Excel would show an empty pane and no reason.
 */
export function manifestForHost(manifest: string, url: string): string {
  const base = hostAddress(url);
  return manifest.replaceAll(DEVELOPMENT_URL, () => escapeXml(base));
}

/** The site's address without a slash at its end. */
export function hostAddress(url: string): string {
  if (!URL.canParse(url)) throw new Error(`Not an address: ${url}. Give one like https://intranet.example/so-mo-hinh`);
  const { protocol, search, hash, username, href } = new URL(url);
  if (protocol !== 'https:') throw new Error(`Excel opens add-ins over https only: ${url}`);
  if (search !== '' || hash !== '' || username !== '') throw new Error(`Give the folder's address alone: ${url}`);
  return href.replace(/\/+$/, '');
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
