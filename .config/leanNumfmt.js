const OPENS = /^\taddLocale\(/;
const CLOSES = /^\t\}.*"([\w-]+)"(?:, ?"[\w-]+")*\);$/;
/** Vietnamese, and English, in which formats are written; names of months in other languages stay English. */
const KEPT = /^(?:vi|en)\b/;

export class UnknownNumfmtError extends Error {
  constructor() {
    super('numfmt keeps its languages otherwise than it did: look at .config/leanNumfmt.js');
    this.name = 'UnknownNumfmtError';
  }
}

/** A line of the table from Windows' numbers of languages to their names. */
const NUMBERED = /^\t\d+: "([\w-]+)",?$/;

/** A webpack loader: the number formatter without the sixty languages in which no official's workbook is written. */
export default function leanNumfmt(source) {
  const kept = [];
  const languages = [];
  let open;
  for (const line of source.split('\n')) {
    if (OPENS.test(line)) open = [];
    if (open === undefined) {
      const numbered = NUMBERED.exec(line)?.[1];
      if (numbered === undefined || KEPT.test(numbered)) kept.push(line);
      continue;
    }
    open.push(line);
    const language = CLOSES.exec(line)?.[1];
    if (language === undefined) continue;
    languages.push(language);
    if (KEPT.test(language)) kept.push(...open);
    open = undefined;
  }
  const isKnown =
    open === undefined && languages.length > 40 && languages.some((name) => name.startsWith('vi'));
  if (!isKnown) throw new UnknownNumfmtError();
  return kept.join('\n');
}
