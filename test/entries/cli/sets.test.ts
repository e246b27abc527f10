import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { atWork, bytesOf, SAMPLE } from './support';

const PACK = path.join(__dirname, '../../criteria/files/lang-son.rasoat-bo.json');
const { run, inFolder } = atWork();

interface Shown {
  readonly sets: readonly {
    readonly key: string;
    readonly levels: readonly { readonly code: string; readonly text: string; readonly standing: string }[];
  }[];
}

const levelsOf = (...words: readonly string[]): ReadonlyMap<string, string> => {
  const { sets } = JSON.parse(run('sets', 'show', ...words, '--json').stdout) as Shown;
  return new Map(
    sets.flatMap(({ levels }) => levels.map(({ code, text, standing }) => [code, `${standing}: ${text}`])),
  );
};

describe('rasoat sets', () => {
  it('lists what ships and what a file brings, in 80 columns', () => {
    const { status: code, stdout: out } = run('sets', 'list', PACK);
    expect(code).toBe(0);
    expect(out).toContain('Gói: Mức để thử của một tỉnh miền núi');
    for (const key of ['ntm', 'nangcao', 'kieumau', 'ntm-2026']) expect(out).toContain(`│ ${key} `);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('shows each indicator with its level and what stands behind it', () => {
    const { status: code, stdout: out } = run('sets', 'show', 'ntm', '--region', 'tdmnpb', '--year', '2024');
    expect(code).toBe(0);
    for (const words of [
      '≥ 80%',
      'có\u00a0nguồn',
      'lawnet.vn',
      'chưa\u00a0đối\u00a0chiếu',
      'tỉnh\u00a0quy\u00a0định',
    ]) {
      expect(out).toContain(words);
    }
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(levelsOf(PACK, '--region', 'tdmnpb', '--year', '2024').get('10')).toBe(
      'confirmed: ≥ 44 triệu đồng',
    );
  });

  it('says of the frame of 2026 that it has names only, and that it judges nothing', () => {
    expect(run('sets', 'show', 'ntm-2026').stdout).toContain('Khoa học công nghệ và chuyển đổi số');
    const form = inFolder('khung.json');
    expect(run('sets', 'export', 'ntm-2026', '-o', form).status).toBe(0);
    expect(run('sets', 'check', form)).toMatchObject({ status: 1 });
    expect(run('check', SAMPLE, '--criteria', form)).toMatchObject({ status: 2 });
  });

  it('puts a pack into a workbook, from which it comes again', () => {
    const [book, again] = [inFolder('sổ.xlsx'), inFolder('lại.json')];
    const done = run('sets', 'import', PACK, SAMPLE, '-o', book);
    expect(done).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('3 mức đã đối chiếu') as string,
    });
    const inBook = levelsOf(book, '--region', 'tdmnpb', '--year', '2024');
    expect([inBook.get('2.1'), inBook.get('10')]).toEqual(['confirmed: 100%', 'confirmed: ≥ 44 triệu đồng']);
    // the workbook had no region, and all levels are of one
    expect(done.stdout).toContain('Vùng của sổ: Trung du miền núi phía Bắc.');
    expect(levelsOf(book, '--year', '2024').get('2.1')).toBe('confirmed: 100%');
    expect(done.stdout).toContain('Vùng của sổ: Trung du miền núi phía Bắc.');
    expect(run('sets', 'export', book, '-o', again).status).toBe(0);
    expect(run('sets', 'diff', again, PACK)).toMatchObject({ status: 0 });
    expect(run('sets', 'check', again).status).toBe(0);
  });

  it('writes the same pack with the same bytes', () => {
    const [first, second] = [inFolder('a.json'), inFolder('b.json')];
    run('sets', 'export', PACK, '-o', first);
    run('sets', 'export', first, '-o', second);
    expect(readFileSync(first, 'utf8')).toBe(readFileSync(second, 'utf8'));
  });

  it('writes a sheet to fill in, and takes it again with the same bytes', () => {
    const [sheet, first, second] = [inFolder('mức.xlsx'), inFolder('a.json'), inFolder('b.json')];
    expect(run('sets', 'export', PACK, '-o', sheet).status).toBe(0);
    expect(run('sets', 'check', sheet)).toMatchObject({ status: 0 });
    run('sets', 'export', PACK, '-o', first);
    run('sets', 'export', sheet, '-o', second);
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
    expect(run('sets', 'diff', sheet, PACK).status).toBe(0);
    const form = inFolder('trống.xlsx');
    run('sets', 'export', 'ntm', '--region', 'tn', '-o', form);
    const empty = run('sets', 'check', form);
    expect([empty.status, empty.stdout]).toEqual([1, expect.stringContaining('chưa có mức nào được điền')]);
  });

  it('judges alike by the file and by the workbook that keeps it', () => {
    const book = inFolder('sổ.xlsx');
    run('sets', 'import', PACK, SAMPLE, '-o', book);
    const told = (words: readonly string[]): unknown =>
      (JSON.parse(run('check', ...words, '--json').stdout) as { communes: unknown }).communes;
    const place = ['--region', 'tdmnpb'];
    expect(told([book, ...place])).toEqual(told([SAMPLE, '--criteria', PACK, ...place]));
    // the province's region is the pack's, where nobody names one
    expect(told([book])).toEqual(told([book, ...place]));
    expect(told([SAMPLE, '--criteria', PACK])).toEqual(told([book]));
    expect(told([SAMPLE, '--criteria', book, ...place])).toEqual(told([book, ...place]));
    const sheet = inFolder('mức.xlsx');
    run('sets', 'export', PACK, '-o', sheet);
    expect(told([SAMPLE, '--criteria', sheet, ...place])).toEqual(told([book, ...place]));
  });

  it('refuses a wrong pack with row and reason, and leaves the workbook as it was', () => {
    const [wrong, book] = [inFolder('sai.json'), inFolder('sổ.xlsx')];
    writeFileSync(
      wrong,
      readFileSync(PACK, 'utf8').replace('"2.3"', '"2.9"').replace('"value": 44', '"value": -1'),
    );
    copyFileSync(SAMPLE, book);
    const refused = run('sets', 'import', wrong, book, '--in-place');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('dòng 2.9, mục “levels.1.code”: là chỉ tiêu không có trong bộ tiêu chí');
    expect(refused.stderr).toContain('dòng 10, mục “levels.2.level.value”');
    expect(bytesOf(book)).toEqual(bytesOf(SAMPLE));
    expect(run('sets', 'check', wrong)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('2 chỗ sai') as string,
    });
  });

  it.each([
    [['sets', 'lits'], 'Có phải: sets list?'],
    [['sets', 'show', 'khac'], 'Không có bộ tiêu chí hay tệp “khac”'],
    [['sets', 'diff', 'ntm'], 'cần đúng hai tên'],
    [['sets', 'check', SAMPLE], 'không giữ bộ tiêu chí hay mức'],
    [['sets', 'export', 'ntm'], 'Chưa nêu tệp kết quả'],
  ])('%j cannot be done, and says why', (words, why) => {
    const { status: code, stdout: out, stderr: error } = run(...words);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(why);
  });
});
