import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import * as answer from '../../src/text/answer';
import * as choice from '../../src/text/choice';
import * as clean from '../../src/text/clean';
import * as commune from '../../src/text/commune';
import * as comparison from '../../src/text/comparison';
import * as doubt from '../../src/text/doubt';
import * as figure from '../../src/text/figure';
import * as key from '../../src/text/key';
import * as legacy from '../../src/text/legacy';
import * as level from '../../src/text/level';
import * as levelBehind from '../../src/text/levelBehind';
import * as mark from '../../src/text/mark';
import * as narrative from '../../src/text/narrative';
import * as nothing from '../../src/text/nothing';
import * as number from '../../src/text/number';
import * as pair from '../../src/text/pair';
import * as parts from '../../src/text/parts';
import * as phrase from '../../src/text/phrase';
import * as place from '../../src/text/place';
import * as quantity from '../../src/text/quantity';
import * as rank from '../../src/text/rank';
import * as remark from '../../src/text/remark';
import * as remember from '../../src/text/remember';
import * as rowUnit from '../../src/text/rowUnit';
import * as sentence from '../../src/text/sentence';
import * as share from '../../src/text/share';
import * as similarity from '../../src/text/similarity';
import * as spelling from '../../src/text/spelling';
import * as syllable from '../../src/text/syllable';
import * as token from '../../src/text/token';
import * as verdictBeside from '../../src/text/verdictBeside';
import * as wrapping from '../../src/text/wrapping';

/** Every function of `src/text` as somebody calls it who has only one text. */
type Calls = Readonly<Record<string, (text: string) => unknown>>;

const { tokenise } = token;
const tokensOf = (text: string) => tokenise(text).tokens;

