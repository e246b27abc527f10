import {
  ASKED_CONDITIONS,
  checklistsIn,
  withAnswer,
  NO_ANSWERS,
  type Recognition,
} from '../../src/assessment/recognition';
import { communeKey } from '../../src/text/commune';
import { workbookImage } from '../support/image';
import { checkedImage } from '../support/judged';
import { reviewSheet } from '../support/reviewSheet';

const { assessment } = checkedImage(
  workbookImage(
    reviewSheet({
      communes: ['Vũ Sơn', 'Nhất Tiến', 'Vũ Lễ'],
      answers: {
        '2.1': [
          [96, 'Đạt'],
          [10, 'Chưa đạt'],
        ],
        '1.1': [
          ['', 'Đạt'],
          ['', 'Đạt'],
          ['', ''],
        ],
      },
    }).sheet,
  ),
  { region: 'tdmnpb' },
);
const vuSon = { set: 'ntm', key: communeKey('Vũ Sơn') };

const told = (recognition: Recognition) =>
  checklistsIn(assessment, recognition).map(({ commune, conditions }) => [
    commune.name,
    conditions.criteria,
    ...ASKED_CONDITIONS.map((condition) => conditions[condition]),
  ]);

describe('the conditions of recognition', () => {
  it('are not spoken of where nobody answered anything', () => {
    expect(told(NO_ANSWERS)).toEqual([]);
  });

  it('stay unknown where nobody answered, and criteria that are open are not assumed', () => {
    expect(told(withAnswer(NO_ANSWERS, vuSon, 'no-arrears', 'yes'))).toEqual([
      ['Vũ Sơn', 'yes', 'yes', 'unknown', 'unknown'],
      ['Nhất Tiến', 'no', 'unknown', 'unknown', 'unknown'],
      ['Vũ Lễ', 'unknown', 'unknown', 'unknown', 'unknown'],
    ]);
  });

  it('are answered each by itself, changed, and taken back', () => {
    const one = withAnswer(NO_ANSWERS, vuSon, 'no-arrears', 'yes');
    const two = withAnswer(one, vuSon, 'security', 'no');
    expect(told(two)[0]).toEqual(['Vũ Sơn', 'yes', 'yes', 'unknown', 'no']);
    expect(told(withAnswer(two, vuSon, 'security', 'yes'))[0]).toEqual([
      'Vũ Sơn',
      'yes',
      'yes',
      'unknown',
      'yes',
    ]);
    expect(withAnswer(withAnswer(two, vuSon, 'security', undefined), vuSon, 'no-arrears', undefined)).toEqual(
      NO_ANSWERS,
    );
  });

  it('of a commune that is in no table are kept, and not shown', () => {
    expect(told(withAnswer(NO_ANSWERS, { set: 'ntm', key: 'xa khac' }, 'security', 'yes'))).toEqual([]);
  });
});
