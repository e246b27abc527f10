import type { VI } from '../vi/union';

export const EN = {
  lead: 'Several old communes become one: parts and wholes of each indicator are added, percents never averaged. The result is a new workbook; the old tables stay.',
  olds: 'Old communes',
  'olds.none': 'None yet: open or choose files with their review tables.',
  heads:
    'People and households are needed for income, means and shares of households; where they are blank those lines stay open.',
  people: 'People of {name}',
  households: 'Households of {name}',
  name: 'Name of the new commune',
  'name.missing': 'Write the new commune’s name.',
  'count.bad': 'Write a whole number, such as 3120.',
  few: 'Choose two communes at least.',
  do: 'Make its table',
  look: '{count|place|places} to look at',
  more: 'and {count} more, on the sheet “Cách tính”',
} as const satisfies Record<keyof typeof VI, string>;