const CALLS: Readonly<Record<string, Calls>> = {
  answer: { readAnswer: answer.readAnswer },
  choice: { readChoice: choice.readChoice },
  clean: {
    clean: clean.clean,
    foldSigns: clean.foldSigns,
    decomposed: (text) => [clean.decomposed(text), clean.decomposed(text, 'NFKD')],
    withoutEnding: (text) => clean.withoutEnding(text, ' .;,:'),
  },
  commune: {
    readCommuneName: commune.readCommuneName,
    readTypedCommuneName: commune.readTypedCommuneName,
    communeKey: commune.communeKey,
    isSpoken: commune.isSpoken,
  },
  comparison: {
    skipLead: (text) => comparison.skipLead(tokensOf(text), 0),
    readBounded: (text) => comparison.readBounded(tokensOf(text), 0),
    readBounds: (text) => comparison.readBounds(tokensOf(text), 0),
  },
  doubt: { doubtful: (text) => doubt.doubtful(tokensOf(text)) },
  figure: {
    readResult: figure.readResult,
  },
  key: { compareKey: key.compareKey, withoutDiacritics: key.withoutDiacritics, plainKey: key.plainKey },
  legacy: {
    legacyEncoding: legacy.legacyEncoding,
    decodeLegacy: (text) => [legacy.decodeLegacy(text, '.VnTime'), legacy.decodeLegacy(text, 'VNI-Times')],
    looksLegacy: legacy.looksLegacy,
  },
  level: { readLevel: (text) => [level.readLevel(text), level.readLevel(text, 'percent')] },
  levelBehind: { isTellingLevel: levelBehind.isTellingLevel, levelBehind: levelBehind.levelBehind },
  mark: {
    verdictPhraseAt: (text) => mark.verdictPhraseAt(tokensOf(text), 0),
    readMark: mark.readMark,
    readPlainMark: mark.readPlainMark,
    isShortUnmet: mark.isShortUnmet,
    isEmptyBox: (text) => [mark.isEmptyBox(text, 'Wingdings'), mark.isEmptyBox('o', text)],
    isCrossedBox: (text) => [mark.isCrossedBox(text, 'Wingdings'), mark.isCrossedBox('x', text)],
    readSymbolMark: (text) => [mark.readSymbolMark(text, 'Wingdings'), mark.readSymbolMark('ü', text)],
  },
  narrative: {
    readNarrative: narrative.readNarrative,
    narrativeResult: narrative.narrativeResult,
    narrativeMark: narrative.narrativeMark,
    goesWith: (text) => [narrative.goesWith(text, 'met'), narrative.goesWith(text, 'unmet')],
  },
  nothing: {
    readNothing: (text) => nothing.readNothing(tokenise(text)),
    isLackedByCommunes: nothing.isLackedByCommunes,
  },
  number: { readNumber: number.readNumber },
  pair: { pairIn: pair.pairIn },
  parts: {
    readParts: (text) => parts.readParts(tokenise(text), 0),
    opensParts: (text) => parts.opensParts(tokensOf(text), 0),
  },
  phrase: {
    phraseTable: (text) => phrase.phraseTable([[true, [text]]])(tokensOf(text), 0),
  },
  place: {
    wordsOf: place.wordsOf,
    placeAt: (text) => place.placeAt(place.wordsOf(text), 0),
    placesIn: place.placesIn,
    placeText: (name) => place.placeText({ kind: 'xã', name }),
  },
  quantity: {
    readUnit: quantity.readUnit,
    skipNoun: (text) => quantity.skipNoun(tokensOf(text), 0),
    readQuantity: (text) => quantity.readQuantity(tokensOf(text), 0),
    readBareQuantity: (text) => quantity.readBareQuantity(tokensOf(text), 0),
  },
  rank: {
    readGrade: (text) => rank.readGrade(tokensOf(text), 0),
    readDegree: (text) => rank.readDegree(tokensOf(text), 0),
    skipUpwards: (text) => rank.skipUpwards(tokensOf(text), 0),
  },
  remark: {
    withoutFootnote: remark.withoutFootnote,
    withoutNumberedNote: remark.withoutNumberedNote,
    withoutRemark: remark.withoutRemark,
    withoutScope: remark.withoutScope,
    withoutRegion: remark.withoutRegion,
  },
  remember: {
    remembering: remember.remembering((text) => text.length),
    forgetTexts: (text) => {
      clean.clean(text);
      remember.forgetTexts();
    },
    oncePer: (text) => remember.oncePer((one: { readonly text: string }) => one.text.length)({ text }),
    keep: (text) => remember.keep(new Map<string, string>(), 1, text, text),
    perObject: (text) =>
      remember.perObject(({ text: own }: { readonly text: string }) => own.length)({ text }),
  },
  rowUnit: {
    inUnitOf: (text) => rowUnit.inUnitOf(figure.readResult(text), quantity.readUnit('triệu đồng')),
  },
  sentence: {
    staysWith: (text) => [
      sentence.staysWith(tokensOf(text), 1, 'met'),
      sentence.staysWith(tokensOf(text), 2, 'unmet'),
    ],
  },
  share: {
    readShare: (text) => share.readShare(tokensOf(text), 0),
    percentOf: (text) => share.readShare(tokensOf(text), 0)?.pairs.map(share.percentOf),
    agreeing: (text) => {
      const found = share.readShare(tokensOf(text), 0);
      return found && share.agreeing(50, 0, found);
    },
  },
  similarity: {
    prepare: similarity.prepare,
    similarityOf: (text) => similarity.similarityOf(similarity.prepare(text), similarity.prepare(`${text}b`)),
    similarity: (text) => similarity.similarity(text, `${text}b`),
  },
  spelling: { spelledAs: (text) => spelling.spelledAs(text, `${text}b`) },
  syllable: { isSyllable: syllable.isSyllable },
  token: { tokenise, tokensOf: token.tokensOf },
  verdictBeside: {
    verdictBefore: (text) => verdictBeside.verdictBefore(tokenise(text)),
    verdictBehind: (text) => verdictBeside.verdictBehind(tokenise(text)),
    closesUnmet: (text) => verdictBeside.closesUnmet(tokenise(text)),
  },
  wrapping: { unwrap: wrapping.unwrap },
};

