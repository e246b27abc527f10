import { assess } from '../../src/assessment/assess';
import { sheetImage, workbookImage, type RowSource } from '../support/image';
import { readShipped } from '../support/shippedSets';

const TITLE = 'KẾT QUẢ THẨM ĐỊNH TIÊU CHÍ NÔNG THÔN MỚI XÃ VŨ LỄ NĂM 2024';

/** The minutes of a verification: what was found in sentences, and what those who verified say of it. */
const verdicts = (heading: string, ...opinions: readonly string[]) => {
  const rows: readonly RowSource[] = [
    ['1.1', 'Có quy hoạch chung xây dựng xã được phê duyệt', 'Đạt', 'Đảm bảo theo yêu cầu.'],
    ['1.2', 'Ban hành quy định quản lý quy hoạch chung xây dựng xã', 'Đạt', 'Hồ sơ đầy đủ, đúng quy định.'],
    ['2.1', 'Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa', '100%', 'Tỷ lệ thực tế 96%, có danh sách.'],
    ['8.1', 'Xã có điểm phục vụ bưu chính', 'Đạt', 'Xã chưa bố trí được địa điểm.'],
    ['8.2', 'Xã có dịch vụ viễn thông, internet', 'Đạt', 'Xã đã thực hiện, có hồ sơ minh chứng.'],
    ['15.1', 'Tỷ lệ người dân tham gia bảo hiểm y tế', '≥ 90%', 'Qua rà soát đạt 93,5%.'],
  ];
  const sheet = sheetImage('Biên bản', [
    [TITLE],
    [],
    ['TT', 'Nội dung tiêu chí', 'Yêu cầu', 'Nội dung thẩm định thực tế', heading],
    ...rows.map((row, place) => [...row, opinions[place] ?? '']),
  ]);
  const reading = readShipped(workbookImage(sheet));
  const { communes, findings } = assess(reading, { region: undefined, year: undefined, defaultYear: 2024 });
  const said = new Map(communes[0]?.indicators.map(({ code, verdict }) => [code, verdict]));
  return {
    said: ['1.1', '1.2', '2.1', '8.1', '8.2', '15.1'].map((code) => said.get(code)),
    unreadable: findings.filter(({ code }) => code === 'unreadable').length,
  };
};

describe('what those who verify say of each indicator', () => {
  it.each(['Ý kiến của Đoàn', 'Ý kiến thẩm định', 'Nhận xét của đoàn thẩm tra'])(
    'decides where all of it is verdicts, and the sentences beside it are no mistakes: %s',
    (heading) => {
      const { said, unreadable } = verdicts(heading, 'Đạt', 'Đạt', 'Chưa đạt', 'Không đạt', 'Đạt', 'Đạt');
      expect(said).toEqual(['met', 'met', 'unmet', 'unmet', 'met', 'met']);
      expect(unreadable).toBe(0);
    },
  );

  it('is a note where it is anything else', () => {
    const { said } = verdicts('Ý kiến của Đoàn', 'Bổ sung hồ sơ', 'Đạt', 'Cần xem lại', '', 'Nhất trí', '');
    expect(said.slice(0, 2)).not.toContain('unmet');
    expect(said[2]).toBe('unmet');
    expect(said[3]).not.toBe('met');
  });
});
