import { checked, openFiles } from '../filepage/support/page';
import { pagesOfTests } from '../filepage/support/suite';
import { sampleBytes } from '../support/samples';
import { button } from './support/seen';
import { STATES } from './support/states';
import { panesOfTests } from './support/suite';
import { cutOff, doubleText } from './support/textSize';

jest.setTimeout(300_000);

const NAME = 'bac-son-2024-co-loi.xlsx';

const openPane = panesOfTests();
const openPage = pagesOfTests();

describe('with everything written twice as large', () => {
  it.each(['lan-dau', 'ket-qua', 'phat-hien', 'sua-giup'])(
    'the pane of 320 px can be read and used: %s',
    async (name) => {
      const state = STATES.find((one) => one.name === name);
      if (state === undefined) throw new Error(`There is no state “${name}”`);
      const pane = await openPane(state.start);
      await state.reach(pane);
      await doubleText(pane.page);
      expect(await cutOff(pane.page)).toEqual([]);
      await button(pane.page, 'Thao tác').click();
      await pane.page.getByRole('menuitem').first().waitFor();
      expect(await cutOff(pane.page)).toEqual([]);
    },
  );

  it.each([1366, 320])('the page can be read and used at %d px', async (width) => {
    const { page } = await openPage({ viewport: { width, height: 768 } });
    await openFiles(page, [{ name: NAME, bytes: sampleBytes(NAME) }]);
    await checked(page);
    await doubleText(page);
    expect(await cutOff(page)).toEqual([]);
  });
});
