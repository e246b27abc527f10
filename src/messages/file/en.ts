import type { VI } from './vi';

export const EN = {
  'not-found': 'The file “{name}” was not found.',
  'unreadable-path': '“{name}” cannot be read: it was moved or is locked.',
  empty: 'The file “{name}” is empty (0 bytes).',
  'not-a-workbook': '“{name}” is not an Excel file.',
  encrypted: 'The file “{name}” needs a password to open; remove it, then try again.',
  damaged: 'The file “{name}” is damaged or incomplete; get the original again.',
  'too-large':
    'The file “{name}” is too large or holds too much; it was not opened, to protect the computer.',
  unfinished:
    'Reading “{name}” took too long or too much memory and was stopped. Open it in Excel, save it as .xlsx, then try again.',
  unreadable:
    '“{name}” cannot be read: it is damaged or holds something unusual. Open it in Excel, save it as .xlsx, then try again.',
  'foreign-format':
    '“{name}” is of a kind that this program does not read. Open it in Excel, save it as .xlsx, then try again.',
  unexpected:
    'Something unexpected went wrong while opening “{name}”. The file was not changed; please try again.',
  memory: 'Not enough memory to open “{name}”. Close other files and programs.',
  'only-own-sheets':
    'The file “{name}” only has result sheets drawn by this program and no review to check; open the file with the review itself.',
  'no-review-table': 'There is no review table in “{name}”.',
} as const satisfies Record<keyof typeof VI, string>;
