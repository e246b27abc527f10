import { inExcel } from './page';
import { openSample, type OpenSample } from './sample';

describe('conditional formats through Office.js', () => {
  let open: OpenSample;
  beforeAll(async () => {
    open = await openSample();
  });
  afterAll(() => open.excel.close());

  const ADD = `
    const sheet = context.workbook.worksheets.getItem('Biểu 01');
    const mark = sheet.getRanges('G41,H44:H46').conditionalFormats.add('Custom');
    mark.custom.rule.formula = '=LEN("dau-vet:error")>0';
    mark.custom.format.fill.color = '#FFC7CE';
    mark.custom.format.font.color = '#9C0006';
    mark.custom.format.font.bold = true;
    mark.priority = 0;`;
  const LIST = `
    const rules = context.workbook.worksheets.getItem('Biểu 01').getRange().conditionalFormats;
    rules.load('items/id,items/type,items/priority,items/customOrNullObject/rule/formula');
    await context.sync();`;

  it('adds a rule of the own to scattered cells, before the rules that are there, in one request', async () => {
    const before = open.excel.roundTrips();
    await inExcel(open.frame, `${ADD} await context.sync();`);
    expect(open.excel.roundTrips() - before).toBe(1);
    const listed = await inExcel(
      open.frame,
      `${LIST}
       return rules.items.map((rule) => [rule.type, rule.priority,
         rule.customOrNullObject.isNullObject ? null : rule.customOrNullObject.rule.formula]);`,
    );
    expect(listed).toEqual([
      ['Custom', 0, '=LEN("dau-vet:error")>0'],
      ['CellValue', 1, null],
    ]);
  });

  it('tells how a rule looks and where it lies', async () => {
    const look = await inExcel(
      open.frame,
      `${LIST}
       const rule = rules.getItem(rules.items[0].id);
       rule.load('custom/format/fill/color,custom/format/font/color,custom/format/font/bold,stopIfTrue');
       const areas = rule.getRanges(); areas.load('address,areaCount,cellCount');
       await context.sync();
       const { fill, font } = rule.custom.format;
       return [fill.color, font.color, font.bold, rule.stopIfTrue, areas.address, areas.areaCount, areas.cellCount];`,
    );
    expect(look).toEqual(['#FFC7CE', '#9C0006', true, false, "'Biểu 01'!G41, 'Biểu 01'!H44:H46", 2, 4]);
  });

  it('finds only the rules that touch a range', async () => {
    const counts = await inExcel(
      open.frame,
      `const sheet = context.workbook.worksheets.getItem('Biểu 01');
       const here = sheet.getRange('H45').conditionalFormats.getCount();
       const there = sheet.getRange('A1').conditionalFormats.getCount();
       await context.sync(); return [here.value, there.value];`,
    );
    expect(counts).toEqual([expect.any(Number), 0]);
  });

  it('deletes exactly the own rules', async () => {
    const left = await inExcel(
      open.frame,
      `${LIST}
       rules.items.filter((rule) => !rule.customOrNullObject.isNullObject
         && rule.customOrNullObject.rule.formula.includes('dau-vet:')).forEach((rule) => rule.delete());
       rules.load('items/type'); await context.sync();
       return rules.items.map((rule) => rule.type);`,
    );
    expect(left).toEqual(['CellValue']);
  });

  it('knows rules for values and texts', async () => {
    const rules = await inExcel(
      open.frame,
      `const sheet = context.workbook.worksheets.add('Luật');
       const formats = sheet.getRange('A1:A9').conditionalFormats;
       const value = formats.add('CellValue');
       value.cellValue.rule = { formula1: '="Đạt"', operator: 'EqualTo' };
       value.cellValue.format.fill.color = '#C6EFCE';
       const text = formats.add('ContainsText');
       text.textComparison.rule = { operator: 'Contains', text: 'chưa' };
       value.load('type,cellValue/rule'); text.load('type,priority,textComparison/rule'); await context.sync();
       const seen = [value.type, value.cellValue.rule, text.type, text.priority, text.textComparison.rule];
       formats.clearAll(); const count = formats.getCount(); await context.sync();
       return [...seen, count.value];`,
    );
    expect(rules).toEqual([
      'CellValue',
      { formula1: '="Đạt"', operator: 'EqualTo' },
      'ContainsText',
      0,
      { operator: 'Contains', text: 'chưa' },
      0,
    ]);
  });
});

describe('what travels in the workbook', () => {
  let open: OpenSample;
  beforeAll(async () => {
    open = await openSample();
  });
  afterAll(() => open.excel.close());

  it('keeps names, hidden ones too, and finds the range that they stand for', async () => {
    const names = await inExcel(
      open.frame,
      `const { names, worksheets } = context.workbook;
       const added = names.add('_RaSoat.Thu', worksheets.getItem('Bìa').getRange('A1'));
       added.visible = false;
       names.load('items/name,items/formula,items/visible'); await context.sync();
       const range = names.getItem('_rasoat.thu').getRange(); range.load('address');
       const missing = names.getItemOrNullObject('Không'); missing.load('name');
       await context.sync();
       return [names.items.map((item) => [item.name, item.formula, item.visible]), range.address, missing.isNullObject];`,
    );
    expect(names).toEqual([
      [
        ['KinhPhi', "='Kinh phí'!$B$2:$D$4", true],
        ['_RaSoat.Thu', '=Bìa!$A$1', false],
      ],
      'Bìa!A1',
      true,
    ]);
  });

  it('keeps custom XML parts by namespace', async () => {
    const parts = await inExcel(
      open.frame,
      `const parts = context.workbook.customXmlParts;
       const scoped = () => parts.getByNamespace('urn:thu').getOnlyItemOrNullObject();
       const none = scoped(); none.load('id'); await context.sync();
       const added = parts.add('<a xmlns="urn:thu">một</a>'); added.load('id,namespaceUri'); await context.sync();
       const again = scoped(); again.load('id'); const xml = again.getXml(); await context.sync();
       again.setXml('<a xmlns="urn:thu">hai</a>'); const later = again.getXml(); await context.sync();
       again.delete(); const gone = scoped(); gone.load('id'); await context.sync();
       return [none.isNullObject, added.namespaceUri, again.id === added.id, xml.value, later.value, gone.isNullObject];`,
    );
    expect(parts).toEqual([
      true,
      'urn:thu',
      true,
      '<a xmlns="urn:thu">một</a>',
      '<a xmlns="urn:thu">hai</a>',
      true,
    ]);
  });

  it("keeps the add-in's settings while the workbook is open", async () => {
    const value = await inExcel(
      open.frame,
      `const { settings } = context.workbook;
       settings.add('năm', { nam: 2024 }); await context.sync();
       const item = settings.getItemOrNullObject('năm'); item.load('value'); await context.sync();
       return item.value;`,
    );
    expect(value).toEqual({ nam: 2024 });
  });
});
