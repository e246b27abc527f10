import { formatAddress } from '../../src/workbook/address';
import { OWN_SHEET_NAMES, type Operation } from '../../src/workbook/plan';
import { readSettings } from '../../src/app/settings';
import {
  build,
  carriedOut,
  openSample,
  sheetNamed,
  typed,
  valueAt,
  type BookFile,
} from '../support/bookFile';

const ROADMAP = 'Lộ trình';
const MATRIX = 'Biểu lộ trình';
const SUMMARY = 'Tổng hợp';
const ISSUES = 'Danh sách tồn tại';
const OWN = [ROADMAP, MATRIX, SUMMARY, ISSUES];
const sample = openSample('bac-son-2024.xlsx');
const first = build(sample);

const codes = (operations: readonly Operation[]) => operations.map(({ code }) => code);

/** The same book under another hand: cells, marks and sheets are compared by the file's bytes. */
const bytesOf = ({ archive }: BookFile): Uint8Array => archive.bytes;

describe('a first build', () => {
  it('marks, draws its sheets and remembers', () => {
    expect(codes(first.plan.operations)).toEqual([
      'clear-marks',
      'mark',
      ...OWN.map(() => 'add-sheet'),
      'store-settings',
    ]);
    expect(first.notes).toEqual([
      { code: 'roadmap-drawn', rows: 8 },
      { code: 'sheet-drawn', own: 'matrix' },
      { code: 'sheet-drawn', own: 'summary' },
      { code: 'sheet-drawn', own: 'issues' },
    ]);
  });

  it('adds sheets behind the others and names them by hidden names', () => {
    const names = sample.image.sheets.map(({ name }) => name);
    expect(first.after.image.sheets.map(({ name }) => name)).toEqual([...names, ...OWN]);
    const own = first.after.image.names.filter(({ name }) =>
      Object.values<string>(OWN_SHEET_NAMES).includes(name),
    );
    expect(own.map(({ hidden }) => hidden)).toEqual(OWN.map(() => true));
  });

  it('changes no cell of the official’s sheets', () => {
    for (const sheet of sample.image.sheets) {
      expect(sheetNamed(first.after, sheet.name).rows).toEqual(sheet.rows);
    }
  });

  it('is not read as a review table afterwards', () => {
    expect(build(first.after).check.assessment.communes).toEqual(first.check.assessment.communes);
  });
});

describe('a second build', () => {
  const second = build(first.after);

  it('changes nothing', () => {
    expect(second.notes).toEqual([
      { code: 'roadmap-updated', changed: 0, added: 0 },
      { code: 'sheet-drawn', own: 'matrix' },
      { code: 'sheet-drawn', own: 'summary' },
      { code: 'sheet-drawn', own: 'issues' },
    ]);
    expect(codes(second.plan.operations)).not.toContain('write-cells');
    expect(Buffer.from(bytesOf(second.after)).equals(Buffer.from(bytesOf(first.after)))).toBe(true);
  });

  it('remembers the same', () => {
    expect(second.after.image.settings).toBe(first.after.image.settings);
    expect(readSettings(second.after.image.settings).notes).toEqual([]);
  });
});

describe('a workbook whose settings cannot be used', () => {
  const settings = JSON.parse(first.after.image.settings ?? '') as object;
  const stored = (text: string): BookFile =>
    carriedOut(first.after, [{ code: 'store-settings', settings: text }]);

  it('of a later version is marked, and nothing else of it is changed', () => {
    const later = JSON.stringify({ ...settings, version: 2 });
    const { plan, notes, after } = build(stored(later));
    expect(codes(plan.operations)).toEqual(['clear-marks', 'mark']);
    expect(notes).toEqual([{ code: 'settings-frozen' }]);
    expect(after.image.settings).toBe(later);
    expect(after.image.sheets).toEqual(first.after.image.sheets);
  });

  it('in one piece is built with all the others, and keeps that piece', () => {
    const damaged = stored(JSON.stringify({ ...settings, levels: [{ set: 'ntm', code: '10' }] }));
    const { notes, check, after } = build(damaged);
    expect(check.settingsNotes).toEqual([{ code: 'settings-unread', parts: [{ part: 'levels', count: 1 }] }]);
    // the summary is still known to be ours, the roadmap's cells to be as they were written
    expect(notes).toEqual([
      { code: 'roadmap-updated', changed: 0, added: 0 },
      { code: 'sheet-drawn', own: 'matrix' },
      { code: 'sheet-drawn', own: 'summary' },
      { code: 'sheet-drawn', own: 'issues' },
    ]);
    expect(readSettings(after.image.settings).settings.unread).toEqual([
      { part: 'levels', value: { set: 'ntm', code: '10' } },
    ]);
    expect(build(after).check.settingsNotes).toEqual([]);
  });
});

