import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { openArchive, readPart } from '../../src/hosts/file/archive';
import { applyPlan } from '../../src/hosts/file/edit/applyPlan';
import { readPackage } from '../../src/hosts/file/readPackage';
import { gridOf } from '../../src/workbook/grid';
import { columnIndex, rowIndex } from '../../src/workbook/units';
import { casePath } from '../support/cases';
import { asset, buildCli, type BuiltCli } from '../support/cli';

jest.setTimeout(120_000);

const SAMPLE = asset('bac-son-2024.xlsx');
const FAULTY = asset('bac-son-2024-co-loi.xlsx');

let cli: BuiltCli;
let folder: string;
const inFolder = (name: string): string => path.join(folder, name);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(name));

beforeAll(() => {
  cli = buildCli();
});
afterAll(() => cli.remove());
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rasoat-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Finding {
  readonly code: string;
  readonly commune?: string;
  readonly indicator?: string;
  readonly cell: { readonly sheet: string; readonly address: string };
  readonly message: string;
}
interface Report {
  readonly version: number;
  readonly file: string;
  readonly tables: readonly {
    readonly sheet: string;
    readonly layout: string;
    readonly set: string | null;
    readonly doubts: readonly string[];
  }[];
  readonly communes: readonly {
    readonly name: string;
    readonly set: string;
    readonly criteriaMet: number;
    readonly criteriaTotal: number;
    readonly declaredCriteriaMet: number;
    readonly criteria: readonly { readonly number: number; readonly verdict: string }[];
    readonly indicators: readonly { readonly code: string; readonly verdict: string }[];
  }[];
  readonly findings: readonly Finding[];
}

const reportOf = (...words: readonly string[]): Report =>
  JSON.parse(cli.run(...words, '--json').stdout) as Report;

const told = ({ code, commune, indicator, cell }: Finding): string =>
  [code, commune, indicator, `${cell.sheet}!${cell.address}`].filter((text) => text !== undefined).join(' ');

const UNMET = [
  'unmet Nhất Tiến 9.1 Biểu 01!G35',
  'unmet Nhất Tiến 10 Biểu 01!G38',
  'unmet Nhất Tiến 11 Biểu 01!G39',
  'unmet Hưng Vũ 13.3 Biểu 01!I46',
  'unmet Tân Lập 13.3 Biểu 01!K46',
  'unmet Nhất Tiến 17.1 Biểu 01!G60',
  'unmet Vũ Lễ 17.6 Biểu 01!M65',
  'unmet Nhất Tiến 17.11 Biểu 01!G70',
];

