import { criteriaProblemMessage } from '../../src/messages/criteriaProblem';
import { noteText, settingsNoteText, skippedText } from '../../src/messages/host';
import { problemMessage } from '../../src/messages/problem';
import { doubtText, tablesText, unjudgedText } from '../../src/messages/tables';
import { VIETNAMESE } from '../../src/messages/text';
import type { Doubt, UnjudgedReason } from '../../src/tables/reading';
import type { BuildNote } from '../../src/workbook/note';
import type { Skipped } from '../../src/workbook/plan';
import type { FileProblem } from '../../src/workbook/problem';
import { SETTINGS_PARTS, type SettingsNote } from '../../src/workbook/settingsNote';
import { faultsOf } from '../support/vietnamese';
import { SETS } from '../support/shippedSets';

/** Every code has its cases: a new one without is seen by the compiler. */
type ByCode<Kind extends { readonly code: string }> = Readonly<
  Record<Kind['code'], readonly [Kind, ...Kind[]]>
>;

const all = <Kind extends { readonly code: string }>(cases: ByCode<Kind>): readonly Kind[] =>
  Object.values<readonly Kind[]>(cases).flat();

const PROBLEMS: ByCode<FileProblem> = {
  'not-found': [{ code: 'not-found' }],
  'unreadable-path': [
    { code: 'unreadable-path' },
    { code: 'unreadable-path', cause: 'no-rights' },
    { code: 'unreadable-path', cause: 'no-file' },
    { code: 'unreadable-path', cause: 'broken-link' },
    { code: 'unreadable-path', cause: 'name-too-long' },
    { code: 'unreadable-path', cause: 'silent' },
  ],
  empty: [{ code: 'empty' }],
  'not-a-workbook': [{ code: 'not-a-workbook' }],
  encrypted: [{ code: 'encrypted' }],
  damaged: [{ code: 'damaged' }, { code: 'damaged', part: 'xl/workbook.xml' }],
  'too-large': [{ code: 'too-large', limitMegabytes: 512 }],
  'too-heavy': [{ code: 'too-heavy', limitMegabytes: 100 }],
  'too-many': [
    { code: 'too-many', of: 'sheets', limit: 1000 },
    { code: 'too-many', of: 'cells', limit: 1_000_000 },
    { code: 'too-many', of: 'texts', limit: 1_000_000 },
    { code: 'too-many', of: 'styles', limit: 100_000 },
    { code: 'too-many', of: 'merges', limit: 100_000 },
    { code: 'too-many', of: 'rules', limit: 100_000 },
    { code: 'too-many', of: 'names', limit: 60_000 },
    { code: 'too-many', of: 'relationships', limit: 20_000 },
  ],
  'too-many-parts': [{ code: 'too-many-parts', limit: 10_000 }],
  'too-many-cells': [{ code: 'too-many-cells', limit: 100_000 }],
  unfinished: [{ code: 'unfinished' }],
  'part-missing': [{ code: 'part-missing' }],
  unreadable: [{ code: 'unreadable' }],
  'foreign-format': [
    { code: 'foreign-format', format: 'html' },
    { code: 'foreign-format', format: 'xml-2003' },
    { code: 'foreign-format', format: 'flat-opendocument' },
    { code: 'foreign-format', format: 'old-excel' },
  ],
  'output-unwritable': [
    { code: 'output-unwritable' },
    { code: 'output-unwritable', cause: 'no-folder' },
    { code: 'output-unwritable', cause: 'no-rights' },
    { code: 'output-unwritable', cause: 'read-only' },
    { code: 'output-unwritable', cause: 'full' },
    { code: 'output-unwritable', cause: 'name-too-long' },
    { code: 'output-unwritable', cause: 'no-file' },
    { code: 'output-unwritable', cause: 'broken-link' },
  ],
  'output-is-input': [{ code: 'output-is-input' }],
  'output-ending': [{ code: 'output-ending', ending: '.xlsm' }],
  'not-in-place': [{ code: 'not-in-place' }],
  'output-has-work': [{ code: 'output-has-work' }],
  'changed-meanwhile': [{ code: 'changed-meanwhile' }],
  'open-elsewhere': [{ code: 'open-elsewhere', program: 'Excel' }],
  'no-review-table': [{ code: 'no-review-table' }],
  'only-own-sheets': [{ code: 'only-own-sheets', sheets: ['Lộ trình', 'Tổng hợp'] }],
};

