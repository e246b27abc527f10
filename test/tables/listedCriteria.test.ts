import { readListedCriteria, type CriteriaList } from '../../src/tables/listedCriteria';
import { setIndex } from '../../src/tables/setIndex';
import { criteriaSet } from '../support/shippedSets';

const index = setIndex(criteriaSet('ntm'));

const ALL = Array.from({ length: 19 }, (_, place) => place + 1);
const except = (...numbers: readonly number[]): readonly number[] =>
  ALL.filter((number) => !numbers.includes(number));

const told = (list: CriteriaList | undefined) => (list === undefined ? undefined : [...list.numbers]);

describe('a list of criteria whose heading says what they are', () => {
  it.each([
    ['10, 11, 17', [10, 11, 17]],
    ['10; 17', [10, 17]],
    ['TC5; TC9', [5, 9]],
    ['TC5 TC9', [5, 9]],
    ['TC số 10 và 17', [10, 17]],
    ['Tiêu chí số 2 (Giao thông), tiêu chí số 17 (Môi trường và an toàn thực phẩm)', [2, 17]],
    ['10. Thu nhập, 17. Môi trường và an toàn thực phẩm', [10, 17]],
    ['Giao thông, Trường học', [2, 5]],
    ['Thu nhập và Môi trường và an toàn thực phẩm', [10, 17]],
    ['02 tiêu chí: 10, 17', [10, 17]],
    ['2 tiêu chí (10, 17)', [10, 17]],
    ['2 (10, 17)', [10, 17]],
    ['1-4, 6', [1, 2, 3, 4, 6]],
    ['1–3; 7', [1, 2, 3, 7]],
    ['từ 1 đến 3', [1, 2, 3]],
    ['Từ tiêu chí số 1 đến tiêu chí số 3', [1, 2, 3]],
    ['1-19', ALL],
    ['Tất cả', ALL],
    ['Cả 19 tiêu chí', ALL],
    ['19/19', ALL],
    ['Tất cả (trừ TC 10, 17)', except(10, 17)],
    ['Không có', []],
    ['Không', []],
    ['-', []],
    ['Không còn tiêu chí nào', []],
    ['Tiêu chí số 17 do chưa có bãi rác', [17]],
    ['10 (mới đạt 38 triệu đồng), 17 (17.8)', [10, 17]],
    ['TC số 10&17', [10, 17]],
    ['10 & 17', [10, 17]],
    ['TC10, TC11 & TC17', [10, 11, 17]],
    ['Thu nhập (TC10)', [10]],
    ['Thu nhập (TC 10), Môi trường (TC17)', [10, 17]],
    ['tiêu chí Thu nhập (số 10) và Môi trường (số 17)', [10, 17]],
    ['TC số: 10, 17', [10, 17]],
    ['Tổ chức SX và PT kinh tế nông thôn, Y tế', [13, 15]],
    ['10 - Thu nhập; 13 - Tổ chức sản xuất và phát triển KTNT', [10, 13]],
    ['Môi trường và ATTP (17)', [17]],
    ['Nhà ở dân cư (còn 23 nhà tạm); Thu nhập (mới đạt 41,2 triệu đồng)', [9, 10]],
    ['Số: 10; 17', [10, 17]],
  ])('%s', (text, numbers) => {
    expect(told(readListedCriteria(text, index)?.bare)).toEqual(numbers);
  });

  it('names by an indicator the criterion that is not whole', () => {
    const list = readListedCriteria('TC 10; 17.1', index)?.bare;
    expect(list).toEqual({ numbers: new Set([10]), partly: new Set([17]) });
  });
});

describe('a cell that says itself what the criteria are', () => {
  it.each([
    ['Đạt 17/19, chưa đạt TC số 10 và 17', undefined, [10, 17]],
    ['Đạt 17/19 tiêu chí, còn 2 tiêu chí chưa đạt: 10, 17', undefined, [10, 17]],
    ['Đạt 17/19 tiêu chí (chưa đạt: tiêu chí số 10, 17)', undefined, [10, 17]],
    ['Còn 02 tiêu chí chưa đạt là tiêu chí 10 và tiêu chí 17', undefined, [10, 17]],
    ['Tiêu chí 10, 17 chưa đạt', undefined, [10, 17]],
    ['17/19 (trừ 10, 17)', undefined, [10, 17]],
    ['Đạt 18 tiêu chí, còn tiêu chí số 17', undefined, [17]],
    ['Đạt 19/19 tiêu chí', ALL, undefined],
    ['còn lại 2 tiêu chí: 10, 17', undefined, [10, 17]],
    ['Còn lại 02 tiêu chí (10, 17)', undefined, [10, 17]],
    ['17/19 tiêu chí; còn lại tiêu chí 10 và 17', undefined, [10, 17]],
    ['Đạt 17 tiêu chí, còn lại 02 tiêu chí: số 10 (Thu nhập), số 17 (Môi trường)', undefined, [10, 17]],
    ['chưa đạt: 10; 11 và 17', undefined, [10, 11, 17]],
    ['Chưa đạt 2/19: TC 10, 17', undefined, [10, 17]],
    ['Thiếu TC 10, 17', undefined, [10, 17]],
    ['Nợ 2 tiêu chí: 10, 17', undefined, [10, 17]],
    ['Chưa đạt 10, 17; các tiêu chí còn lại đạt', undefined, [10, 17]],
    ['Đạt các tiêu chí 1-9, 11-16, 18, 19; chưa đạt tiêu chí 10, 17', except(10, 17), [10, 17]],
  ])('%s', (text, met, unmet) => {
    const listed = readListedCriteria(text, index);
    expect([told(listed?.met), told(listed?.unmet), told(listed?.bare)]).toEqual([met, unmet, undefined]);
  });
});

describe('what cannot be understood to the end', () => {
  it.each([
    '17/19',
    '2 tiêu chí',
    '20',
    '10, 10',
    '10, 20',
    '5-3',
    '3 tiêu chí: 10, 17',
    'Đạt 17/19, chưa đạt tiêu chí 10',
    'Đạt 7/10 tiêu chí, chưa đạt 4, 8, 9',
    '2 thôn chưa có nhà văn hóa',
    '10, đường liên thôn',
    'Đạt TC 1-9 (trừ 5)',
    'Phấn đấu đạt TC 10',
    'Đạt',
    '12/2023',
    'TC 10, 11 chưa đạt; TC 17 cơ bản đạt',
    '1-9, 11-16 đạt; 10, 17 chưa đạt',
    'Cơ bản đạt: 10, 17',
    'Thu nhập (TC17)',
    'Thu nhập (17)',
    'còn lại 3 tiêu chí: 10, 17',
    'Còn lại cơ bản đạt: 10, 17',
    'Thu nhập (đã đạt năm 2024), Lao động',
    '10/11/17',
  ])('"%s" is no list', (text) => {
    expect(readListedCriteria(text, index)).toBeUndefined();
  });
});
