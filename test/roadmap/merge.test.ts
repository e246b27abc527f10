import { ROADMAP_HEADINGS } from '../../src/messages/roadmap';
import { ROADMAP_COLUMNS, WRITTEN_COLUMNS } from '../../src/roadmap/column';
import { readRoadmap } from '../../src/roadmap/existing';
import {
  at,
  columnOf,
  drawn,
  entry,
  FIRST_ROW,
  moved,
  rebuilt,
  sheetOf,
  withCells,
  type RoadmapState,
} from '../support/roadmapState';
import { A, B, C, put, value } from './support';

describe('a roadmap that nobody touched', () => {
  it('is not written again', () => {
    const first = drawn([A, B]);
    const again = rebuilt(first, [A, B]);
    expect(again.merge).toMatchObject({ writes: [], appended: [], kept: [] });
    expect(again.written).toEqual(first.written);
  });

  it('is brought up to date where the review has changed', () => {
    const again = rebuilt(drawn([A, B]), [{ ...A, current: '70%', gap: 'thiếu 5 điểm %' }, B]);
    expect(again.merge.writes.map(({ row, column }) => [row, column])).toEqual([
      [FIRST_ROW, 'current'],
      [FIRST_ROW, 'gap'],
    ]);
    expect(value(again, FIRST_ROW, 'current')).toBe('70%');
  });

  it('gets new rows at its end, numbered on', () => {
    const again = rebuilt(drawn([A, B]), [C, A, B]);
    expect(value(again, FIRST_ROW + 2, 'key')).toBe(C.key);
    expect(value(again, FIRST_ROW + 2, 'order')).toBe(3);
    expect(value(again, FIRST_ROW, 'key')).toBe(A.key);
  });

  it('says of what has been reached when and with which figure, and takes it back when it is lost again', () => {
    const reached = rebuilt(drawn([A, B]), [B]);
    expect(value(reached, FIRST_ROW, 'status')).toBe('Đã hoàn thành (20/11/2024)');
    expect(value(reached, FIRST_ROW, 'current')).toBe('80%');
    expect(value(reached, FIRST_ROW, 'gap')).toBeUndefined();
    expect(value(reached, FIRST_ROW, 'deadline')).toBe(value(drawn([A]), FIRST_ROW, 'deadline'));
    const lost = rebuilt(reached, [A, B]);
    expect(value(lost, FIRST_ROW, 'status')).toBe('Chưa thực hiện');
    expect(value(lost, FIRST_ROW, 'gap')).toBe(A.gap);
  });

  it('keeps the day on which something was found to be reached', () => {
    const reached = rebuilt(drawn([A, B]), [B]);
    const later = rebuilt(reached, [B], { today: '2025-03-01' });
    expect(later.merge.writes).toEqual([]);
    const better = rebuilt(reached, [B], {
      today: '2025-03-01',
      outcome: () => ({ code: 'reached', current: '95%' }),
    });
    expect(value(better, FIRST_ROW, 'status')).toBe('Đã hoàn thành (20/11/2024)');
    expect(value(better, FIRST_ROW, 'current')).toBe('95%');
  });

  it('keeps the last figure of what was reached by a mark alone', () => {
    const reached = rebuilt(drawn([A]), [], { outcome: () => ({ code: 'reached', current: '' }) });
    expect(value(reached, FIRST_ROW, 'current')).toBe(A.current);
  });

  it('never calls reached what no table speaks of any more', () => {
    const gone = rebuilt(drawn([A, B]), [], { outcome: () => ({ code: 'absent' }) });
    expect(value(gone, FIRST_ROW, 'status')).toBe('Không còn trong biểu rà soát');
    expect(value(gone, FIRST_ROW, 'gap')).toBe(A.gap);
    const unsaid = rebuilt(drawn([A]), [], { outcome: () => ({ code: 'unsaid' }) });
    expect(unsaid.merge.writes).toEqual([]);
  });

  it('knows the rows of a commune again that was renamed and named back, with all that was typed', () => {
    const absent = { outcome: () => ({ code: 'absent' }) as const };
    const typed = put(drawn([A, C]), FIRST_ROW, columnOf('measure'), 'Hỗ trợ 31 hộ');
    const other = entry('Nhất Tiến Mới', '9.1');
    const renamed = rebuilt(typed, [other, C], absent);
    expect([0, 1, 2].map((down) => value(renamed, FIRST_ROW + down, 'key'))).toEqual([
      A.key,
      C.key,
      other.key,
    ]);
    const back = rebuilt(renamed, [A, C], absent);
    expect([0, 1, 2].map((down) => value(back, FIRST_ROW + down, 'status'))).toEqual([
      'Chưa thực hiện',
      'Chưa thực hiện',
      'Không còn trong biểu rà soát',
    ]);
    expect(value(back, FIRST_ROW, 'measure')).toBe('Hỗ trợ 31 hộ');
    expect(back.merge.appended).toEqual([]);
  });

  it('keeps the rows of a commune that is no longer reviewed', () => {
    const again = rebuilt(drawn([A, B, C]), [C]);
    expect([FIRST_ROW, FIRST_ROW + 1, FIRST_ROW + 2].map((row) => value(again, row, 'key'))).toEqual([
      A.key,
      B.key,
      C.key,
    ]);
  });
});

