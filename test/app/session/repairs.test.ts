import { unzipSync } from 'fflate';
import { performRepairs } from '../../../src/app/actions/repair';
import { repairsIn, type Repair } from '../../../src/assessment/repairs';
import { openBook, typed } from '../../support/bookFile';
import { fileHost, type FileHost } from '../../support/fileHost';
import { sampleBytes } from '../../support/samples';
import { sessionOn, type TestSession } from '../../support/sessionOn';
import { GOOD, locked, outcomeCode, withCell } from './support';

/** The income of Nhất Tiến. */
const INCOME = 'G38';

interface Opened extends TestSession {
  readonly host: FileHost;
}

async function checkedOn(bytes: Uint8Array): Promise<Opened> {
  const host = fileHost(bytes, GOOD);
  const test = { ...sessionOn(host), host };
  await test.session.check();
  return test;
}

/** Income typed with its unit, as people do. */
const withUnit = (): Promise<Opened> => checkedOn(withCell(INCOME, '43,5 triệu đồng'));

const repairs = (test: Opened): readonly Repair[] => {
  const { check, reading } = test.checked();
  return repairsIn(check.assessment, reading.image);
};

const valueOf = ({ host }: Opened, address: string): unknown => {
  const sheet = openBook(host.bytes()).image.sheets.find(({ name }) => name === 'Biểu 01');
  const cell = sheet?.rows.find(({ row }) => row === Number(address.slice(1)) - 1);
  return cell?.cells.find(({ column }) => column === address.charCodeAt(0) - 'A'.charCodeAt(0))?.value;
};

describe('a repair', () => {
  it('is proposed and not made', async () => {
    const test = await withUnit();
    const before = test.host.bytes();
    expect(repairs(test)).toMatchObject([{ kind: 'unit', before: '43,5 triệu đồng', after: 43.5 }]);
    expect(test.host.bytes()).toEqual(before);
  });

  it('writes one cell, leaves every other part byte for byte, and judges as before', async () => {
    const test = await withUnit();
    const { communes } = test.checked().check.assessment;
    const before = unzipSync(test.host.bytes());
    await performRepairs(test.session, repairs(test));
    expect(test.state().outcome).toEqual({ code: 'repaired', cells: 1, left: 0, skipped: [] });
    expect(valueOf(test, INCOME)).toBe(43.5);
    expect(repairs(test)).toEqual([]);
    const verdicts = (of: typeof communes): unknown =>
      of.map(({ name, criteria }) => [name, criteria.map(({ verdict }) => verdict)]);
    expect(test.checked().since).toBe('nothing');
    expect(verdicts(test.checked().check.assessment.communes)).toEqual(verdicts(communes));
    const after = unzipSync(test.host.bytes());
    const changed = Object.keys(before).filter((part) => String(before[part]) !== String(after[part]));
    expect(changed.filter((part) => !/sheet2\.xml$|calcChain|workbook\.xml/u.test(part))).toEqual([]);
  });

  it('is not written over what somebody typed meanwhile', async () => {
    const test = await withUnit();
    const seen = repairs(test);
    const edited = typed(openBook(test.host.bytes()), 'Biểu 01', { [INCOME]: '50 triệu đồng' }).archive.bytes;
    test.host.editSilently(edited);
    await performRepairs(test.session, seen);
    expect(test.state().outcome).toEqual({ code: 'repaired', cells: 0, left: 1, skipped: [] });
    expect(valueOf(test, INCOME)).toBe('50 triệu đồng');
  });

  it('leaves a locked sheet as it is, and says so', async () => {
    const test = await checkedOn(locked(withCell(INCOME, '43,5 triệu đồng'), '.xml'));
    await performRepairs(test.session, repairs(test));
    expect(test.state().outcome).toMatchObject({
      code: 'repaired',
      cells: 0,
      left: 1,
      skipped: [{ code: 'sheet-protected', sheet: 'Biểu 01' }],
    });
    expect(valueOf(test, INCOME)).toBe('43,5 triệu đồng');
  });

  it('is nothing to do where nothing is chosen', async () => {
    const test = await checkedOn(sampleBytes(GOOD));
    await performRepairs(test.session, []);
    expect(outcomeCode(test)).toBe('checked');
  });
});
