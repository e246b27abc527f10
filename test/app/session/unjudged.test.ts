import { dropCorrections, keepCorrection, readAnyway } from '../../../src/app/actions/correct';
import { caseBytes } from '../../support/cases';
import { fileHost } from '../../support/fileHost';
import { sessionOn, type TestSession } from '../../support/sessionOn';

const open = (): TestSession => sessionOn(fileHost(caseBytes('doubt/chua-xet.xlsx'), 'chua-xet.xlsx'));

describe('a table that was not judged', () => {
  it('is read when somebody wants it, by the name that is typed, until it is taken back', async () => {
    const test = open();
    await test.session.check();
    const sheets = (): readonly string[] => test.checked().check.assessment.tables.map(({ sheet }) => sheet);
    const [nobodys] = test.checked().check.assessment.unjudged;
    expect(nobodys).toMatchObject({ sheet: 'Sheet1', reason: { code: 'no-commune', set: 'ntm' } });
    if (nobodys === undefined) throw new Error('No table');
    for (const name of ['', ' ', '12']) expect(readAnyway(nobodys, name)).toBeUndefined();
    const correction = readAnyway(nobodys, 'xã Đồng Ý');
    if (correction === undefined) throw new Error('No correction');
    await keepCorrection(test.session, correction);
    expect(sheets()).toEqual(['Nhất Tiến', 'Sheet1']);
    expect(test.checked().check.assessment.communes.map(({ name }) => name)).toEqual(['Nhất Tiến', 'Đồng Ý']);
    await dropCorrections(test.session, nobodys);
    expect(sheets()).toEqual(['Nhất Tiến']);
  });

  it('of another set is never judged by the sets at hand', async () => {
    const test = open();
    await test.session.check();
    const other = test.checked().check.assessment.unjudged.find(({ reason }) => reason.code === 'other-set');
    const correction = other && readAnyway(other, '');
    if (correction === undefined) throw new Error('No correction');
    await keepCorrection(test.session, correction);
    expect(test.checked().check.assessment.unjudged).toContainEqual(other);
  });
});