describe('what a person typed', () => {
  it.each(WRITTEN_COLUMNS)('stays in the column %s, and is told', (column) => {
    const edited = put(drawn([A, B]), FIRST_ROW, columnOf(column), 'sửa tay');
    const all = {
      current: '1%',
      required: '≥ 2%',
      gap: '3',
      measure: '4',
      agency: '5',
      partners: '6',
      deadline: { code: 'day', day: '2025-06-30' } as const,
      state: 'open' as const,
    };
    const again = rebuilt(edited, [{ ...A, ...all, commune: 'X', criterion: 'Y', indicator: 'Z' }, B]);
    expect(value(again, FIRST_ROW, column)).toBe('sửa tay');
    expect(again.merge.kept).toEqual([{ row: FIRST_ROW, column }]);
  });

  it.each(['order', 'budget', 'funding', 'note'] as const)(
    'stays in the column %s, which is never written again',
    (column) => {
      const edited = put(drawn([A, B]), FIRST_ROW, columnOf(column), 99);
      expect(value(rebuilt(edited, [{ ...A, gap: '' }, B]), FIRST_ROW, column)).toBe(99);
    },
  );

  it('stays blank where it was deleted', () => {
    const edited = put(drawn([A]), FIRST_ROW, columnOf('measure'), '');
    expect(value(rebuilt(edited, [{ ...A, measure: 'Khác.' }]), FIRST_ROW, 'measure')).toBeUndefined();
  });

  it('stays in the status of a row that has been reached', () => {
    const edited = put(drawn([A]), FIRST_ROW, columnOf('status'), 'chờ thẩm định');
    expect(value(rebuilt(edited, []), FIRST_ROW, 'status')).toBe('chờ thẩm định');
  });

  it('goes before what is proposed in everything that is made of the roadmap', () => {
    const typed = put(drawn([A, B]), FIRST_ROW, columnOf('deadline'), 'quý IV/2025');
    const [first, second] = rebuilt(typed, [{ ...A, agency: 'Phòng khác' }, B]).merge.inForce;
    expect(first).toMatchObject({
      agency: 'Phòng khác',
      deadline: { code: 'typed', value: 'quý IV/2025', year: 2025 },
    });
    expect(second).toEqual(B);
  });

  it('stays below the table: new rows go under it', () => {
    const signed = put(drawn([A]), FIRST_ROW + 8, 1, 'Đã họp thống nhất ngày 12/3');
    const again = rebuilt(signed, [A, B]);
    expect(again.values.get(at(FIRST_ROW + 8, 1))).toBe('Đã họp thống nhất ngày 12/3');
    expect(value(again, FIRST_ROW + 9, 'key')).toBe(B.key);
  });

  it('stays in every cell where the program has forgotten what it wrote', () => {
    const again = rebuilt({ ...drawn([A, B]), written: new Map() }, [{ ...A, current: '70%' }]);
    expect(again.merge.writes).toEqual([]);
    expect(value(again, FIRST_ROW, 'current')).toBe('60%');
    // and is not forgotten to be a person's
    expect(rebuilt(again, [{ ...A, current: '80%' }]).merge.writes).toEqual([]);
  });
});

