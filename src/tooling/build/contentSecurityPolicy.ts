/** Where Microsoft serves Office.js; used only when the build is told to. */
export const OFFICE_JS_ON_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * The policy that the pages carry: everything from the site itself, no eval, no inline script. Styles may stand inline
 * because Fluent inserts them at run time.
 *
 * @param scriptUrl - address that Office.js comes from; an address of the site itself needs no exception.
 */
export function contentSecurityPolicy(scriptUrl: string): string {
  const scripts = scriptUrl.startsWith('https://') ? `'self' ${new URL(scriptUrl).origin}` : "'self'";
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
