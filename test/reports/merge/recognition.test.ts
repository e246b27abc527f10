import { NO_ANSWERS, withAnswer, type Recognition } from '../../../src/assessment/recognition';
import { mergeRecognition } from '../../../src/reports/merge/recognition';

const VU_SON = { set: 'ntm', key: 'vu son', name: 'Vũ Sơn' } as const;
const TAN_LAP = { set: 'ntm', key: 'tan lap', name: 'Tân Lập' } as const;

const merged = (...files: readonly Recognition[]) =>
  mergeRecognition(
    [VU_SON, TAN_LAP],
    files.map((recognition, place) => ({ file: `${String(place + 1)}.xlsx`, recognition })),
  );

const secure = (answer: 'yes' | 'no'): Recognition => withAnswer(NO_ANSWERS, VU_SON, 'security', answer);

describe('what was answered of recognition in several files', () => {
  it('goes along where they agree, one condition here and another there', () => {
    const satisfied = withAnswer(secure('yes'), VU_SON, 'satisfaction', 'no');
    const { recognition, differences } = merged(secure('yes'), satisfied);
    expect(differences).toEqual([]);
    expect(recognition).toEqual([
      { set: 'ntm', key: 'vu son', answers: { satisfaction: 'no', security: 'yes' } },
    ]);
  });

  it('is left open and told where they differ, and what they agree in stays', () => {
    const one = withAnswer(secure('yes'), VU_SON, 'no-arrears', 'yes');
    const { recognition, differences } = merged(one, secure('no'), NO_ANSWERS);
    expect(recognition).toEqual([{ set: 'ntm', key: 'vu son', answers: { 'no-arrears': 'yes' } }]);
    expect(differences).toEqual([
      {
        kind: 'recognition',
        set: 'ntm',
        commune: 'Vũ Sơn',
        subject: 'An ninh, trật tự',
        detail: '1.xlsx: Đạt; 2.xlsx: Chưa đạt',
      },
    ]);
  });

  it('is kept of a commune whose table is in none of them', () => {
    const absent = withAnswer(NO_ANSWERS, { set: 'ntm', key: 'vu le' }, 'security', 'yes');
    expect(merged(absent).recognition).toEqual(absent);
  });
});
