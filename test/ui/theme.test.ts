import { themeFor } from '../../src/ui/theme';

const SYSTEM = { forcedColors: false, dark: false } as const;

describe('the theme', () => {
  it.each([
    ['a white Office', '#ffffff', SYSTEM, 'light'],
    ['a white Office on a dark system', '#FFFFFF', { ...SYSTEM, dark: true }, 'light'],
    ['a black Office', '#1f1f1f', SYSTEM, 'dark'],
    ['a black Office that leaves out the sign', '262626', SYSTEM, 'dark'],
    ['a colour that nobody can read', 'tối', { ...SYSTEM, dark: true }, 'dark'],
    ['no Office', undefined, SYSTEM, 'light'],
    ['no Office on a dark system', undefined, { ...SYSTEM, dark: true }, 'dark'],
    ['colours that the system forces', '#ffffff', { forcedColors: true, dark: false }, 'contrast'],
  ] as const)('fits %s', (_, bodyBackgroundColor, system, theme) => {
    const office = bodyBackgroundColor === undefined ? undefined : { bodyBackgroundColor };
    expect(themeFor(office, system)).toBe(theme);
  });
});