describe('what people typed into the roadmap', () => {
  const edited = typed(first.after, ROADMAP, {
    H5: 'Vận động xã hội hóa, 31 ngày công mỗi nhà',
    K6: 45_900,
    M5: 1550,
    P7: 'chờ vốn',
    I8: '',
  });

  it('is there after the next build, blanks too', () => {
    const again = build(edited);
    expect(valueAt(again.after, ROADMAP, 'H5')).toBe('Vận động xã hội hóa, 31 ngày công mỗi nhà');
    expect(valueAt(again.after, ROADMAP, 'M5')).toBe(1550);
    expect(valueAt(again.after, ROADMAP, 'K6')).toBe(45_900);
    expect(valueAt(again.after, ROADMAP, 'I8')).toBeUndefined();
    expect(again.notes).toContainEqual({
      code: 'roadmap-kept-cells',
      cells: [
        { sheet: ROADMAP, address: 'H5' },
        { sheet: ROADMAP, address: 'K6' },
        { sheet: ROADMAP, address: 'I8' },
      ],
    });
  });

  it('turns a proposed day into a decided one, and keeps a proposal that somebody accepted as it stands', () => {
    expect(valueAt(first.after, ROADMAP, 'L6')).toBe('đề xuất');
    const again = build(edited).after;
    expect(valueAt(again, ROADMAP, 'L6')).toBe('đã chốt');
    // 31/12/2024 was proposed; a far lower figure would propose a later day
    const accepted = typed(first.after, ROADMAP, { L8: 'thống nhất' });
    const reviewed = build(typed(accepted, 'Biểu 01', { G60: 3 })).after;
    expect(valueAt(reviewed, ROADMAP, 'K8')).toBe(valueAt(first.after, ROADMAP, 'K8'));
    expect(valueAt(reviewed, ROADMAP, 'L8')).toBe('thống nhất');
  });

  it('is still there after the review has changed', () => {
    const reviewed = typed(edited, 'Biểu 01', { G35: 12, G38: 43 });
    const again = build(reviewed);
    expect(valueAt(again.after, ROADMAP, 'H5')).toBe('Vận động xã hội hóa, 31 ngày công mỗi nhà');
    expect(valueAt(again.after, ROADMAP, 'E5')).toBe('12 nhà');
    expect(valueAt(again.after, ROADMAP, 'G5')).toBe('còn 12 nhà');
    expect(valueAt(again.after, ROADMAP, 'O6')).toBe('Đã hoàn thành (20/11/2024)');
    expect(valueAt(again.after, ROADMAP, 'E6')).toBe('43 triệu đồng/người/năm');
    expect(valueAt(again.after, ROADMAP, 'K6')).toBe(45_900);
  });

  it('keeps no cell from being brought up to date, however often the review changes', () => {
    const once = build(typed(edited, 'Biểu 01', { G35: 12 })).after;
    const twice = build(typed(once, 'Biểu 01', { G35: 7 })).after;
    expect(valueAt(twice, ROADMAP, 'G5')).toBe('còn 7 nhà');
    expect(valueAt(twice, ROADMAP, 'M5')).toBe(1550);
  });

  it('is never overwritten where the settings are lost', () => {
    const lost: BookFile = { ...edited, image: { ...edited.image, settings: '{}' } };
    const again = build(lost);
    expect(codes(again.plan.operations)).not.toContain('write-cells');
  });

  it('stays in its sheet where the key column is gone: a new sheet is drawn beside it', () => {
    const headless = typed(edited, ROADMAP, { Q4: '' });
    const again = build(headless);
    expect(again.notes[0]).toEqual({ code: 'roadmap-unrecognised', sheet: ROADMAP });
    expect(sheetNamed(again.after, ROADMAP).rows).toEqual(sheetNamed(headless, ROADMAP).rows);
    expect(again.after.image.sheets.map(({ name }) => name)).toContain('Lộ trình (2)');
  });
});

