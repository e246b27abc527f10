import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAddress } from '../../../../src/workbook/address';
import type { Operation } from '../../../../src/workbook/plan';
import { rowIndex } from '../../../../src/workbook/units';
import { describeWith, run } from '../../../support/external';
import { areas, cell, part, partNames, patch, sample, sheetContent, valueAt } from './support';

const HEAD = { size: 13, bold: true, align: 'center', border: true, fill: 'DDEBF7' } as const;
const BODY = { size: 13, border: true } as const;
const [filter, chartPlace, names, sums] = areas('A1:C3', 'A6:C20', 'A2:A3', 'C2:C3');
if (!filter || !chartPlace || !names || !sums) throw new Error('Four areas');

const PLAN: readonly Operation[] = [
  { code: 'mark', sheet: 'Biểu 01', severity: 'error', areas: areas('G41:G42', 'H46') },
  { code: 'mark', sheet: 'Biểu 01', severity: 'warning', areas: areas('E11') },
  {
    code: 'add-sheet',
    own: 'roadmap',
    content: sheetContent({
      cells: [
        cell('A1', 'Xã', HEAD),
        cell('B1', 'Chỉ tiêu', HEAD),
        cell('C1', 'Kinh phí', HEAD),
        cell('A2', 'Nhất Tiến', BODY),
        cell('B2', '=17.1 nước\nsạch a_x0041_\u0007', BODY),
        cell('C2', 1200.5, { ...BODY, numberFormat: '#,##0.0' }),
        cell('C3', { formula: 'SUM(C2:C2)', result: 1200.5 }, BODY),
      ],
      frozen: { rows: 1, columns: 1 },
      filter,
      conditional: [{ area: filter, test: { code: 'equals', text: 'Đạt' }, fill: 'C6EFCE', color: '006100' }],
      links: [
        { ...parseAddress('A2'), target: { sheet: 'Biểu 01', address: 'K14' }, tip: 'Tới Biểu 01, ô K14' },
      ],
      charts: [
        {
          name: 'RaSoatNTM.KinhPhi',
          title: 'Kinh phí theo xã',
          anchor: chartPlace,
          categories: names,
          values: sums,
          label: 'Triệu đồng',
        },
      ],
      print: { orientation: 'landscape', headingRows: { from: rowIndex(0), to: rowIndex(0) } },
    }),
  },
  { code: 'write-cells', sheet: 'Kinh phí', cells: [cell('C2', 1300), cell('F9', ' - ghi chú', BODY)] },
  { code: 'store-settings', settings: '{"year":2024}' },
];

describe('results in other programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
  const file = join(folder, 'ket-qua.xlsx');
  const { bytes, image } = patch(sample(), ...PLAN);
  writeFileSync(file, bytes);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  describeWith('openpyxl', 'openpyxl', () => {
    const SCRIPT = `
import json, sys, warnings
warnings.simplefilter('error')
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({
  'sheets': book.sheetnames,
  'cells': [[cell.value for cell in row] for row in book['Lộ trình'].iter_rows()],
  'types': [[cell.data_type for cell in row] for row in book['Lộ trình'].iter_rows()],
  'font': book['Lộ trình']['A1'].font.name,
  'fill': book['Lộ trình']['A1'].fill.fgColor.rgb,
  'format': book['Lộ trình']['C2'].number_format,
  'frozen': book['Lộ trình'].freeze_panes,
  'filter': book['Lộ trình'].auto_filter.ref,
  'titles': book['Lộ trình'].print_title_rows,
  'marks': [[str(key.sqref), [[rule.type, rule.priority, rule.formula[0]] for rule in rules]]
            for key, rules in book['Biểu 01'].conditional_formatting._cf_rules.items()],
  'written': [book['Kinh phí']['C2'].value, book['Kinh phí']['F9'].value],
  'charts': len(book['Kinh phí']._charts),
  'lists': len(book['Biểu 01'].data_validations.dataValidation),
}))`;

    it('reads all that was written, without a warning', () => {
      expect(JSON.parse(run('/usr/bin/python3', ['-c', SCRIPT, file]))).toEqual({
        sheets: ['Bìa', 'Biểu 01', 'Biểu 02', 'Kinh phí', 'Danh mục', 'Lộ trình'],
        cells: [
          ['Xã', 'Chỉ tiêu', 'Kinh phí'],
          ['Nhất Tiến', expect.stringContaining('=17.1 nước\nsạch'), 1200.5],
          [null, null, '=SUM(C2:C2)'],
        ],
        types: [
          ['s', 's', 's'],
          ['s', 's', 'n'],
          ['n', 'n', 'f'],
        ],
        font: 'Times New Roman',
        fill: 'FFDDEBF7',
        format: '#,##0.0',
        frozen: 'B2',
        filter: 'A1:C3',
        titles: '$1:$1',
        marks: [
          ['F7:F82', [['cellIs', 1, '"Chưa đạt"']]],
          ['G41:G42 H46', [['expression', 2, 'LEN("rasoat-ntm:error")>0']]],
          ['E11', [['expression', 3, 'LEN("rasoat-ntm:warning")>0']]],
        ],
        written: [1300, ' - ghi chú'],
        charts: 1,
        lists: 1,
      });
    });
  });

  describeWith('soffice', 'LibreOffice', () => {
    const convert = (format: string): string => {
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', join(folder, format), file]);
      return join(folder, format, `ket-qua.${format}`);
    };

    it('prints the workbook', () => {
      const printed = convert('pdf');
      expect(readFileSync(printed).subarray(0, 5).toString()).toBe('%PDF-');
      expect(statSync(printed).size).toBeGreaterThan(20_000);
    }, 120_000);

    it('saves it with the same cells, and the marks are still known and go as they came', () => {
      const saved = new Uint8Array(readFileSync(convert('xlsx')));
      const { archive, image: read } = patch(saved, { code: 'clear-marks' });
      expect(read.settings).toBe('{"year":2024}');
      for (const [sheet, address] of [
        ['Lộ trình', 'A2'],
        ['Lộ trình', 'B2'],
        ['Lộ trình', 'C3'],
        ['Kinh phí', 'C2'],
        ['Kinh phí', 'F9'],
        ['Biểu 01', 'G41'],
      ] as const) {
        expect([sheet, address, valueAt(read, sheet, address)]).toEqual([
          sheet,
          address,
          valueAt(image, sheet, address),
        ]);
      }
      expect(part(saved, 'xl/worksheets/sheet2.xml').match(/rasoat-ntm:\w+/g)).toHaveLength(2);
      for (const name of partNames(saved).filter((entry) => entry.startsWith('xl/worksheets/sheet'))) {
        expect(part(archive, name)).not.toContain('rasoat-ntm');
      }
      expect(part(archive, 'xl/worksheets/sheet2.xml')).toContain('<conditionalFormatting sqref="F7:F82">');
      const again = patch(saved, ...PLAN);
      expect(again.image.sheets).toHaveLength(6);
      const ours = partNames(again.bytes).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
      expect(ours.filter((name) => part(again.archive, name).includes('Triệu đồng'))).toHaveLength(1);
      expect(again.image.settings).toBe('{"year":2024}');
      expect(patch(again.bytes, ...PLAN).bytes).toEqual(again.bytes);
    }, 120_000);
  });
});