/** Repeated to any length, then closed by what makes a pattern fail at the very end. */
const ADVERSARIES: readonly (readonly [piece: string, end: string])[] = [
  ['.', 'x'],
  [' ', 'x'],
  ['. ', 'x'],
  ['0', 'a'],
  ['1 000 ', 'a'],
  ['1.', 'a'],
  ['1/', '%'],
  ['…', 'a'],
  ['-', '='],
  ['\u0301', ''],
  ['\u0323\u0302', 'a'],
  ['a\u0302\u0323\u0301', '!'],
  ['(', 'a'],
  [')', '('],
  ['()', ' a'],
  ['"', 'a'],
  ["'", 'a'],
  ['a', '!'],
  ['ậ', '!'],
  ['«', 'a'],
  ['xa ', ':'],
  ['thị trấn : ', ''],
  ['trên ', '%'],
  ['từ ', 'a'],
  ['không có ', '.'],
  ['chưa đạt ', '('],
  ['đạt; ', '1'],
  ['trong đó ', '5%'],
  ['≥ ', '5'],
  ['5% hộ; ', '.'],
  ['a5 .,(đ%…ế\u0301 ', '!'],
  ['\u200b\u00a0', '\t'],
];

const SMALL = 1_000;
const SIZES = [32_000, 100_000];
const LOOPS = 3;
/** Of what a straight line would take from the small text on; a square takes 32 and 100 times as much. */
const FACTOR = 6;
/**
 * Milliseconds. Below this nobody waits, and on a busy machine a clock tells little; what grows as a square takes ten
 * seconds for the longest text, even at a nanosecond for each pair of letters.
 */
const ALLOWED = 250;

const CLOCK_TICK = 10;

let salt = 0;

/** A text that nobody has asked about yet: some functions remember their answers. */
function written([piece, end]: (typeof ADVERSARIES)[number], size: number): string {
  salt += 1;
  const tail = end + (salt % 7 === 0 ? '' : String.fromCharCode(97 + (salt % 26)).repeat(1 + (salt % 5)));
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size - tail.length) + tail;
}

/** Milliseconds of the processor, the least of some tries: other programs may hold it during one of them. */
function costOf(call: (text: string) => unknown, texts: () => readonly string[], tries: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const given = texts();
    const [start, before] = [performance.now(), process.cpuUsage()];
    for (const text of given) call(text);
    const [passed, used] = [performance.now() - start, process.cpuUsage(before).user / 1_000];
    // during a short call the processor's own clock may not have ticked
    const spent = used > CLOCK_TICK ? Math.min(passed, used) : passed;
    least = Math.min(least, spent / given.length);
  }
  return least;
}

describe('what a text costs grows as its length does', () => {
  it('for every function of src/text', () => {
    const modules = readdirSync(join(__dirname, '../../src/text')).map((file) => file.replace('.ts', ''));
    const exported = modules.flatMap((module) =>
      Object.entries(jest.requireActual<Readonly<Record<string, unknown>>>(`../../src/text/${module}`))
        .filter(([, value]) => typeof value === 'function')
        .map(([name]) => `${module}.${name}`),
    );
    const called = Object.entries(CALLS).flatMap(([module, calls]) =>
      Object.keys(calls).map((name) => `${module}.${name}`),
    );
    expect(exported.sort()).toEqual(called.sort());
  });

  for (const [module, calls] of Object.entries(CALLS)) {
    it.each(Object.entries(calls))(`${module}: %s`, (_, call) => {
      const slow = ADVERSARIES.flatMap((adversary) => {
        const one = costOf(call, () => Array.from({ length: LOOPS }, () => written(adversary, SMALL)), 6);
        return SIZES.flatMap((size) => {
          const most = (FACTOR * one * size) / SMALL + ALLOWED;
          const first = costOf(call, () => [written(adversary, size)], 1);
          const cost =
            first <= most
              ? first
              : Math.min(
                  first,
                  costOf(call, () => [written(adversary, size)], 4),
                );
          return cost <= most ? [] : [{ adversary, size, cost, most }];
        });
      });
      expect(slow).toEqual([]);
    });
  }
});
