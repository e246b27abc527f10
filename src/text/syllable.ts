import { decomposed } from './clean';
import { TONES } from './key';

const ONSETS = new Set(' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '));

const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uơ ' +
    'uôc uôi uôm uôn uông uôt up ut uy uya uych uynh uyên uyêt uyn uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ' +
    'ươc ươi ươm ươn ương ươp ươt ươu y ych ym yn ynh yp yt yêm yên yêng yêt yêu'
  ).split(' '),
);

const LETTERS = /^[a-zăâđêôơư]+$/u;
const STOPPED = /(?:c|ch|p|t)$/u;
/** Sắc and nặng: the only tones before -c, -ch, -p, -t. */
const STOPPED_TONES = ['\u0301', '\u0323'];

/**
 * True for one word that Vietnamese spelling allows, its tone mark anywhere in it: "nghiêng", "Hoà"; false for
 * "Chöa", "§¹t", "oâng". Words without any diacritics count too: "an".
 */
export function isSyllable(word: string): boolean {
  const apart = decomposed(word.toLowerCase());
  const tones = apart.match(TONES) ?? [];
  const bare = apart.replace(TONES, '').normalize('NFC');
  const [tone, second] = tones;
  if (second !== undefined || !LETTERS.test(bare)) return false;
  if (STOPPED.test(bare) && tone !== undefined && !STOPPED_TONES.includes(tone)) return false;
  for (let length = Math.min(3, bare.length); length >= 0; length -= 1) {
    const onset = bare.slice(0, length);
    if (ONSETS.has(onset) && RIMES.has(bare.slice(length))) return true;
  }
  // "gì", "giếng", "giêng": the i of the onset is the vowel too.
  return /^gi(?:n|ê(?:m|n|ng|t|u|c))?$/u.test(bare);
}
