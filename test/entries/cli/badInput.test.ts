import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { atWork, bytesOf, FAULTY, SAMPLE } from './support';

jest.setTimeout(120_000);

const { run, inFolder } = atWork();

/** A zip whose directory claims that its one sheet unzips to 4 GB. */
function bomb(): Uint8Array {
  const zip = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/big.xml': new Uint8Array(3_000_000) });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 46 < zip.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xf0000000, true);
  }
  return zip;
}

function encrypted(): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(64));
  CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(4096));
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer);
}

const table = (rows: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="s"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/a.xml"/></Relationships>',
    ),
    'xl/worksheets/a.xml': strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    ),
  });

describe('bad input is one Vietnamese line, exit 2, and nothing written', () => {
  const cases: readonly (readonly [what: string, bytes: () => Uint8Array, told: RegExp])[] = [
    ['a text renamed .xlsx', () => strToU8('Biểu rà soát'), /không phải tệp Excel/],
    ['nothing at all', () => new Uint8Array(), /trống/],
    ['a zip cut off', () => bytesOf(SAMPLE).slice(0, 15_000), /bị hỏng/],
    ['a zip bomb', bomb, /quá lớn/],
    ['an encrypted workbook', encrypted, /mật khẩu/],
    ['a zip that is no workbook', () => zipSync({ 'a.txt': strToU8('a') }), /không phải tệp Excel/],
    [
      'a workbook without a review table',
      () => table('<row r="1"><c r="A1" t="str"><v>Danh sách</v></c></row>'),
      /Không tìm thấy biểu rà soát/,
    ],
    ['a workbook without a cell', () => table(''), /Không tìm thấy biểu rà soát/],
  ];
  it.each(cases)('%s', (_, bytes, message) => {
    const file = inFolder('tep.xlsx');
    writeFileSync(file, bytes());
    for (const words of [
      ['check', file],
      ['check', file, '--json'],
      ['build', file, '-o', inFolder('ra.xlsx')],
      ['build', file, '--in-place'],
    ]) {
      const { status, stdout, stderr } = run(...words);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).not.toMatch(/\bat \S+ \(|Error/);
    }
    expect(readdirSync(inFolder('.'))).toEqual(['tep.xlsx']);
  });

  it('a place where nothing can be written', () => {
    const { status, stderr } = run('build', SAMPLE, '-o', inFolder('khong/co/ra.xlsx'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Không ghi được vào .*\n$/);
    expect(existsSync(inFolder('khong'))).toBe(false);
  });

  it('an ending that Excel would refuse', () => {
    const { status, stderr } = run('build', SAMPLE, '-o', inFolder('ra.xls'));
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(readdirSync(inFolder('.'))).toEqual([]);
  });

  it.each([
    [['check']],
    [['build', SAMPLE]],
    [['xyz']],
    [['check', SAMPLE, '--region', 'mars']],
    [['check', SAMPLE, '--year', 'hai nghìn']],
    [['check', SAMPLE, '--criteria', FAULTY]],
    [['check', SAMPLE, '--khong-co']],
    [['check', '/khong/co.xlsx']],
  ])('a command that cannot be carried out: %j', (words) => {
    const { status, stdout, stderr } = run(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
