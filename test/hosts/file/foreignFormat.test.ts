import { foreignFormatOf } from '../../../src/hosts/file/foreignFormat';
import { openWorkbook } from '../../../src/hosts/file/open';
import type { ForeignFormat } from '../../../src/workbook/problem';
import { caseBytes } from '../../support/cases';
import { bytesOf } from '../../support/zip';

const XML_2003 =
  '<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>';
const FLAT =
  '<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>';

const wide = (text: string): Uint8Array =>
  new Uint8Array([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0), 0])]);

describe('a spreadsheet that Excel opens and this program does not', () => {
  it.each<[string, Uint8Array, ForeignFormat | undefined]>([
    ['a page', bytesOf('<html><body><table/></body></html>'), 'html'],
    ['a page with all that may stand before', bytesOf('\uFEFF\r\n<!-- x -->\n<!DOCTYPE HTML>'), 'html'],
    ['a bare table', bytesOf('<table border="1"><tr>'), 'html'],
    ['a page as mail', bytesOf('MIME-Version: 1.0\r\nX-Document-Type: Workbook'), 'html'],
    ['a page in sixteen bits', wide('<html xmlns:x="urn:schemas-microsoft-com:office:excel">'), 'html'],
    ['a workbook of XML', bytesOf(XML_2003), 'xml-2003'],
    ['a workbook of XML in sixteen bits', wide(XML_2003), 'xml-2003'],
    ['a flat OpenDocument', bytesOf(FLAT), 'flat-opendocument'],
    ['Excel 2', new Uint8Array([0x09, 0, 4, 0, 2, 0, 0x10, 0]), 'old-excel'],
    ['Excel 3', new Uint8Array([0x09, 2, 6, 0, 0, 3, 0x10, 0]), 'old-excel'],
    ['Excel 4', new Uint8Array([0x09, 4, 6, 0, 0, 4, 0x10, 0]), 'old-excel'],
    ['a text', bytesOf('Biểu 01;Đạt'), undefined],
    ['a text about pages', bytesOf('Trang <html>'), undefined],
    ['other XML', bytesOf('<?xml version="1.0"?><note/>'), undefined],
    ['nothing', new Uint8Array(), undefined],
  ])('%s', (_, bytes, format) => {
    expect(foreignFormatOf(bytes)).toBe(format);
  });

  it('is told of with what it is', async () => {
    expect(await openWorkbook(caseBytes('files/html-table.xls'))).toEqual({
      code: 'unusable',
      problem: { code: 'foreign-format', format: 'html' },
    });
  });
});
