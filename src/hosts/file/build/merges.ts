import type { Area } from '../../../workbook/address';

/** Merges of several cells, without those that overlap an earlier one: Excel "repairs" a file with such (jmcnamara/XlsxWriter#848). */
export function soundMerges(merges: readonly Area[]): readonly Area[] {
  const candidates = merges
    .filter(({ top, left, bottom, right }) => top !== bottom || left !== right)
    .map((merge, order) => ({ merge, order }))
    .sort((one, other) => one.merge.top - other.merge.top || one.order - other.order);
  const sound: Area[] = [];
  let open: readonly Area[] = [];
  for (const { merge } of candidates) {
    open = open.filter(({ bottom }) => bottom >= merge.top);
    if (open.some(({ left, right }) => left <= merge.right && merge.left <= right)) continue;
    sound.push(merge);
    open = [...open, merge];
  }
  return sound;
}
