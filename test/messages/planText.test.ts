import { checkWorkbook } from '../../src/app/check';
import { planText } from '../../src/messages/planText';
import { CHECK_OPTIONS, openSample } from '../support/bookFile';

const of = (name: Parameters<typeof openSample>[0]): string =>
  planText(checkWorkbook(openSample(name).image, CHECK_OPTIONS).assessment);

describe('the sentences of the plan', () => {
  const text = of('bac-son-2024.xlsx');

  it('are the published ones for the communes of nông thôn mới', () => {
    expect(text).toContain(
      [
        '1. Tổng số xã được rà soát theo Bộ tiêu chí quốc gia xã nông thôn mới giai đoạn 2021 - 2025 là 05 xã. Kết quả rà soát, đánh giá đến tháng 01/2024 cụ thể như sau:',
        '- Xã Vũ Sơn đạt 19/19 tiêu chí;',
        '- Xã Nhất Tiến đạt 15/19 tiêu chí;',
        '- Xã Hưng Vũ đạt 18/19 tiêu chí;',
        '- Xã Tân Lập đạt 18/19 tiêu chí;',
        '- Xã Vũ Lễ đạt 18/19 tiêu chí.',
      ].join('\n'),
    );
  });

  it('put two communes into one sentence', () => {
    expect(text).toContain(
      'là 02 xã gồm xã Chiến Thắng, xã Đồng Ý. Kết quả rà soát, đánh giá đến tháng 01/2024: xã Chiến Thắng đạt 19/19 tiêu chí, xã Đồng Ý đạt 19/19 tiêu chí.',
    );
  });

  it('name the criteria that the plan names, with the communes behind', () => {
    const sentence = text.split('\n').find((line) => line.includes('chưa đạt'));
    expect([...(sentence ?? '').matchAll(/tiêu chí số (\d+) về/g)].map(([, number]) => number)).toEqual([
      '9',
      '10',
      '11',
      '13',
      '17',
    ]);
    expect(sentence).toContain('tiêu chí số 9 về Nhà ở dân cư (Nhất Tiến)');
    expect(sentence).toContain('(Hưng Vũ, Tân Lập)');
  });

  it('count no criterion as met or unmet that nobody can judge', () => {
    expect(of('bac-son-2024-co-loi.xlsx')).toContain(
      '- Xã Vũ Lễ đạt 17/19 tiêu chí (còn 01 tiêu chí chưa đủ số liệu để kết luận).',
    );
  });

  it('are none where nothing was assessed, and unnumbered where there is one set', () => {
    const { image } = openSample('bac-son-2024.xlsx');
    const only = (names: readonly string[]): string =>
      planText(
        checkWorkbook(
          { ...image, sheets: image.sheets.filter(({ name }) => names.includes(name)) },
          CHECK_OPTIONS,
        ).assessment,
      );
    expect(only([])).toBe('');
    expect(only(['Biểu 01'])).toMatch(/^Tổng số xã/);
  });
});
