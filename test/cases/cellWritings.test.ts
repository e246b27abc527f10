import { checkedFile } from '../support/checkedFile';
import { wrongReadings, type ExpectedReading } from '../support/expectedReading';
import writings from './reading/expected.json';

/** Of the small public workbooks, those whose difficulty lies in what stands in the cells. */
const FILES = [
  '04-o-tich.xlsx',
  '10-bon-trang-thai.xlsx',
  '11-khong-co.xlsx',
  '12-muc-chuan-ghi-la.xlsx',
  '19-chu-thich.xlsx',
  '20-cau-danh-gia.xlsx',
  '21-co-chua-co.xlsx',
  '22-tu-so-mau-so.xlsx',
  '23-nghin-dong.xlsx',
];

describe('what officials write in cells', () => {
  it.each(FILES)('%s is read as a person reads it', async (file) => {
    const expected = (writings as readonly unknown[] as readonly ExpectedReading[]).find(
      (one) => one.file === file,
    );
    if (expected === undefined) throw new RangeError(`Nothing is expected of ${file}`);
    expect(wrongReadings(expected, (await checkedFile('reading', file)).report)).toEqual([]);
  });
});
