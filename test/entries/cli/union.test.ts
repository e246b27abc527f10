import { existsSync } from 'node:fs';
import { openBook, valueAt } from '../../support/bookFile';
import { atWork, bytesOf, SAMPLE } from './support';

jest.setTimeout(120_000);

const { run, inFolder } = atWork();

const NAMED = ['--name', 'Bắc Sơn Mới', '--communes', 'Vũ Sơn, Nhất Tiến'] as const;

describe('rasoat union', () => {
  it('writes the table of the new commune, and says what is open', () => {
    const out = inFolder('moi.xlsx');
    const heads = ['--people', 'Vũ Sơn=3.120; Nhất Tiến=2890', '--households', 'Vũ Sơn=702; Nhất Tiến=600'];
    const { status, stdout } = run('union', SAMPLE, ...NAMED, ...heads, '-o', out);
    expect(status).toBe(1);
    expect(stdout).toContain('Đã lập biểu của xã Bắc Sơn Mới từ Vũ Sơn, Nhất Tiến.');
    expect(stdout).toContain('Nông thôn mới: cộng được 43/57 dòng, còn 14 dòng để trống (ô vàng).');
    expect(stdout).toContain('! 2.2: Vũ Sơn: 82,3%; Nhất Tiến: 87,4%. Chưa cộng: các xã đều chỉ ghi tỷ lệ');
    expect(stdout).toContain(`Đã ghi: ${out}`);
    expect(valueAt(openBook(bytesOf(out)), 'Biểu rà soát NTM', 'D5')).toBe('Xã Bắc Sơn Mới');
    const again = run('union', SAMPLE, ...NAMED, '-o', out, '--json');
    expect([again.status, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toContain('--force');
  });

  it.each<[string, readonly string[], string]>([
    ['no name', [SAMPLE], 'Chưa nêu tên xã mới: thêm --name "TÊN".'],
    [
      'a stranger',
      [SAMPLE, '--name', 'A', '--communes', 'Mã Pí,Vũ Sơn'],
      'Không có xã “Mã Pí” trong biểu. Các xã đang có: Vũ Sơn',
    ],
    ['a count that is none', [SAMPLE, ...NAMED, '--people', 'Vũ Sơn'], '“Vũ Sơn” chưa rõ: viết XÃ=SỐ'],
    ['one commune', [SAMPLE, '--name', 'A', '--communes', 'Vũ Sơn'], 'Cần ít nhất hai xã để sáp nhập.'],
    ['no file', ['--name', 'A'], 'Chưa nêu tên tệp'],
  ])('%s: one sentence, exit 2, nothing written', (_, words, sentence) => {
    const out = inFolder('moi.xlsx');
    const { status, stdout, stderr } = run('union', ...words, '-o', out);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(existsSync(out)).toBe(false);
  });

  it('never writes over what it reads', () => {
    const { status, stderr } = run('union', SAMPLE, ...NAMED, '-o', SAMPLE);
    expect(status).toBe(2);
    expect(stderr).toContain('Không ghi đè lên tệp nguồn');
  });
});