describe('the matrix', () => {
  const nhatTien = (book: BookFile, column: string): unknown => valueAt(book, MATRIX, `${column}8`);

  it('follows the deadlines that people typed into the roadmap', () => {
    expect(['B', 'E', 'G', 'J'].map((column) => nhatTien(first.after, column))).toEqual([
      'Nhất Tiến',
      '9, 10, 11',
      '17',
      2025,
    ]);
    const later = build(typed(first.after, ROADMAP, { K6: 45_900, K7: 'quý III/2025' })).after;
    expect(['E', 'G', 'J'].map((column) => nhatTien(later, column))).toEqual(['9', '10, 11, 17', 2025]);
    const unknown = build(typed(first.after, ROADMAP, { K6: 'khi có vốn' })).after;
    expect(['E', 'I', 'J'].map((column) => nhatTien(unknown, column))).toEqual(['9, 11', '10', 'Chưa định']);
  });

  it('is drawn in its place while only its formulas moved with the roadmap', () => {
    const again = build(typed(first.after, ROADMAP, { K6: 45_900 }));
    expect(again.after.image.sheets).toHaveLength(first.after.image.sheets.length);
  });

  it('stays as it is where somebody typed into it', () => {
    const again = build(typed(first.after, MATRIX, { D8: 'Đề nghị xem lại' }));
    expect(again.notes).toContainEqual({ code: 'sheet-edited', own: 'matrix', sheet: MATRIX });
    expect(valueAt(again.after, MATRIX, 'D8')).toBe('Đề nghị xem lại');
  });

  it('is not drawn where the roadmap that it looks at can neither be found nor added', () => {
    const { image } = sample;
    const locked: BookFile = { ...sample, image: { ...image, structureProtected: true } };
    const { plan } = build(locked);
    const kinds = plan.operations.flatMap((one) => (one.code === 'add-sheet' ? [one.own] : []));
    expect(kinds).not.toContain('matrix');
  });
});

describe('the summary', () => {
  it('is drawn anew in its place when the review has changed', () => {
    const reviewed = typed(first.after, 'Biểu 01', { G38: 43 });
    const again = build(reviewed);
    expect(codes(again.plan.operations)).toContain('redraw-sheet');
    expect(again.after.image.sheets.map(({ name }) => name)).toEqual(
      first.after.image.sheets.map(({ name }) => name),
    );
  });

  it('stays as it is where somebody typed into it, and a new one is drawn beside it, once', () => {
    const edited = typed(first.after, SUMMARY, { B40: 'Đã trình ký' });
    const again = build(edited);
    expect(again.notes).toContainEqual({ code: 'sheet-edited', own: 'summary', sheet: SUMMARY });
    expect(sheetNamed(again.after, SUMMARY).rows).toEqual(sheetNamed(edited, SUMMARY).rows);
    const third = build(again.after);
    expect(third.notes).toContainEqual({ code: 'sheet-drawn', own: 'summary' });
    expect(third.after.image.sheets).toHaveLength(again.after.image.sheets.length);
  });
});

