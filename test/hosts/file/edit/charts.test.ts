import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkbookFile } from '../../../../src/app/newWorkbook';
import { openArchive, type Archive } from '../../../../src/hosts/file/archive';
import { extractSheets } from '../../../../src/hosts/file/extract/extractSheets';
import { childElements } from '../../../../src/hosts/file/xml/childElements';
import { area } from '../../../../src/workbook/address';
import type { Operation, SheetContent } from '../../../../src/workbook/plan';
import { DRAWN } from '../../../support/drawnSheets';
import { describeWith, run } from '../../../support/external';
import {
  allParts,
  cell,
  changedParts,
  expectSchemaOrder,
  part,
  partNames,
  patch,
  relationships,
  sample,
  sheetContent,
  smallPackage,
} from './support';

const SHEET = 'xl/worksheets/sheet6.xml';
const [DRAWING, CHART] = ['xl/drawings/drawing2.xml', 'xl/charts/chart2.xml'];
const draw = (content: SheetContent): Operation => ({ code: 'add-sheet', own: 'progress', content });
const first = patch(sample(), draw(DRAWN));

const titled = (title: string): SheetContent => ({
  ...DRAWN,
  charts: (DRAWN.charts ?? []).map((chart) => ({ ...chart, title })),
});

describe('a chart of a drawn sheet', () => {
  const xml = part(first.archive, CHART);

  it('stands in parts of its own, behind the charts of people', () => {
    expect(changedParts(sample(), first.bytes)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      CHART,
      'xl/drawings/_rels/drawing2.xml.rels',
      DRAWING,
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet6.xml.rels',
      SHEET,
    ]);
    expectSchemaOrder(part(first.archive, SHEET));
  });

  it.each([
    ['what it shows, with the figures of the cells', "<c:f>'Tiến độ'!$B$2:$B$3</c:f><c:numCache>"],
    ['results for formulas', '<c:pt idx="1"><c:v>1</c:v></c:pt></c:numCache>'],
    ['what stands below the columns', '<c:pt idx="0"><c:v>15/19</c:v></c:pt>'],
    ['its title in Vietnamese', '<a:t>Số xã “chưa đạt” &amp; đang chờ</a:t>'],
    ['one font', '<a:latin typeface="Times New Roman"/>'],
    ['the figures on the columns', '<c:showVal val="1"/>'],
    ['an axis of whole numbers from nought', '<c:min val="0"/>'],
    ['steps of one where there are few', '<c:majorUnit val="1"/>'],
  ])('says %s', (_, text) => {
    expect(xml).toContain(text);
    expect(xml).not.toContain('<c:legend>');
  });

  it.each([
    ['chartSpace', ['roundedCorners', 'chart', 'txPr'], 0],
    [
      'chart',
      ['title', 'autoTitleDeleted', 'plotArea', 'plotVisOnly', 'dispBlanksAs'],
      xml.indexOf('<c:chart>'),
    ],
    ['plotArea', ['layout', 'barChart', 'catAx', 'valAx'], xml.indexOf('<c:plotArea>')],
    [
      'barChart',
      ['barDir', 'grouping', 'varyColors', 'ser', 'gapWidth', 'axId', 'axId'],
      xml.indexOf('<c:barChart>'),
    ],
    [
      'ser',
      ['idx', 'order', 'tx', 'spPr', 'invertIfNegative', 'dLbls', 'cat', 'val'],
      xml.indexOf('<c:ser>'),
    ],
    [
      'dLbls',
      ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize'],
      xml.indexOf('<c:dLbls>'),
    ],
    [
      'valAx',
      ['axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'title', 'numFmt', 'majorTickMark'].concat([
        'minorTickMark',
        'tickLblPos',
        'crossAx',
        'crosses',
        'crossBetween',
        'majorUnit',
      ]),
      xml.indexOf('<c:valAx>'),
    ],
  ])('has the children of its %s in the order of the schema', (_, expected, at) => {
    const children = at === 0 ? childElements(xml) : childElements(xml, at);
    expect(children.map(({ name }) => name)).toEqual(expected);
  });

  it('covers the cells of its anchor', () => {
    const drawing = part(first.archive, DRAWING);
    expect(drawing).toMatch(/<xdr:from><xdr:col>0<.*<xdr:row>5<.*<xdr:to><xdr:col>5<.*<xdr:row>21</);
    expect(drawing).toContain('<xdr:cNvPr id="2" name="RaSoatNTM.TienDo"/>');
  });

  it('is drawn once, however often the plan is carried out', () => {
    expect(patch(first.bytes, draw(DRAWN)).bytes).toEqual(first.bytes);
  });

  it('names no halves where there are many, and nothing where a cell holds no figure', () => {
    const [chart] = DRAWN.charts ?? [];
    if (chart === undefined) throw new Error('A chart');
    const content = sheetContent({
      cells: [cell('A1', 'Xã'), cell('A2', 120), cell('A3', 'chưa rõ')],
      charts: [{ ...chart, categories: area(0, 0, 2, 0), values: area(0, 0, 2, 0) }],
    });
    const many = part(patch(sample(), draw(content)).archive, CHART);
    expect(many).not.toContain('majorUnit');
    expect(many).toContain('<c:ptCount val="3"/><c:pt idx="1"><c:v>120</c:v></c:pt></c:numCache>');
  });
});

