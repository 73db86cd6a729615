/**
 * The files of Office.js that Excel loads, as their paths below the package's dist folder. The rest of the package is for
 * other hosts and languages. Telemetry is left out on purpose: the library goes on without it.
 */
export const OFFICE_JS_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'excel-ios-16.00.js',
  // Asked for when the page is opened outside Excel.
  'o15apptofilemappingtable.js',
  'vi-vn/office_strings.js',
  'en-us/office_strings.js',
] as const;
