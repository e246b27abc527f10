import { unzipSync, zipSync } from 'fflate';
import { randomOf, type Random } from '../accuracy/random';
import type { Base } from './bases';
import { SETTINGS_MUTATIONS, XML_MUTATIONS, type TextMutation } from './xmlMutations';

export interface FuzzCase {
  /** What was done to what: the case can be told by it. */
  readonly title: string;
  readonly base: Base;
  readonly bytes: Uint8Array;
}

/** What may happen to bytes whatever they are: a bad disk, a broken download, a careless program. */
const BYTE_MUTATIONS: Readonly<Record<string, (bytes: Uint8Array, random: Random) => Uint8Array>> = {
  'cut off': (bytes, random) => bytes.slice(0, random.int(0, bytes.length)),
  'bits turned': (bytes, random) => {
    const result = bytes.slice();
    for (let count = random.int(1, 40); count > 0; count -= 1) {
      result[random.int(0, result.length - 1)] = random.int(0, 255);
    }
    return result;
  },
  'run of one byte': (bytes, random) => {
    const from = random.int(0, bytes.length - 1);
    return bytes.slice().fill(random.pick([0, 255, 127]), from, from + random.int(1, 600));
  },
  'piece lost': (bytes, random) => {
    const from = random.int(0, bytes.length - 1);
    const rest = bytes.slice(Math.min(bytes.length, from + random.int(1, 2_000)));
    return joined(bytes.slice(0, from), rest);
  },
  'piece twice': (bytes, random) => {
    const from = random.int(0, bytes.length - 1);
    const to = Math.min(bytes.length, from + random.int(1, 2_000));
    return joined(bytes.slice(0, to), bytes.slice(from));
  },
};

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

type Parts = Record<string, Uint8Array>;

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What may happen to the parts of a package among each other. */
const PART_MUTATIONS: Readonly<Record<string, (parts: Parts, name: string, random: Random) => void>> = {
  'part lost': (parts, name) => {
    Reflect.deleteProperty(parts, name);
  },
  'part empty': (parts, name) => {
    parts[name] = new Uint8Array();
  },
  'part in capitals': (parts, name) => {
    const content = parts[name];
    Reflect.deleteProperty(parts, name);
    if (content !== undefined) parts[name.toUpperCase()] = content;
  },
  'part of another': (parts, name, random) => {
    const content = parts[random.pick(Object.keys(parts))];
    if (content !== undefined) parts[name] = content;
  },
  'part in another encoding': (parts, name) => {
    const content = parts[name];
    if (content !== undefined)
      parts[name] = new Uint8Array(Buffer.from(`\ufeff${textOf(content)}`, 'utf16le'));
  },
};

const isSettings = (content: Uint8Array): boolean =>
  content.length < 200_000 && textOf(content).includes('urn:rasoat-ntm:settings');

/** One thing done to one part of a package; the sheets' and the styles' parts most often. */
function mutatePackage(parts: Parts, random: Random): string {
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels|bin)$/iu.test(name));
  const telling = names.filter((name) => /sheet|styles|strings|workbook|content|rels/iu.test(name));
  const settings = names.filter((name) => isSettings(parts[name] ?? new Uint8Array()));
  const isOfSettings = settings.length > 0 && random.chance(0.3);
  const name = random.pick(
    isOfSettings ? settings : random.chance(0.8) && telling.length > 0 ? telling : names,
  );
  if (!isOfSettings && random.chance(0.15)) {
    const [title, change] = random.pick(Object.entries(PART_MUTATIONS));
    change(parts, name, random);
    return `${title}: ${name}`;
  }
  const content = parts[name] ?? new Uint8Array();
  if (name.endsWith('.bin')) {
    const [title, change] = random.pick(Object.entries(BYTE_MUTATIONS));
    parts[name] = change(content, random);
    return `${title}: ${name}`;
  }
  const kinds: Readonly<Record<string, TextMutation>> = isOfSettings ? SETTINGS_MUTATIONS : XML_MUTATIONS;
  const [title, change] = random.pick(Object.entries(kinds));
  parts[name] = bytesOf(change(textOf(content), random));
  return `${title}: ${name}`;
}

/** The case of a seed: the same workbook each time. */
export function fuzzCase(bases: readonly Base[], seed: number): FuzzCase {
  const random = randomOf(seed);
  const base = random.pick(bases);
  if (base.kind === 'binary' || random.chance(0.1)) {
    const [title, change] = random.pick(Object.entries(BYTE_MUTATIONS));
    return { title: `${base.name}: ${title}`, base, bytes: change(base.bytes, random) };
  }
  const parts: Parts = { ...unzipSync(base.bytes) };
  const titles = Array.from({ length: random.int(1, 3) }, () =>
    Object.keys(parts).length === 0 ? 'nothing left' : mutatePackage(parts, random),
  );
  return { title: `${base.name}: ${titles.join('; ')}`, base, bytes: zipSync(parts, { level: 1 }) };
}
