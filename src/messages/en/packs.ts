import type { VI } from '../vi/packs';

export const EN = {
  'pack.receive': 'Receive a colleague’s levels',
  'pack.import': 'Choose a .rasoat-bo.json or .xlsx',
  'pack.imported': '“{name}” was read: {levels|level|levels}, {sets|set|sets}',
  'pack.bad': 'This file cannot be used; the workbook stays as it is.',
  'pack.more': 'and {count|more fault|more faults}',
  'pack.no-sheet': 'This workbook has no sheet of levels that the program knows.',
  'pack.give': 'Hand verified levels on',
  'pack.nothing':
    'No level is verified in this workbook yet. An Excel sheet can be filled in and read again.',
  'pack.name': 'Name of the pack',
  'pack.name.default': 'Bộ mức theo {decision}',
  'pack.number': 'Number of the decision',
  'pack.date': 'Day of the decision',
  'pack.date.bad': 'Write a day like 17/6/2024',
  'pack.scope': 'Holds for',
  'pack.scope.example': 'Các xã trên địa bàn tỉnh Lạng Sơn',
  'pack.missing': 'Give the number of the decision and for whom it holds first',
  'pack.export': 'Download the pack ({count|level|levels})',
  'pack.sheet': 'Download an Excel sheet',
  'pack.frame': 'Excel sheet to fill in for 2026–2030',
  'own.title': 'Keep on this machine for the next workbook',
  'own.lead':
    'Kept in this browser (or Excel) on this machine only, sent nowhere. Another workbook uses it only when you say so.',
  'own.keep': 'Keep this workbook’s levels',
  'own.kept': '“{name}” is kept on this machine',
  'own.refused': 'This machine does not let anything be kept: download the pack and keep that file.',
  'own.use': 'Use it for this workbook',
  'own.forget': 'Remove from this machine',
  'own.forgotten': '“{name}” is no longer on this machine',
  'own.confirmed': 'verified {day}',
} as const satisfies Readonly<Record<keyof typeof VI, string>>;