describe('the list of issues', () => {
  it('follows the review in its place', () => {
    const again = build(typed(first.after, 'Biểu 01', { G38: 43 }));
    const lines = (book: BookFile) =>
      sheetNamed(book, ISSUES).rows.filter(({ cells }) => typeof cells[0]?.value === 'number').length;
    expect([lines(first.after), lines(again.after)]).toEqual([8, again.check.assessment.findings.length]);
    expect(again.after.image.sheets.map(({ name }) => name)).toEqual(
      first.after.image.sheets.map(({ name }) => name),
    );
  });

  /** What stands under "Đã xử lý" beside what each row is about. */
  const ticks = (book: BookFile) =>
    sheetNamed(book, ISSUES).rows.flatMap(({ cells }) => {
      const at = (column: number) => cells.find((cell) => cell.column === column)?.value;
      return typeof at(0) === 'number' && at(7) !== undefined ? [[at(3), at(4), at(7)]] : [];
    });
  const HOUSES = ['Nhất Tiến', '9.1 Nhà tạm, dột nát'];
  const INCOME = ['Nhất Tiến', '10 Thu nhập'];

  it('keeps what people ticked off, in its place and at its row', () => {
    const ticked = typed(first.after, ISSUES, { H5: 'x', H6: 'hẹn 20/12' });
    expect(ticks(ticked)).toEqual([
      [...HOUSES, 'x'],
      [...INCOME, 'hẹn 20/12'],
    ]);
    const again = build(ticked);
    expect(again.notes).not.toContainEqual(expect.objectContaining({ code: 'sheet-edited' }));
    expect(ticks(again.after)).toEqual(ticks(ticked));
    expect(bytesOf(build(again.after).after)).toEqual(bytesOf(again.after));
  });

  it('moves a tick with its row where another finding is settled, and lets a settled one go', () => {
    const ticked = typed(typed(first.after, ISSUES, { H5: 'x', H6: 'hẹn 20/12' }), 'Biểu 01', {
      G35: 0,
      H35: 'Đạt',
    });
    const again = build(ticked);
    expect(ticks(again.after)).toContainEqual([...INCOME, 'hẹn 20/12']);
    expect(ticks(again.after)).not.toContainEqual([...HOUSES, 'x']);
    expect(again.after.image.sheets.map(({ name }) => name)).not.toContain(`${ISSUES} (2)`);
  });

  it('stays as it is, a new one beside it, where words would go with a settled row', () => {
    const ticked = typed(typed(first.after, ISSUES, { H5: 'đã gọi xã, hẹn 20/12' }), 'Biểu 01', {
      G35: 0,
      H35: 'Đạt',
    });
    const again = build(ticked);
    expect(again.notes).toContainEqual({ code: 'sheet-edited', own: 'issues', sheet: ISSUES });
    expect(valueAt(again.after, ISSUES, 'H5')).toBe('đã gọi xã, hẹn 20/12');
    expect(again.after.image.sheets.at(-1)?.name).toBe(`${ISSUES} (2)`);
  });

  it('stays as it is where somebody changed more than that', () => {
    const edited = typed(first.after, ISSUES, { F5: 'Đã sửa lại câu này', H5: 'x' });
    const again = build(edited);
    expect(again.notes).toContainEqual({ code: 'sheet-edited', own: 'issues', sheet: ISSUES });
    expect(valueAt(again.after, ISSUES, 'F5')).toBe('Đã sửa lại câu này');
  });
});

describe('where nothing is left to reach', () => {
  /** Every unmet cell of the sample filled with what is asked for, its verdict beside it. */
  const cells = Object.fromEntries(
    first.check.assessment.findings.flatMap((finding): [string, string | number][] => {
      if (finding.code !== 'unmet' || finding.required === undefined) return [];
      const { row, column } = finding.place;
      const { level } = finding.required;
      const reached = level.code === 'figure' ? level.value : level.code === 'none' ? 0 : 'Đạt';
      return [
        [formatAddress({ row, column }), reached],
        [formatAddress({ row, column: column + 1 }), 'Đạt'],
      ];
    }),
  );

  it('draws no roadmap', () => {
    const met = build(typed(sample, 'Biểu 01', cells));
    expect(met.check.assessment.communes.map(({ criteriaMet }) => criteriaMet)).toEqual([
      19, 19, 19, 19, 19, 19, 19,
    ]);
    expect(met.notes[0]).toEqual({ code: 'roadmap-not-needed' });
    expect(met.after.image.sheets.map(({ name }) => name)).not.toContain(ROADMAP);
  });

  it('notes in a roadmap that is there what has been reached, and keeps its rows', () => {
    const met = build(typed(first.after, 'Biểu 01', cells));
    const rows = sheetNamed(met.after, ROADMAP).rows.filter(
      ({ row, cells: own }) => row > 3 && own.some(({ column }) => column === 16),
    );
    expect(rows).toHaveLength(8);
    for (const { cells: own } of rows) {
      expect(own.find(({ column }) => column === 14)?.value).toBe('Đã hoàn thành (20/11/2024)');
    }
  });

  it('marks only what is wrong now', () => {
    const met = build(typed(first.after, 'Biểu 01', cells));
    const wrong = met.check.assessment.findings.filter(({ severity }) => severity === 'error');
    expect([...new Set(wrong.map(({ code }) => code))].sort()).toEqual([
      'wrong-criterion-mark',
      'wrong-total',
    ]);
    expect(codes(met.plan.operations).slice(0, 2)).toEqual(['clear-marks', 'mark']);
    expect(met.plan.operations[1]).toMatchObject({ severity: 'error', sheet: 'Biểu 01' });
  });
});

describe('a plan carried out twice', () => {
  it('is carried out once', () => {
    const twice = carriedOut(first.after, first.plan.operations);
    expect(Buffer.from(bytesOf(twice)).equals(Buffer.from(bytesOf(first.after)))).toBe(true);
  });
});