describe('rasoat check on the sample', () => {
  it('reaches the counts that the plan published', () => {
    const { communes, tables, version, file } = reportOf('check', SAMPLE);
    expect({ version, file }).toEqual({ version: 1, file: 'bac-son-2024.xlsx' });
    expect(tables.map(({ sheet, layout, set }) => [sheet, layout, set])).toEqual([
      ['Biểu 01', 'indicators-by-communes', 'ntm'],
      ['Biểu 02', 'indicators-by-communes', 'nangcao'],
    ]);
    expect(
      communes.map(({ name, set, criteriaMet, criteriaTotal, declaredCriteriaMet, criteria, indicators }) => [
        name,
        set,
        `${criteriaMet}/${criteriaTotal}`,
        declaredCriteriaMet,
        criteria.filter(({ verdict }) => verdict === 'unmet').map(({ number }) => number),
        indicators.length,
      ]),
    ).toEqual([
      ['Vũ Sơn', 'ntm', '19/19', 19, [], 57],
      ['Nhất Tiến', 'ntm', '15/19', 15, [9, 10, 11, 17], 57],
      ['Hưng Vũ', 'ntm', '18/19', 18, [13], 57],
      ['Tân Lập', 'ntm', '18/19', 18, [13], 57],
      ['Vũ Lễ', 'ntm', '18/19', 18, [17], 57],
      ['Chiến Thắng', 'nangcao', '19/19', 19, [], 75],
      ['Đồng Ý', 'nangcao', '19/19', 19, [], 75],
    ]);
  });

  it('finds what is unmet and nothing else; with a region it also remarks on unverified levels', () => {
    expect(reportOf('check', SAMPLE).findings.map(told)).toEqual(UNMET);
    const inRegion = reportOf('check', SAMPLE, '--region', 'tdmnpb').findings;
    expect(inRegion.filter(({ code }) => code !== 'unverified-level').map(told)).toEqual(UNMET);
  });

  it('tells an indicator as the contract has it', () => {
    const commune = reportOf('check', SAMPLE).communes.find(({ name }) => name === 'Nhất Tiến');
    expect(commune?.indicators.find(({ code }) => code === '9.1')).toEqual({
      code: '9.1',
      verdict: 'unmet',
      result: 31,
      declared: 'unmet',
      required: { text: 'Không', op: '=', value: 0, origin: 'table', status: 'table' },
      cell: { sheet: 'Biểu 01', address: 'G35' },
    });
  });

  it('finds every planted mistake at its cell', () => {
    const { findings, communes } = reportOf('check', FAULTY);
    expect(findings.map(told).filter((line) => !UNMET.includes(line))).toEqual([
      'unreadable Tân Lập 2.2 Biểu 01!K14',
      'missing Vũ Lễ 4.2 Biểu 01!M22',
      'suspicious-figure Vũ Sơn 9.2 Biểu 01!E36',
      'contradiction Nhất Tiến 10 Biểu 01!H38',
      'unreadable Hưng Vũ 12.1 Biểu 01!I41',
      'level-mismatch 15.1 Biểu 01!D54',
      'contradiction Vũ Sơn 15.1 Biểu 01!F54',
      'suspicious-figure Vũ Lễ 17.7 Biểu 01!M66',
      'wrong-total Nhất Tiến Biểu 01!G83',
      'wrong-total Vũ Lễ Biểu 01!M83',
    ]);
    expect(findings.map(told)).toEqual(expect.arrayContaining(UNMET));
    expect(communes.map(({ name, criteriaMet }) => [name, criteriaMet])).toEqual([
      ['Vũ Sơn', 19],
      ['Nhất Tiến', 15],
      ['Hưng Vũ', 18],
      ['Tân Lập', 18],
      ['Vũ Lễ', 17],
      ['Chiến Thắng', 19],
      ['Đồng Ý', 19],
    ]);
  });

  it('prints Vietnamese for people and exits with 1 where there is something to see', () => {
    const { status, stdout, stderr } = cli.run('check', SAMPLE);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toContain('Biểu 01!G35  9.1 Nhà tạm, dột nát: 31 nhà, yêu cầu “Không”');
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
  });

  it('takes several files and prints one JSON line for each', () => {
    const { stdout, status } = cli.run('check', SAMPLE, FAULTY, '--json');
    expect(status).toBe(1);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as Report).file),
    ).toEqual(['bac-son-2024.xlsx', 'bac-son-2024-co-loi.xlsx']);
  });

  it('lets a level that an official confirmed go before the table', () => {
    const levels = inFolder('muc.json');
    const level = { code: 'figure', op: '>=', value: 30, unit: 'million-dong', parts: [] };
    writeFileSync(
      levels,
      JSON.stringify([{ set: 'ntm', code: '10', level, text: '≥ 30', source: 'QĐ 1062/QĐ-UBND' }]),
    );
    const nhatTien = reportOf('check', SAMPLE, '--criteria', levels).communes[1];
    expect(nhatTien?.criteria.find(({ number }) => number === 10)?.verdict).toBe('met');
  });
});

