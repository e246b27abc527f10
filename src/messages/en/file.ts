import type { VI } from '../vi/file';

export const EN = {
  'not-found': 'The file “{name}” was not found.',
  'unreadable-path': '“{name}” cannot be read: it was moved, is locked, or is no file.',
  'unreadable-path.cause': '“{name}” cannot be read: {cause}.',
  'cause.no-folder': 'there is no such folder',
  'cause.no-rights': 'you may not read it',
  'cause.read-only': 'you may not read it',
  'cause.full': 'the disk failed',
  'cause.name-too-long': 'its name is too long',
  'cause.no-file': 'it is a folder or a device',
  'cause.broken-link': 'the link leads to no file',
  'cause.silent': 'nothing was sent',
  empty: 'The file “{name}” is empty (0 bytes).',
  'not-a-workbook': '“{name}” is not an Excel file, whatever its name says.',
  encrypted: 'The file “{name}” needs a password to open; remove it, then try again.',
  damaged: 'The file “{name}” is damaged or incomplete; get the original again.',
  'damaged.part': 'The file “{name}” is damaged in its part {part}; get the original again.',
  'too-large':
    'The file “{name}” is too large when unzipped (over {limit} MB); it was not opened, to protect the computer.',
  'too-heavy':
    'The file “{name}” is too large (over {limit} MB); it was not opened, to protect the computer.',
  'too-many':
    'The file “{name}” has too many {what} (over {limit}); it was not opened, to protect the computer.',
  'what.parts': 'inner parts',
  'what.declared': 'declared cells',
  'what.sheets': 'sheets',
  'what.cells': 'filled cells',
  'what.texts': 'texts',
  'what.styles': 'cell styles',
  'what.merges': 'merged cells',
  'what.rules': 'conditional formats',
  'what.names': 'defined names',
  'what.relationships': 'inner links',
  unfinished:
    'Reading “{name}” took too long or too much memory and was stopped. Open it in Excel, save it as .xlsx, then try again.',
  unreadable:
    '“{name}” cannot be read: it is damaged or holds something unusual. Open it in Excel, save it as .xlsx, then try again.',
  'part-missing':
    '“{name}” is not open yet: the part of the program that reads such files could not be loaded (nothing is wrong with the file). Check the network, then open the file again.',
  'foreign-format': '“{name}” {format}. Open it in Excel, save it as .xlsx, then try again.',
  'format.html': 'is a web page (HTML) under the name of an Excel file',
  'format.xml-2003': 'is an XML spreadsheet of Excel 2003',
  'format.flat-opendocument': 'is an OpenDocument spreadsheet in one piece (.fods)',
  'format.old-excel': 'comes from a very old Excel (2 to 4)',
  unexpected:
    'Something unexpected went wrong while opening “{name}”. The file was not changed; please try again.',
  memory: 'Not enough memory to open “{name}”. Close other files and programs.',
  'only-own-sheets':
    'The file “{name}” only has result sheets drawn by this program ({sheets}) and no review to check; open the file with the review itself.',
  'no-review-table': 'There is no review table in “{name}”.',
} as const satisfies Record<keyof typeof VI, string>;
