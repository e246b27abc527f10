import { ownPacksIn, type OwnPack, type OwnPacks } from '../app/packs/ownPacks';

const KEY = 'rasoat-ntm.packs';

function stored(): readonly OwnPack[] {
  try {
    return ownPacksIn(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return [];
  }
}

/** Browsers may refuse their storage, or have no room left. */
function store(packs: readonly OwnPack[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(packs));
    return true;
  } catch {
    return false;
  }
}

/** In this browser, on this machine. */
export const ownPacks: OwnPacks = {
  list: stored,
  keep: (pack) => store([pack, ...stored().filter(({ name }) => name !== pack.name)]),
  forget(name) {
    store(stored().filter((one) => one.name !== name));
  },
};