describe('rasoat check on tables that it does not judge', () => {
  const doubtful = casePath('doubt/chua-xet.xlsx');

  it('lists each with its reason', () => {
    const { stdout } = cli.run('check', doubtful);
    expect(stdout.split('\n').slice(2, 5)).toEqual([
      'Có thể là biểu, chưa xét: Sheet1!A3:E60. Không rõ biểu của xã nào.',
      'Có thể là biểu, chưa xét: Bộ mới!A3:D13. Biểu theo bộ khác (10 tiêu chí, 2026–2030): chưa có bộ ấy; nạp bộ của tỉnh để xét.',
      'Không xét: Vốn!A3:E41. Bảng khác, chỉ đánh số giống biểu rà soát.',
    ]);
  });

  it('reports each without a set', () => {
    const { tables, communes } = reportOf('check', doubtful);
    expect(tables.map(({ sheet, set, doubts }) => [sheet, set, doubts])).toEqual([
      ['Nhất Tiến', 'ntm', []],
      ['Sheet1', null, ['no-commune']],
      ['Bộ mới', null, ['other-set']],
      ['Vốn', null, ['other-list']],
    ]);
    expect(communes.map(({ name }) => name)).toEqual(['Nhất Tiến']);
  });

  it('lists them also where nothing else is there', () => {
    const { status, stdout, stderr } = cli.run('check', casePath('reading/06-bo-tieu-chi-2026.xlsx'));
    expect(status).toBe(2);
    expect(stdout).toContain('Có thể là biểu, chưa xét: Xã Y Tý');
    expect(stderr).toContain('Không tìm thấy biểu rà soát');
  });
});

describe.each([
  ['build', 'out.xlsx'],
  ['plan', 'out.docx'],
  ['merge', 'out.xlsx'],
])('rasoat %s of tables that are not judged', (verb, name) => {
  it('names each with its reason, and writes nothing', () => {
    const out = inFolder(name);
    const { status, stdout, stderr } = cli.run(verb, casePath('reading/06-bo-tieu-chi-2026.xlsx'), '-o', out);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/Có thể là biểu, chưa xét: Xã Y Tý![A-Z0-9:]+\. Biểu theo bộ khác/u);
    expect(stderr).toContain('Không tìm thấy biểu rà soát');
    expect(existsSync(out)).toBe(false);
  });
});