describe('what a person did to the sheet', () => {
  const current = (state: RoadmapState, entries: Parameters<typeof rebuilt>[1]) =>
    rebuilt(state, entries).merge.writes.map(({ row, column }) => [row, column]);
  const newer = { ...A, current: '70%' };

  it('rows sorted with their keys are still told', () => {
    const sorted = drawn([A, B]);
    const values = moved(sorted.values, (row, column) =>
      row < FIRST_ROW ? [row, column] : [2 * FIRST_ROW + 1 - row, column],
    );
    expect(current({ ...sorted, values }, [newer, B])).toEqual([[FIRST_ROW + 1, 'current']]);
  });

  it('rows sorted without their keys are not overwritten with another row’s texts', () => {
    const state = drawn([
      { ...A, current: '1%', measure: 'M1', gap: 'g1' },
      { ...B, current: '2%', measure: 'M2', gap: 'g2' },
    ]);
    const values = moved(state.values, (row, column) =>
      row < FIRST_ROW || column === columnOf('key') ? [row, column] : [2 * FIRST_ROW + 1 - row, column],
    );
    const again = rebuilt({ ...state, values }, [
      { ...A, current: '5%', measure: 'M5', gap: 'g5' },
      { ...B, current: '6%', measure: 'M6', gap: 'g6' },
    ]);
    expect(value(again, FIRST_ROW, 'measure')).toBe('M2');
    expect(value(again, FIRST_ROW + 1, 'current')).toBe('1%');
  });

  it('a column inserted, another moved: written where they stand now', () => {
    const state = drawn([A]);
    const values = moved(state.values, (row, column) => [row, column >= 2 ? column + 1 : column]);
    const again = rebuilt({ ...state, values }, [newer, B]);
    expect(again.values.get(at(FIRST_ROW, columnOf('current') + 1))).toBe('70%');
    expect(again.values.get(at(FIRST_ROW + 1, columnOf('key') + 1))).toBe(B.key);
    expect(again.values.get(at(FIRST_ROW, 2))).toBeUndefined();
  });

  it('a heading renamed: its column belongs to people now', () => {
    const renamed = put(drawn([A]), FIRST_ROW - 1, columnOf('current'), 'Thực trạng cuối quý');
    const again = rebuilt(renamed, [newer, B]);
    expect(again.values.get(at(FIRST_ROW, columnOf('current')))).toBe('60%');
    expect(again.values.get(at(FIRST_ROW + 1, columnOf('current')))).toBeUndefined();
  });

  it('a heading renamed and named back: the column is the program’s again', () => {
    const renamed = put(drawn([A]), FIRST_ROW - 1, columnOf('current'), 'Thực trạng');
    const back = put(rebuilt(renamed, [newer]), FIRST_ROW - 1, columnOf('current'), ROADMAP_HEADINGS.current);
    expect(current(back, [newer])).toEqual([[FIRST_ROW, 'current']]);
  });

  it('a row copied: the first is the program’s, the copy is the person’s', () => {
    const state = drawn([A]);
    const copy = ROADMAP_COLUMNS.map((_, column) => ({
      row: FIRST_ROW + 1,
      column,
      content: String(state.values.get(at(FIRST_ROW, column)) ?? ''),
    }));
    const again = rebuilt({ ...state, values: withCells(state.values, copy) }, [newer]);
    expect([value(again, FIRST_ROW, 'current'), value(again, FIRST_ROW + 1, 'current')]).toEqual([
      '70%',
      '60%',
    ]);
  });

  it('a row deleted comes back at the end while it is still unmet', () => {
    const state = drawn([A, B]);
    const values = moved(state.values, (row, column) =>
      row === FIRST_ROW ? undefined : [row > FIRST_ROW ? row - 1 : row, column],
    );
    const again = rebuilt({ ...state, values }, [A, B]);
    expect(value(again, FIRST_ROW + 1, 'key')).toBe(A.key);
    expect(again.merge.writes).toEqual([]);
  });

  it('rows inserted above the table and above the heading: found again', () => {
    const state = drawn([A]);
    const values = moved(state.values, (row, column) => [row + 3, column]);
    expect(current({ ...state, values }, [newer])).toEqual([[FIRST_ROW + 3, 'current']]);
  });

  it('a row of a person’s own without a key is nobody’s business', () => {
    const own = put(drawn([A]), FIRST_ROW + 1, columnOf('commune'), 'Toàn huyện');
    const again = rebuilt(own, [newer, B]);
    expect(value(again, FIRST_ROW + 1, 'commune')).toBe('Toàn huyện');
    expect(value(again, FIRST_ROW + 2, 'key')).toBe(B.key);
  });

  it('the key column deleted: the sheet is not touched any more', () => {
    const values = moved(drawn([A]).values, (row, column) =>
      column === columnOf('key') ? undefined : [row, column],
    );
    expect(readRoadmap(sheetOf(values))).toBeUndefined();
  });
});

