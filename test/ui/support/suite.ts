import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeBrowser, sharedBrowser } from '../../excel-host/browser/shared';
import { PROJECT } from '../../support/madeOnce';
import { testPage } from '../../support/testPage';
import { openPane, type Pane, type PaneStart } from './pane';

/** The pane on a workbook in memory, bundled as the pane itself is. */
const panePage = (): Promise<string> =>
  testPage({
    name: 'ui-page',
    entry: './test/ui/page/entry.tsx',
    html: readFileSync(join(PROJECT, 'test/ui/page/index.html'), 'utf8'),
    sources: ['test/ui/page', 'test/support/fileHost.ts', 'test/support/testPage.ts'],
  });

/** What opens a pane for the tests of a file: each ends with its pane closed, and nothing may have gone wrong in it. */
export function panesOfTests(): (start: PaneStart) => Promise<Pane> {
  let pane: Pane | undefined;

  afterEach(async () => {
    const { errors = [] } = pane ?? {};
    await pane?.close();
    pane = undefined;
    expect(errors).toEqual([]);
  });

  afterAll(closeBrowser);

  return async (start) => {
    const [folder, browser] = await Promise.all([panePage(), sharedBrowser()]);
    return (pane = await openPane(browser, folder, start));
  };
}