describe('rasoat build', () => {
  it('says of a build that found its work done that nothing was new', () => {
    const [first, second] = [inFolder('mot.xlsx'), inFolder('hai.xlsx')];
    expect(cli.run('build', SAMPLE, '-o', first).stdout).toContain(`Đã ghi: ${first}`);
    const { stdout } = cli.run('build', first, '-o', second);
    expect(stdout).toContain(`Không có gì mới để đánh dấu hay thêm; “${second}” giống hệt tệp nguồn.`);
    expect(stdout).not.toMatch(/Đã ghi|Đã lập/);
    expect(bytesOf(second)).toEqual(bytesOf(first));
  });

  it('writes a copy, and building twice is building once', () => {
    const [once, twice] = [inFolder('mot.xlsx'), inFolder('hai.xlsx')];
    const before = bytesOf(SAMPLE);
    expect(cli.run('build', SAMPLE, '-o', once).status).toBe(0);
    expect(cli.run('build', once, '-o', twice).status).toBe(0);
    expect(Buffer.compare(bytesOf(once), bytesOf(twice))).toBe(0);
    expect(Buffer.compare(bytesOf(SAMPLE), before)).toBe(0);
    expect(readPackage(openArchive(bytesOf(once))).sheets.map(({ name }) => name)).toEqual([
      'Bìa',
      'Biểu 01',
      'Biểu 02',
      'Kinh phí',
      'Danh mục',
      'Lộ trình',
      'Biểu lộ trình',
      'Tổng hợp',
      'Danh sách tồn tại',
    ]);
  });

  it('leaves every part that needs no change byte for byte', () => {
    const output = inFolder('mot.xlsx');
    cli.run('build', SAMPLE, '-o', output);
    const [before, after] = [openArchive(bytesOf(SAMPLE)), openArchive(bytesOf(output))];
    const changed = before.entries
      .map(({ name }) => name)
      .filter(
        (name) =>
          Buffer.compare(
            readPart(before, name) ?? new Uint8Array(),
            readPart(after, name) ?? new Uint8Array(),
          ) !== 0,
      );
    expect(changed).toEqual(
      [
        'xl/worksheets/sheet2.xml',
        'xl/styles.xml',
        '[Content_Types].xml',
        'xl/workbook.xml',
        'xl/_rels/workbook.xml.rels',
      ].sort((a, b) => names(before).indexOf(a) - names(before).indexOf(b)),
    );
  });

  it('keeps what people typed into the roadmap, and refreshes the rest', () => {
    const [first, edited, second] = [inFolder('1.xlsx'), inFolder('2.xlsx'), inFolder('3.xlsx')];
    cli.run('build', SAMPLE, '-o', first);
    const archive = openArchive(bytesOf(first));
    const typed = {
      sheet: 'Lộ trình',
      row: 4,
      cells: new Map<number, string | number>([
        [7, 'Vận động dòng họ giúp ngày công'],
        [10, 1240],
      ]),
    };
    const { bytes } = applyPlan(archive, readPackage(archive), {
      operations: [
        {
          code: 'write-cells',
          sheet: typed.sheet,
          cells: [...typed.cells].map(([column, content]) => ({
            row: rowIndex(typed.row),
            column: columnIndex(column),
            content,
          })),
        },
        {
          code: 'write-cells',
          sheet: 'Biểu 01',
          cells: [{ row: rowIndex(34), column: columnIndex(6), content: 12 }],
        },
      ],
    });
    writeFileSync(edited, bytes);
    expect(cli.run('build', edited, '-o', second).status).toBe(0);
    const sheet = readPackage(openArchive(bytesOf(second))).sheets.find(({ name }) => name === typed.sheet);
    const grid = gridOf(
      sheet ?? {
        name: '',
        visibility: 'visible',
        protected: false,
        rows: [],
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
    );
    expect([grid.cell(4, 4)?.value, grid.cell(4, 7)?.value, grid.cell(4, 10)?.value]).toEqual([
      '12 nhà',
      'Vận động dòng họ giúp ngày công',
      1240,
    ]);
  });

  it('writes over its input only when told to, and then wholly', () => {
    const own = inFolder('bieu.xlsx');
    copyFileSync(SAMPLE, own);
    const refused = cli.run('build', own, '-o', own);
    expect([refused.status, refused.stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(Buffer.compare(bytesOf(own), bytesOf(SAMPLE))).toBe(0);
    expect(cli.run('build', own, '--in-place').status).toBe(0);
    expect(readPackage(openArchive(bytesOf(own))).sheets.map(({ name }) => name)).toContain('Lộ trình');
    expect(readdirSync(folder)).toEqual(['bieu.xlsx']);
  });
});

const names = (archive: ReturnType<typeof openArchive>): readonly string[] =>
  archive.entries.map(({ name }) => name);

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
      const { status, stdout, stderr } = cli.run(...words);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).not.toMatch(/\bat \S+ \(|Error/);
    }
    expect(readdirSync(folder)).toEqual(['tep.xlsx']);
  });

  it('a place where nothing can be written', () => {
    const { status, stderr } = cli.run('build', SAMPLE, '-o', path.join(folder, 'khong', 'co', 'ra.xlsx'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Không ghi được vào .*\n$/);
    expect(existsSync(path.join(folder, 'khong'))).toBe(false);
  });

  it('an ending that Excel would refuse', () => {
    const { status, stderr } = cli.run('build', SAMPLE, '-o', inFolder('ra.xls'));
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(readdirSync(folder)).toEqual([]);
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
    const { status, stdout, stderr } = cli.run(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
