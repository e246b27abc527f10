import type { PreparedText } from '../text/similarity';

/** Something that a text may be about, with all the ways in which it is worded. */
interface Worded {
  readonly names: readonly PreparedText[];
}

export interface Fit {
  /** 0…1 */
  readonly fit: number;
  /** The text lies wholly inside the wording. */
  readonly within: boolean;
}

/** What a text resembles: nearest first, and each by its place in the list. */
interface Rating {
  readonly ranked: readonly { readonly place: number; readonly fit: number }[];
  readonly fits: ReadonlyMap<number, Fit>;
}

/** A text that lies wholly inside a wording is its short form. */
const INSIDE = 0.96;
/** Fewer and commoner words than these lie inside many a wording: "Nhất Tiến" in "ít nhất … thuận tiện". */
const TELLING_WEIGHT = 2.4;
const TELLING_WORDS = 3;
export const SHORT_FORM_FIT = 0.6;
const SHORT_FORM_GAIN = 0.38;
const NOISE = 0.15;

interface Wording {
  readonly place: number;
  readonly total: number;
}

/**
 * Rates a text against all wordings at once (weighted Dice of their words, as `similarityOf`): only those that have a
 * word of it are looked at, and a text has a few words only.
 */
export function wordingIndex(all: readonly Worded[]): (text: PreparedText) => Rating {
  const wordings: Wording[] = [];
  const holding = new Map<string, { readonly wording: number; readonly weight: number }[]>();
  for (const [place, { names }] of all.entries()) {
    for (const { weights, total } of names) {
      for (const [word, weight] of weights) {
        const held = holding.get(word) ?? [];
        held.push({ wording: wordings.length, weight });
        holding.set(word, held);
      }
      wordings.push({ place, total });
    }
  }
  return ({ weights, total }) => {
    const common = new Float64Array(wordings.length);
    for (const [word, weight] of weights) {
      for (const held of holding.get(word) ?? [])
        common[held.wording] = (common[held.wording] ?? 0) + Math.min(weight, held.weight);
    }
    const isTelling = total >= TELLING_WEIGHT && weights.size >= TELLING_WORDS;
    const fits = new Map<number, { fit: number; within: boolean }>();
    for (const [at, shared] of common.entries()) {
      const wording = wordings[at];
      if (shared === 0 || wording === undefined) continue;
      const own = fits.get(wording.place) ?? { fit: 0, within: false };
      fits.set(wording.place, own);
      const alike = Math.min(1, (2 * shared) / (wording.total + total));
      own.fit = Math.max(own.fit, alike);
      if (total >= wording.total || shared / total < INSIDE) continue;
      own.within = true;
      if (isTelling) own.fit = Math.max(own.fit, SHORT_FORM_FIT + SHORT_FORM_GAIN * alike);
    }
    const ranked: { readonly place: number; readonly fit: number }[] = [];
    for (const [place, { fit }] of fits) if (fit > NOISE) ranked.push({ place, fit });
    return { ranked: ranked.sort((a, b) => b.fit - a.fit), fits };
  };
}
