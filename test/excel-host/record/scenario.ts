/**
 * What the product asks of Excel, step by step, in a sheet of its own that the last step takes away. Each step is one
 * `Excel.run`, is complete in itself (it is sent to a page as text) and answers with data that the real Excel and the
 * simulated one can be held against each other by. Codes of errors are compared, sentences are not.
 */
export interface Step {
  readonly name: string;
  readonly run: (context: Excel.RequestContext) => Promise<unknown>;
}

export const SCENARIO: readonly Step[] = [
  {
    name: 'a sheet is added, and one of the same name is refused',
    async run(context) {
      const sheet = context.workbook.worksheets.add('Ghi thử');
      sheet.load('name,visibility');
      await context.sync();
      const added = [sheet.name, sheet.visibility];
      try {
        context.workbook.worksheets.add('Ghi thử');
        await context.sync();
        return [...added, 'none'];
      } catch (error) {
        return [...added, Object(error).code];
      }
    },
  },
  {
    name: 'a sheet that is not there is a null object, or an error',
    async run(context) {
      const none = context.workbook.worksheets.getItemOrNullObject('Không có');
      none.load('name');
      await context.sync();
      try {
        context.workbook.worksheets.getItem('Không có').load('name');
        await context.sync();
        return [none.isNullObject, 'none'];
      } catch (error) {
        return [none.isNullObject, Object(error).code];
      }
    },
  },
  {
    name: 'values are taken as if somebody typed them',
    async run(context) {
      const range = context.workbook.worksheets.getItem('Ghi thử').getRange('A1:F2');
      range.values = [
        ['Xã', 'Kết quả', 61.3, 0.75, true, ''],
        ['Vũ Lễ', '85%', '1250', 'Đạt', '=C1*2', '≥ 70%'],
      ];
      range.load('values,formulas,valueTypes');
      await context.sync();
      return [range.values, range.formulas, range.valueTypes];
    },
  },
  {
    name: 'texts stay texts in cells that have their format, and follow the number format elsewhere',
    async run(context) {
      const sheet = context.workbook.worksheets.getItem('Ghi thử');
      const texts = sheet.getRange('A4:C4');
      texts.numberFormat = [['@', '@', '@']];
      texts.values = [['17.10', '12/19', '-5 hộ']];
      const numbers = sheet.getRange('A5:C5');
      numbers.numberFormat = [['0.0%', '0.00', '#,##0']];
      numbers.values = [[0.613, 38.5, 1250]];
      texts.load('values,text,numberFormat');
      numbers.load('values,text,numberFormat');
      await context.sync();
      return [
        texts.values,
        texts.text,
        texts.numberFormat,
        numbers.values,
        numbers.text,
        numbers.numberFormat,
      ];
    },
  },
  {
    name: 'a formula answers at once, an error is a text',
    async run(context) {
      const range = context.workbook.worksheets.getItem('Ghi thử').getRange('A7:D7');
      range.formulas = [['=SUM(C1:D1)', '=COUNTIF(A1:A2,"Vũ Lễ")', '=1/0', '=IF(C1>60,"đạt","chưa")']];
      range.load('values,formulas');
      await context.sync();
      return [range.values, range.formulas];
    },
  },
  {
    name: 'merged cells keep their first value',
    async run(context) {
      const range = context.workbook.worksheets.getItem('Ghi thử').getRange('A9:C9');
      range.values = [['Biểu 01', 'mất', 'mất']];
      range.merge();
      range.load('values');
      await context.sync();
      return range.values;
    },
  },
  {
    name: 'hidden rows and cells’ looks are told',
    async run(context) {
      const sheet = context.workbook.worksheets.getItem('Ghi thử');
      sheet.getRange('2:2').rowHidden = true;
      const cell = sheet.getRange('A1');
      cell.format.font.bold = true;
      cell.format.fill.color = '#FFC7CE';
      const rows = sheet.getRange('A1:A3').getRowProperties({ rowHidden: true });
      const cells = cell.getCellProperties({ format: { font: { bold: true }, fill: { color: true } } });
      await context.sync();
      sheet.getRange('2:2').rowHidden = false;
      await context.sync();
      return [rows.value.map(({ rowHidden }) => rowHidden), cells.value[0]?.[0]?.format];
    },
  },
  {
    name: 'a mark is a conditional format of several areas that can be found again and taken away',
    async run(context) {
      const sheet = context.workbook.worksheets.getItem('Ghi thử');
      const mark = sheet
        .getRanges('A1:B1,D2')
        .conditionalFormats.add('Custom' as Excel.ConditionalFormatType.custom);
      mark.custom.rule.formula = '=AND(TRUE,"rasoat"="rasoat")';
      mark.custom.format.fill.color = '#FFC7CE';
      await context.sync();
      const found = sheet.getRange().conditionalFormats;
      found.load('items/type');
      await context.sync();
      const types = found.items.map(({ type }) => type);
      found.clearAll();
      const left = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return [types, left.value];
    },
  },
  {
    name: 'a locked sheet refuses to be written',
    async run(context) {
      const sheet = context.workbook.worksheets.getItem('Ghi thử');
      sheet.protection.protect();
      sheet.protection.load('protected');
      await context.sync();
      const isLocked = sheet.protection.protected;
      let code = 'none';
      try {
        sheet.getRange('A1').values = [['ghi']];
        await context.sync();
      } catch (error) {
        code = Object(error).code;
      }
      sheet.protection.unprotect();
      await context.sync();
      return [isLocked, code];
    },
  },
  {
    name: 'more values than cells, and an address list that is too long, are refused',
    async run(context) {
      const sheet = context.workbook.worksheets.getItem('Ghi thử');
      const codes: string[] = [];
      const attempts = [
        () => {
          sheet.getRange('A1:B1').values = [['một', 'hai', 'ba']];
        },
        () => {
          const areas = Array.from({ length: 1500 }, (_, row) => `AA${String(2 * row + 1)}`);
          sheet.getRanges(areas.join(',')).format.fill.color = '#FFC7CE';
        },
      ];
      for (const attempt of attempts) {
        try {
          attempt();
          await context.sync();
          codes.push('none');
        } catch (error) {
          codes.push(Object(error).code);
        }
      }
      return codes;
    },
  },
  {
    name: 'a whole column has no values',
    async run(context) {
      const range = context.workbook.worksheets.getItem('Ghi thử').getRange('A:A');
      range.load('values,rowCount');
      await context.sync();
      return [range.values, range.rowCount];
    },
  },
  {
    name: 'settings are kept as a part of the workbook',
    async run(context) {
      const parts = context.workbook.customXmlParts;
      const part = parts.add('<rasoat xmlns="urn:rasoat:thu">Đ</rasoat>');
      const xml = part.getXml();
      const found = parts.getByNamespace('urn:rasoat:thu').getCount();
      await context.sync();
      part.delete();
      await context.sync();
      return [xml.value, found.value];
    },
  },
  {
    name: 'panes are frozen, a name is given',
    async run(context) {
      const sheet = context.workbook.worksheets.getItem('Ghi thử');
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B2'));
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      const named = context.workbook.names.add('RaSoatThu', sheet.getRange('A1:B2'));
      named.load('name,value');
      await context.sync();
      named.delete();
      await context.sync();
      return [frozen.address, named.name, named.value];
    },
  },
  {
    name: 'the used cells are told',
    async run(context) {
      const used = context.workbook.worksheets.getItem('Ghi thử').getUsedRangeOrNullObject(true);
      used.load('address');
      await context.sync();
      return used.address;
    },
  },
  {
    name: 'the sheet goes as it came',
    async run(context) {
      context.workbook.worksheets.getItem('Ghi thử').delete();
      const sheet = context.workbook.worksheets.getItemOrNullObject('Ghi thử');
      sheet.load('name');
      await context.sync();
      return sheet.isNullObject;
    },
  },
];