const NOTES: ByCode<BuildNote> = {
  'roadmap-drawn': [{ code: 'roadmap-drawn', rows: 8 }],
  'roadmap-updated': [
    { code: 'roadmap-updated', changed: 0, added: 0 },
    { code: 'roadmap-updated', changed: 3, added: 1 },
  ],
  'roadmap-kept-cells': [
    { code: 'roadmap-kept-cells', cells: [{ sheet: 'Lộ trình', address: 'H7' }] },
    {
      code: 'roadmap-kept-cells',
      cells: Array.from({ length: 25 }, (_, row) => ({ sheet: 'Lộ trình', address: `H${row + 5}` })),
    },
  ],
  'roadmap-unrecognised': [{ code: 'roadmap-unrecognised', sheet: 'Lộ trình' }],
  'roadmap-not-needed': [{ code: 'roadmap-not-needed' }],
  'settings-frozen': [{ code: 'settings-frozen' }],
  'sheet-drawn': [
    { code: 'sheet-drawn', own: 'summary' },
    { code: 'sheet-drawn', own: 'matrix' },
  ],
  'sheet-unmarked': [{ code: 'sheet-unmarked', own: 'matrix', sheet: 'Tổng hợp' }],
  'sheet-edited': [{ code: 'sheet-edited', own: 'progress', sheet: 'Tiến độ' }],
};

const SETTINGS: ByCode<SettingsNote> = {
  'settings-unread': [
    { code: 'settings-unread', parts: SETTINGS_PARTS.map((part) => ({ part, count: 2 })) },
    { code: 'settings-unread', parts: [{ part: 'region', count: 1 }] },
  ],
  'settings-frozen': [
    { code: 'settings-frozen', reason: 'later-version' },
    { code: 'settings-frozen', reason: 'too-large' },
  ],
};

const DOUBTS: readonly Doubt[] = [
  { code: 'set-unsure', chosen: 'ntm', other: 'nangcao' },
  { code: 'few-indicators', found: 12, expected: 57 },
  { code: 'commune-from-sheet-name', name: 'Vũ Sơn' },
  { code: 'commune-from-file-name', name: 'Vũ Sơn' },
  { code: 'commune-unknown' },
  { code: 'column-unknown', holds: 'declared', column: 7, text: 'Số 2' },
  { code: 'period-chosen', chosen: { year: 2024, month: 6 }, others: [{ year: 2023 }] },
  { code: 'estimate', text: 'Ước thực hiện năm 2024' },
];

const UNJUDGED: readonly UnjudgedReason[] = [
  { code: 'other-set', name: 'bộ tiêu chí 2026–2030', criteria: 10 },
  { code: 'district' },
  { code: 'village' },
  { code: 'other-list', kind: 'money' },
  { code: 'other-words', set: 'ntm' },
  { code: 'no-results', set: 'ntm' },
  { code: 'no-commune', set: 'ntm', confidence: 0.4 },
  { code: 'unsure', set: 'ntm', confidence: 0.2 },
];

const SKIPPED: ByCode<Skipped> = {
  'sheet-protected': [{ code: 'sheet-protected', sheet: 'Biểu 01', operation: 'mark' }],
  'structure-protected': [{ code: 'structure-protected', operation: 'add-sheet' }],
  'cell-bound': [
    { code: 'cell-bound', sheet: 'Lộ trình', address: 'H7', by: 'array-formula' },
    { code: 'cell-bound', sheet: 'Lộ trình', address: 'H7', by: 'table-heading' },
  ],
  'signature-void': [{ code: 'signature-void' }],
};

describe.each([
  ['problems with a file', all(PROBLEMS).map((problem) => problemMessage(problem, 'Biểu rà soát'))],
  ['notes of a build', all(NOTES).map((note) => noteText(VIETNAMESE, note))],
  ['notes of stored settings', all(SETTINGS).map((note) => settingsNoteText(VIETNAMESE, note))],
  ['doubts about a reading', DOUBTS.map((doubt) => doubtText(tablesText('vi'), doubt, SETS))],
  ['why a table is not judged', UNJUDGED.map((reason) => unjudgedText(tablesText('vi'), reason, SETS))],
  ['what a host could not do', all(SKIPPED).map((skipped) => skippedText(VIETNAMESE, skipped))],
  [
    'problems with a criteria file',
    [
      criteriaProblemMessage({
        row: '17.10',
        path: 'level.value',
        problem: 'out-of-range',
        expected: '0–100',
        found: '120',
      }),
      criteriaProblemMessage({ row: '', path: '', problem: 'not-a-criteria-file' }),
    ],
  ],
])('%s', (_, messages) => {
  it.each(messages.map((message) => [message]))('%s', (message) => {
    expect(faultsOf(message.replace(/xl\/workbook\.xml|level\.value/u, 'phần'))).toEqual([]);
    expect(message).not.toContain('\n');
  });

  it('are all different', () => {
    expect(new Set(messages).size).toBe(messages.length);
  });
});

describe('a problem with a file', () => {
  it('names the file as the user gave it', () => {
    for (const problem of all(PROBLEMS))
      expect(problemMessage(problem, 'của tôi.xlsx')).toContain('“của tôi.xlsx”');
  });
});
