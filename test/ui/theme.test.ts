import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { CONTRAST, DARK, LIGHT } from '../../src/ui/themeTokens';
import { builtPane } from '../support/paneBuild';

describe('the themes', () => {
  it.each([
    ['light', LIGHT, webLightTheme],
    ['dark', DARK, webDarkTheme],
    ['high contrast', CONTRAST, teamsHighContrastTheme],
  ] as const)("have Fluent's own values: %s", (_, ours, fluent) => {
    expect(fluent).toMatchObject(ours);
  });

  it('have every token of Fluent that the built pane uses', async () => {
    const folder = await builtPane();
    const used = readdirSync(folder)
      .filter((name) => /\.(?:js|css)$/.test(name))
      .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/var\(--(\w+)/g)])
      .map(([, token]) => token ?? '')
      .filter((token) => token in webLightTheme);
    expect(used.length).toBeGreaterThan(0);
    expect([...new Set(used)].filter((token) => !(token in LIGHT))).toEqual([]);
  }, 300_000);
});
