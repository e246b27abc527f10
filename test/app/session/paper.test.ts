import { keepPaper, paperForm, type FactName, type PaperForm } from '../../../src/app/actions/paper';
import { withPaper } from '../../../src/app/cover';
import { roadmap } from '../../../src/app/useCases/build';
import { readSettings } from '../../../src/app/settings';
import { fileHost, type FileHost } from '../../support/fileHost';
import type { PaperFacts } from '../../../src/tables/paper/facts';
import { openBook, valueAt } from '../../support/bookFile';
import { sampleBytes } from '../../support/samples';
import { sessionOn, type TestSession } from '../../support/sessionOn';

const GOOD = 'bac-son-2024.xlsx';

type Test = { readonly host: FileHost } & TestSession;

async function opened(): Promise<Test> {
  const host = fileHost(sampleBytes(GOOD), GOOD);
  const test = { host, ...sessionOn(host) };
  await test.session.check();
  return test;
}

function formOf(test: Test): PaperForm {
  const { reading, check } = test.checked();
  return paperForm(withPaper(reading.image, check), test.state().forms.typed);
}

const type = (test: Test, name: FactName, text: string): void => {
  test.session.dispatch({ code: 'field-typed', field: formOf(test).fields[name].id, text });
};

const storedIn = (test: Test): PaperFacts =>
  readSettings(openBook(test.host.bytes()).image.settings).settings.paper;

describe('what is said once for all papers', () => {
  it('begins with what covers, titles and periods say', async () => {
    const { fields, isChanged } = formOf(await opened());
    expect(Object.fromEntries(Object.entries(fields).map(([name, { text }]) => [name, text]))).toMatchObject({
      agency: 'UBND huyện Bắc Sơn',
      territory: 'huyện Bắc Sơn',
      place: 'Bắc Sơn',
      date: '3/2024',
      period: 'tháng 01/2024',
      number: '',
      signer: '',
      bases: '',
    });
    expect(isChanged).toBe(false);
  });

  it('keeps in the workbook only what the workbook does not say itself, and the sheets bear it', async () => {
    const test = await opened();
    type(test, 'agency', 'UBND huyện Bắc Sơn');
    type(test, 'number', ' 45/KH-UBND ');
    type(test, 'date', '15/3/2024');
    type(test, 'bases', 'Kế hoạch số 184/KH-UBND\n\n Kết luận số 510 ');
    type(test, 'place', '');
    await keepPaper(test.session);
    expect(storedIn(test)).toEqual({
      number: '45/KH-UBND',
      date: '2024-03-15',
      bases: ['Kế hoạch số 184/KH-UBND', 'Kết luận số 510'],
      place: '',
    });
    expect(test.state().forms.typed.size).toBe(0);
    expect(formOf(test).fields.date.text).toBe('15/3/2024');
    await test.session.perform(roadmap, undefined);
    expect(valueAt(openBook(test.host.bytes()), 'Lộ trình', 'A2')).toBe(
      '(Kết quả đến tháng 01/2024; kèm theo Kế hoạch số 45/KH-UBND ngày 15 tháng 3 năm 2024 của UBND huyện Bắc Sơn)',
    );
  });

  it('goes back to what the workbook says where that is typed again', async () => {
    const test = await opened();
    type(test, 'territory', 'huyện Chi Lăng');
    await keepPaper(test.session);
    type(test, 'territory', 'huyện Bắc Sơn');
    await keepPaper(test.session);
    expect(storedIn(test)).toEqual({});
  });

  it.each(['31/02/2024', '13/2024', 'tháng ba'])('says of %s that it is no day', async (text) => {
    const test = await opened();
    type(test, 'date', text);
    expect(formOf(test)).toMatchObject({ isBad: true, isChanged: true });
  });

  it('lets the offices of communes lead where there are no districts', async () => {
    const test = await opened();
    test.session.dispatch({
      code: 'field-typed',
      field: formOf(test).administration.id,
      text: 'without-districts',
    });
    await keepPaper(test.session);
    expect(storedIn(test)).toEqual({ administration: 'without-districts' });
    await test.session.perform(roadmap, undefined);
    expect(valueAt(openBook(test.host.bytes()), 'Lộ trình', 'I5')).toBe('Phòng Kinh tế');
  });
});