describe('the place for signatures', () => {
  const author = (state: RoadmapState): readonly string[] =>
    [...state.values].flatMap(([place, text]) => (text === 'NGƯỜI LẬP BIỂU' ? [place] : []));
  const left = columnOf('indicator');

  it('is pushed down by new rows, whole, once', () => {
    const first = drawn([A]);
    expect(author(first)).toEqual([at(FIRST_ROW + 3, left)]);
    const again = rebuilt(first, [A, B, C]);
    expect(author(again)).toEqual([at(FIRST_ROW + 5, left)]);
    expect([FIRST_ROW + 1, FIRST_ROW + 2].map((row) => value(again, row, 'key'))).toEqual([B.key, C.key]);
    expect(again.values.size).toBe(drawn([A, B, C]).values.size);
  });

  it('stays where people signed it: new rows go under it', () => {
    const signed = put(drawn([A]), FIRST_ROW + 6, left, 'Nguyễn Văn A');
    const again = rebuilt(signed, [A, B]);
    expect(author(again)).toEqual([at(FIRST_ROW + 3, left)]);
    expect(again.values.get(at(FIRST_ROW + 6, left))).toBe('Nguyễn Văn A');
    expect(value(again, FIRST_ROW + 7, 'key')).toBe(B.key);
  });

  it('takes along the day and the position that people wrote into it', () => {
    const right = columnOf('agency');
    const dated = put(drawn([A]), FIRST_ROW + 2, right, 'Bắc Sơn, ngày 15 tháng 4 năm 2024');
    const again = rebuilt(put(dated, FIRST_ROW + 3, right, 'PHÓ CHỦ TỊCH'), [A, B]);
    expect(again.values.get(at(FIRST_ROW + 3, right))).toBe('Bắc Sơn, ngày 15 tháng 4 năm 2024');
    expect(again.values.get(at(FIRST_ROW + 4, right))).toBe('PHÓ CHỦ TỊCH');
    expect(value(again, FIRST_ROW + 1, 'key')).toBe(B.key);
  });

  it('stays where people changed its words', () => {
    const changed = put(drawn([A]), FIRST_ROW + 3, left, 'CÁN BỘ TỔNG HỢP');
    const again = rebuilt(changed, [A, B]);
    expect(again.values.get(at(FIRST_ROW + 3, left))).toBe('CÁN BỘ TỔNG HỢP');
    expect(value(again, FIRST_ROW + 5, 'key')).toBe(B.key);
  });

  it('is still found where a column was inserted and rows of a person’s own were added', () => {
    const first = drawn([A]);
    const own = put(first, FIRST_ROW + 1, columnOf('commune'), 'Toàn huyện');
    const again = rebuilt(own, [A, B]);
    expect(value(again, FIRST_ROW + 1, 'commune')).toBe('Toàn huyện');
    expect(value(again, FIRST_ROW + 2, 'key')).toBe(B.key);
    expect(author(again)).toEqual([at(FIRST_ROW + 4, left)]);
  });
});
