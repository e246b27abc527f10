import { formatArea, type Area } from '../../../workbook/address';

/** Excel cuts off longer lists without a word, or refuses them: OfficeDev/office-js#5198. */
const MOST_CHARACTERS = 8_192;

/** Addresses for `getRanges`, in as few lists as Excel takes. */
export function addressLists(areas: readonly Area[]): readonly string[] {
  const lists: string[] = [];
  let list = '';
  for (const address of areas.map(formatArea)) {
    if (list !== '' && list.length + 1 + address.length > MOST_CHARACTERS) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  return list === '' ? lists : [...lists, list];
}