describe('a sheet that is drawn anew', () => {
  /** The sheet with a picture and a text box of a person beside our chart, as another program saves it. */
  const shared = (archive: Archive): Uint8Array =>
    smallPackage({
      ...allParts(archive),
      [DRAWING]: part(archive, DRAWING)
        .replaceAll('xdr:', 'd:')
        .replaceAll('xmlns:xdr', 'xmlns:d')
        .replace(
          /(<d:wsDr[^>]*>)/,
          '$1<d:twoCellAnchor><d:sp><d:nvSpPr><d:cNvPr id="7" name="Hộp chữ"/></d:nvSpPr></d:sp></d:twoCellAnchor>',
        )
        .replace(
          '</d:wsDr>',
          '<d:oneCellAnchor><d:pic><d:cNvPr id="9" name="Ảnh"/></d:pic></d:oneCellAnchor></d:wsDr>',
        ),
    });
  const redraw = (bytes: Uint8Array, content: SheetContent) =>
    patch(bytes, { code: 'redraw-sheet', own: 'progress', sheet: 'Tiến độ', content });

  it('has the new chart in the place of the old one, and all that people put there', () => {
    const { archive, bytes } = redraw(shared(first.archive), titled('Tiêu đề mới'));
    const drawing = part(archive, DRAWING);
    const names = [...drawing.matchAll(/cNvPr id="(\d+)" name="([^"]*)"/g)].map(([, id, name]) => [id, name]);
    expect(names).toEqual([
      ['7', 'Hộp chữ'],
      ['2', 'RaSoatNTM.TienDo'],
      ['9', 'Ảnh'],
    ]);
    expect(part(archive, CHART)).toContain('<a:t>Tiêu đề mới</a:t>');
    expect(partNames(bytes).filter((name) => name.startsWith('xl/charts/chart'))).toHaveLength(2);
  });

  it('keeps the chart where the new drawing has none, for it may be a copy of a person', () => {
    const bare = { ...DRAWN, charts: [] };
    expect(part(redraw(first.bytes, bare).archive, DRAWING)).toContain('RaSoatNTM.TienDo');
  });

  it('gets its chart beside the comments and the picture of people where it had none of ours', () => {
    const bare = { ...DRAWN, charts: [] };
    const plain = patch(sample(), draw(bare));
    const book = smallPackage({
      ...allParts(plain.archive),
      [SHEET]: part(plain.archive, SHEET).replace('</worksheet>', '<legacyDrawing r:id="rId5"/></worksheet>'),
      'xl/worksheets/_rels/sheet6.xml.rels': relationships(['rId5', 'vmlDrawing', '../drawings/v.vml']),
      'xl/drawings/v.vml': '<xml/>',
    });
    const { archive } = redraw(book, DRAWN);
    const sheet = part(archive, SHEET);
    expectSchemaOrder(sheet);
    expect(sheet).toMatch(/<drawing [^>]*r:id="rId6"\/><legacyDrawing r:id="rId5"\/><\/worksheet>$/);
    expect(part(archive, CHART)).toContain('Số xã');
  });
});

const BOOKS: readonly (readonly [string, () => Uint8Array])[] = [
  ['a patched workbook', () => first.bytes],
  ['some sheets of it', () => extractSheets(first.archive, ['Tiến độ'], { values: false }).bytes],
  ['a new workbook', () => newWorkbookFile([sheetContent({ name: 'A' }), DRAWN])],
];

it.each(BOOKS)('%s keeps the figures of the chart', (_, make) => {
  const archive = openArchive(make());
  const charts = archive.entries.filter(({ name }) => name.startsWith('xl/charts/chart'));
  const ours = charts.map(({ name }) => part(archive, name)).filter((xml) => xml.includes("'Tiến độ'!$B$2"));
  expect(ours).toHaveLength(1);
  expect(ours[0]).toContain('<c:pt idx="0"><c:v>3</c:v></c:pt>');
});

describeWith('openpyxl', 'charts and links in another program', () => {
  const SCRIPT = `
import json, sys, warnings
warnings.simplefilter('error')
import openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])['Tiến độ']
chart, = sheet._charts
series, = chart.series
print(json.dumps({
  'kind': [type(chart).__name__, chart.grouping, chart.gapWidth],
  'series': [series.tx.v, series.cat.strRef.f, series.val.numRef.f],
  'place': [chart.anchor._from.row, chart.anchor._from.col, chart.anchor.to.row, chart.anchor.to.col],
  'links': [[c.coordinate, c.hyperlink.location, c.font.u] for row in sheet['A1:A4'] for c in row if c.hyperlink],
}))`;

  it.each(BOOKS)('%s', (name, make) => {
    const folder = mkdtempSync(join(tmpdir(), 'rasoat-charts-'));
    try {
      const file = join(folder, 'a.xlsx');
      writeFileSync(file, make());
      expect(JSON.parse(run('/usr/bin/python3', ['-c', SCRIPT, file]))).toEqual({
        kind: ['BarChart', 'clustered', 80],
        series: ['Số xã', "'Tiến độ'!$A$2:$A$3", "'Tiến độ'!$B$2:$B$3"],
        place: [5, 0, 21, 5],
        links:
          name === 'a patched workbook'
            ? [
                ['A2', "'Biểu 01'!K14", 'single'],
                ['A3', "'Kinh phí'!A1", 'single'],
              ]
            : [],
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
