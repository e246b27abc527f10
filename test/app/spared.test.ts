import { buildPlan } from '../../src/app/build';
import { checkFile, spared, type CheckedFile } from '../../src/app/useCases/onFile';
import { UnknownReadingError } from '../../src/workbook/host';
import { carriedOut, CHECK_OPTIONS, openBook, openSample } from '../support/bookFile';
import { SAMPLES } from '../support/samples';

const DAY = '2024-11-20';

const checked = (name: (typeof SAMPLES)[number]): CheckedFile => checkFile(openSample(name), CHECK_OPTIONS);

/** Names of the sheets whose cells are read again when somebody asks for them. */
const lightSheets = ({ reading: { image } }: CheckedFile): readonly string[] =>
  image.sheets
    .filter((sheet) => Object.getOwnPropertyDescriptor(sheet, 'rows')?.get !== undefined)
    .map(({ name }) => name);

describe.each(SAMPLES)('%s, judged and let go of', (name) => {
  const light = spared(checked(name), CHECK_OPTIONS);

  it('is what it was for whoever asks', () => {
    const whole = checked(name);
    expect(light.reading).toEqual(whole.reading);
    expect(light.check).toEqual(whole.check);
  });

  it('holds the cells of no review', () => {
    expect(lightSheets(light)).toEqual(light.reading.image.sheets.map((sheet) => sheet.name));
  });

  it('gives the plan that it gave before', () => {
    const { reading, check } = checked(name);
    expect(buildPlan(light.reading.image, light.check, DAY)).toEqual(buildPlan(reading.image, check, DAY));
  });
});

describe('a file that was built before', () => {
  const { reading, check } = checked('bac-son-2024-co-loi.xlsx');
  const { plan } = buildPlan(reading.image, check, DAY);
  const again = openBook(carriedOut(openSample('bac-son-2024-co-loi.xlsx'), plan.operations).archive.bytes);

  it('holds the cells of its own sheets, from which the next plan is made', () => {
    const light = spared(checkFile(again, CHECK_OPTIONS), CHECK_OPTIONS);
    const own = again.image.sheets.slice(reading.image.sheets.length).map(({ name }) => name);
    expect(own).not.toHaveLength(0);
    expect(lightSheets(light)).toEqual(reading.image.sheets.map(({ name }) => name));
    const now = checkFile(again, CHECK_OPTIONS);
    expect(buildPlan(light.reading.image, light.check, DAY)).toEqual(
      buildPlan(now.reading.image, now.check, DAY),
    );
  });
});

it('carries a plan out for the reading that is left, and for no other', () => {
  const before = checked('bac-son-2024.xlsx');
  const light = spared(before, CHECK_OPTIONS);
  const { plan } = buildPlan(light.reading.image, light.check, DAY);
  expect(() => before.host.applyNow(plan, before.reading)).toThrow(UnknownReadingError);
  expect(light.host.applyNow(plan, light.reading)).toMatchObject({ skipped: [], refused: [] });
});
