import {
  choicesForm,
  dropCriterionChoice,
  dropDeadline,
  keepChoices,
  type ChoiceField,
  type ChoicesForm,
} from '../../../src/app/actions/choices';
import { readSettings } from '../../../src/app/settings';
import { NO_CHOICES, STANDARD_RULE, type RoadmapChoices } from '../../../src/roadmap/choices';
import { communeKey } from '../../../src/text/commune';
import { openBook, typed } from '../../support/bookFile';
import { fileHost, type FileHost } from '../../support/fileHost';
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

const formOf = (test: Test): ChoicesForm => choicesForm(test.checked().check, test.state().forms.typed);

const criterion = (test: Test, number: number): ChoicesForm['criteria'][number] => {
  const found = formOf(test).criteria.find((one) => one.set === 'ntm' && one.number === number);
  if (found === undefined) throw new Error(`There is no criterion ${String(number)}`);
  return found;
};

const commune = (test: Test, name: string): ChoicesForm['communes'][number] => {
  const found = formOf(test).communes.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no commune ${name}`);
  return found;
};

const type = (test: Test, { id }: ChoiceField, text: string): void => {
  test.session.dispatch({ code: 'field-typed', field: id, text });
};

const storedIn = (test: Test): RoadmapChoices =>
  readSettings(openBook(test.host.bytes()).image.settings).settings.choices;

describe('the proposals for the roadmap', () => {
  it('begin with the program’s own, the criteria that some commune does not meet told from the others', async () => {
    const test = await opened();
    const { deadline, criteria, communes, isChanged } = formOf(test);
    expect(deadline.text).toBe('');
    expect(isChanged).toBe(false);
    const unmet = criteria
      .filter(({ open }) => open > 0)
      .map(({ set, number }) => `${set} ${String(number)}`);
    expect(unmet).toEqual(['ntm 9', 'ntm 10', 'ntm 11', 'ntm 13', 'ntm 17']);
    expect(criterion(test, 9).fields.agency.text).toBe('Phòng Kinh tế và Hạ tầng');
    expect(communes.map(({ name }) => name)).toEqual([
      'Vũ Sơn',
      'Nhất Tiến',
      'Hưng Vũ',
      'Tân Lập',
      'Vũ Lễ',
      'Chiến Thắng',
      'Đồng Ý',
    ]);
  });

  it('are kept in the workbook as they were typed, and shown again from there', async () => {
    const test = await opened();
    type(test, formOf(test).deadline, '30/6/2025');
    type(test, commune(test, 'Tân Lập').deadline, '1/3/2025');
    type(test, criterion(test, 9).fields.deadline, '31/3/2025');
    type(test, criterion(test, 9).fields.agency, '  UBND   huyện ');
    type(test, criterion(test, 9).fields.measure, '');
    await keepChoices(test.session);
    expect(test.state().outcome).toEqual({ code: 'settings-stored', skipped: [] });
    expect(storedIn(test)).toEqual({
      deadline: '2025-06-30',
      rule: STANDARD_RULE,
      communes: [{ key: communeKey('Tân Lập'), commune: 'Tân Lập', deadline: '2025-03-01' }],
      criteria: [{ set: 'ntm', criterion: 9, agency: 'UBND huyện', measure: '', deadline: '2025-03-31' }],
    });
    expect(test.state().forms.typed.size).toBe(0);
    expect(formOf(test).deadline.text).toBe('30/6/2025');
    expect(criterion(test, 9)).toMatchObject({ isChosen: true, fields: { measure: { text: '' } } });
  });

  it('that say what the program says anyway are not kept', async () => {
    const test = await opened();
    const { fields } = criterion(test, 10);
    type(test, formOf(test).deadline, ' ');
    type(test, formOf(test).rule.near, ' 6 ');
    type(test, formOf(test).rule.far, '');
    type(test, fields.agency, ` ${fields.agency.text} `);
    await keepChoices(test.session);
    expect(storedIn(test)).toEqual(NO_CHOICES);
  });

  it('go back to the program’s own, one criterion or the day of all at a time', async () => {
    const test = await opened();
    type(test, formOf(test).deadline, '30/6/2025');
    type(test, criterion(test, 9).fields.partners, 'Hội Nông dân');
    type(test, criterion(test, 10).fields.partners, 'Hội Phụ nữ');
    await keepChoices(test.session);
    type(test, criterion(test, 9).fields.agency, 'chưa lưu');
    await dropCriterionChoice(test.session, 'ntm', 9);
    expect(storedIn(test).criteria).toEqual([{ set: 'ntm', criterion: 10, partners: 'Hội Phụ nữ' }]);
    expect(criterion(test, 9).fields.agency.text).toBe('Phòng Kinh tế và Hạ tầng');
    await dropDeadline(test.session);
    expect(storedIn(test).deadline).toBeUndefined();
    expect(formOf(test).deadline.text).toBe('');
  });

  it('follow a rule of months that people may change', async () => {
    const test = await opened();
    type(test, formOf(test).rule.far, '24');
    await keepChoices(test.session);
    expect(storedIn(test).rule).toEqual({ ...STANDARD_RULE, far: 24 });
    type(test, formOf(test).rule.works, 'một năm');
    expect(formOf(test).isBad).toBe(true);
  });

  it.each(['31/02/2025', 'hết năm', '31/12/25'])('say so of %s, which is no day', async (text) => {
    const test = await opened();
    type(test, commune(test, 'Vũ Lễ').deadline, text);
    expect(formOf(test).isBad).toBe(true);
    expect(commune(test, 'Vũ Lễ').deadline).toMatchObject({ text, isBad: true });
    type(test, commune(test, 'Vũ Lễ').deadline, '');
    expect(formOf(test)).toMatchObject({ isBad: false, isChanged: false });
  });

  it('stay as they are typed through a quiet check, and the days of a commune that left its table stay kept', async () => {
    const test = await opened();
    type(test, commune(test, 'Tân Lập').deadline, '1/3/2025');
    await keepChoices(test.session);
    type(test, criterion(test, 13).fields.measure, 'đang gõ dở');
    const renamed = typed(openBook(test.host.bytes()), 'Biểu 01', { K5: 'Xã Tân Hương' });
    test.host.edit(renamed.archive.bytes, {
      code: 'cells',
      sheet: 'Biểu 01',
      address: 'K5',
      isRemote: false,
    });
    await test.elapse();
    expect(criterion(test, 13).fields.measure.text).toBe('đang gõ dở');
    expect(commune(test, 'Tân Lập')).toMatchObject({ isGone: true, deadline: { text: '01/3/2025' } });
    await keepChoices(test.session);
    expect(storedIn(test).communes.map(({ commune: name }) => name)).toEqual(['Tân Lập']);
    expect(storedIn(test).criteria).toEqual([{ set: 'ntm', criterion: 13, measure: 'đang gõ dở' }]);
  });

  it('that cannot be stored leave the workbook as it was and stay in the form', async () => {
    const test = await opened();
    const before = test.host.bytes();
    type(test, criterion(test, 9).fields.agency, 'UBND huyện');
    test.host.failNext('apply', { code: 'connection' });
    await keepChoices(test.session);
    expect(test.state().phase).toMatchObject({ code: 'problem', work: 'settings' });
    expect(test.host.bytes()).toEqual(before);
    expect(criterion(test, 9).fields.agency).toMatchObject({ text: 'UBND huyện', isChanged: true });
    await keepChoices(test.session);
    expect(storedIn(test).criteria).toHaveLength(1);
  });

  it('that were stored and could not be read back are not taken out of the form', async () => {
    const test = await opened();
    type(test, criterion(test, 9).fields.agency, 'UBND huyện');
    test.host.failNext('read', { code: 'busy' });
    await keepChoices(test.session);
    expect(criterion(test, 9).fields.agency.text).toBe('UBND huyện');
    expect(storedIn(test).criteria).toHaveLength(1);
  });

  it('are put over what a colleague stored meanwhile', async () => {
    const test = await opened();
    const colleague = await opened();
    type(colleague, criterion(colleague, 10).fields.partners, 'Hội Phụ nữ');
    await keepChoices(colleague.session);
    test.host.editSilently(colleague.host.bytes());
    type(test, criterion(test, 9).fields.partners, 'Hội Nông dân');
    await keepChoices(test.session);
    expect(storedIn(test).criteria.map(({ criterion: number }) => number)).toEqual([10, 9]);
  });

  it('keep what somebody typed on while they were being stored', async () => {
    const test = await opened();
    type(test, criterion(test, 9).fields.agency, 'UBND huyện');
    const keeping = keepChoices(test.session);
    type(test, criterion(test, 9).fields.agency, 'UBND huyện Bắc Sơn');
    await keeping;
    expect(storedIn(test).criteria[0]?.agency).toBe('UBND huyện');
    expect(criterion(test, 9).fields.agency).toMatchObject({ text: 'UBND huyện Bắc Sơn', isChanged: true });
  });
});
