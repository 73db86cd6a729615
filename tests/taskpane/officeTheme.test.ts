import { describe, expect, it } from '@jest/globals';

import { darkTheme, highContrastTheme, lightTheme, themeOf } from '../../src/taskpane/officeTheme';

describe('themeOf', () => {
  it.each([
    ['#FFFFFF', lightTheme],
    ['#E6E6E6', lightTheme],
    ['#666666', darkTheme],
    ['#262626', darkTheme],
    ['#000000', darkTheme],
    [null, lightTheme],
    ['window', lightTheme],
  ])('fits Office background %s', (background, theme) => {
    expect(themeOf(background, false)).toBe(theme);
  });

  it('gives way to the system where it forces its own colours', () => {
    expect(themeOf('#FFFFFF', true)).toBe(highContrastTheme);
  });
});
