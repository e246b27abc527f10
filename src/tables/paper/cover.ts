import { clean } from '../../text/clean';
import { isSpoken } from '../../text/commune';
import { plainKey } from '../../text/key';
import { placesIn, placeText, type Place } from '../../text/place';
import type { SheetImage, WorkbookImage } from '../../workbook/image';
import { ownSheets } from '../ownSheet';
import { agenciesIn, isBareCommittee, levelOf, officeIn, type NamedAgency } from './agency';
import { dateIn, documentsIn, isAttachedLine, type NamedDocument } from './document';
import { FIRST_DAY_WITHOUT_DISTRICTS, type Administration, type PaperFacts } from './facts';

/** Covers and titles stand above a table, signatures below it. */
const HEAD_ROWS = 15;
const FOOT_ROWS = 18;
const MOST_SHEETS = 200;
const LONGEST = 1_500;

interface Line {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

interface Page {
  readonly head: readonly Line[];
  readonly foot: readonly Line[];
}

const linesOf = (rows: SheetImage['rows']): readonly Line[] =>
  rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell) =>
      typeof cell.value === 'string' && cell.value.length <= LONGEST
        ? [{ text: cell.value, row: Number(row), column: Number(cell.column) }]
        : [],
    ),
  );

const pageOf = ({ rows }: SheetImage): Page => ({
  head: linesOf(rows.slice(0, HEAD_ROWS)),
  foot: linesOf(rows.slice(Math.max(HEAD_ROWS, rows.length - FOOT_ROWS))),
});

/** What all say alike; `undefined` where two say different things. */
function agreed<Value>(all: readonly Value[]): Value | undefined {
  const [first, ...others] = new Set(all);
  return others.length === 0 ? first : undefined;
}

/** The text of a cell, and with that of the cell below where a committee's name is written in two. */
function* titles(lines: readonly Line[]): Generator<string> {
  for (const line of lines) {
    yield line.text;
    if (!isBareCommittee(line.text)) continue;
    const below = lines.find(({ row, column }) => row === line.row + 1 && column === line.column);
    if (below !== undefined) yield `${line.text} ${below.text}`;
  }
}

/** A dated line of its own: "Bắc Sơn, ngày 12 tháng 3 năm 2024". */
function datelineIn(text: string): { readonly place: string; readonly date: string | undefined } | undefined {
  const [, place = '', rest = ''] = /^(\p{Lu}[\p{L} ]{1,40}), ?(ngày.{0,60})$/iu.exec(clean(text)) ?? [];
  return place === '' ? undefined : { place, date: dateIn(rest) };
}

/** The fuller of dates that do not contradict each other: "2024-03" and "2024-03-12". */
function dateOf(dates: readonly string[]): string | undefined {
  const longest = [...dates].sort((one, other) => other.length - one.length)[0];
  return longest !== undefined && dates.every((date) => longest.startsWith(date)) ? longest : undefined;
}

interface Attached {
  readonly document: NamedDocument;
  readonly agency: NamedAgency | undefined;
}

/** The paper that a table says to belong to, and who issues it; a decision of the government is none of theirs. */
function attachedIn(text: string): readonly Attached[] {
  if (!isAttachedLine(text)) return [];
  return documentsIn(text)
    .slice(0, 1)
    .filter(({ issuer }) => issuer === undefined || agenciesIn(issuer).length > 0)
    .map((document) => ({ document, agency: agenciesIn(text)[0] }));
}

const territoryIn = (text: string): readonly Place[] =>
  plainKey(text).includes('tieu chi') || plainKey(text).includes('dia ban')
    ? placesIn(text).filter((place) => levelOf(place) !== 'commune')
    : [];

const POSITION =
  /^(?:(?:tm|kt|tl|tuq)\.? ?.{0,40}|(?:phó )?(?:chủ tịch|giám đốc|trưởng phòng|chánh văn phòng|trưởng ban))$/iu;
const NAME_ROWS = 9;

const isPersonName = (text: string): boolean => {
  const words = clean(text).split(' ');
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => /^\p{Lu}\p{L}{0,12}$/u.test(word)) &&
    isSpoken(text) &&
    text !== text.toUpperCase()
  );
};

/** The head's position and, below it, the name: never taken where more than one signs alike. */
function signersIn({ foot }: Page): readonly Pick<PaperFacts, 'position' | 'signer'>[] {
  const isHead = ({ text }: Line): boolean => /^(?:phó )?(?:chủ tịch|giám đốc)$/iu.test(clean(text));
  return foot.filter(isHead).flatMap((head) => {
    const above = foot.find(
      ({ row, column, text }) =>
        row === head.row - 1 &&
        column === head.column &&
        /^kt\./iu.test(text.trim()) &&
        POSITION.test(clean(text)),
    );
    const position = [above, head]
      .flatMap((line) => (line === undefined ? [] : [clean(line.text).toUpperCase()]))
      .join(', ');
    const name = foot.find(
      ({ row, column, text }) =>
        row > head.row && row <= head.row + NAME_ROWS && column === head.column && isPersonName(text),
    );
    return [{ position, ...(name === undefined ? {} : { signer: clean(name.text) }) }];
  });
}

const MOST_BASES = 12;

/** Each once, as it is told most fully. */
function onePerNumber(documents: readonly NamedDocument[]): readonly string[] {
  const byNumber = new Map<string, string>();
  for (const { number, text } of documents) {
    if (text.length > (byNumber.get(number)?.length ?? 0)) byNumber.set(number, text);
  }
  return [...byNumber.values()].slice(0, MOST_BASES);
}

/** A number alone is no name of a town: "Quận 12". */
const placeName = ({ kind, name }: Place): string =>
  /^\d+$/u.test(name) ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}` : name;

const MOST_RECEIVERS = 20;

/** The lines below "Nơi nhận:", in its own cell or in those below. */
function receiversIn({ foot }: Page): readonly string[] {
  const head = foot.find(({ text }) => plainKey(text).startsWith('noi nhan'));
  if (head === undefined) return [];
  const below = foot.filter(({ row, column }) => row > head.row && column === head.column);
  return [head, ...below]
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => clean(line))
    .filter((line) => /^[-–+] ?\p{L}/u.test(line))
    .map((line) => line.replace(/^[-–+] ?/u, '').replace(/[;.]$/u, ''))
    .slice(0, MOST_RECEIVERS);
}

function administrationOf(
  date: string | undefined,
  agency: NamedAgency | undefined,
): Administration | undefined {
  if (agency !== undefined && levelOf(agency.place) === 'district') return 'with-districts';
  if (date === undefined) return undefined;
  return date >= FIRST_DAY_WITHOUT_DISTRICTS.slice(0, date.length) ? 'without-districts' : 'with-districts';
}

/** "Số: 15/KH-UBND" in a line of its own. */
const ownNumberIn = (text: string): readonly string[] => {
  const number = /^số ?: ?(\d{1,6}\/[\p{Lu}\d-]{2,20}(?:\/[\p{Lu}\d-]{2,20})?)$/iu.exec(clean(text))?.[1];
  return number === undefined ? [] : [number];
};

/**
 * What the covers, titles and signatures of a workbook say of the paper that its tables belong to. Where two sheets
 * contradict each other nothing is said: a paper must not bear the name of another's office.
 */
export function coverFacts(image: WorkbookImage): PaperFacts {
  const ours = ownSheets(image);
  const pages = image.sheets
    .filter(({ name, visibility }) => visibility === 'visible' && !ours.has(name))
    .slice(0, MOST_SHEETS)
    .map(pageOf);
  const heads = pages.flatMap(({ head }) => [...titles(head)]);
  const all = [...heads, ...pages.flatMap(({ foot }) => foot.map(({ text }) => text))];
  const attached = all.flatMap(attachedIn);
  const datelines = all.flatMap((text) => datelineIn(text) ?? []);

  const issuers = attached.flatMap(({ agency }) => agency ?? []);
  const headings = heads.flatMap((text) => agenciesIn(text).filter(({ isWhole }) => isWhole));
  const issuer = (some: readonly NamedAgency[]): NamedAgency | undefined => {
    const name = agreed(some.map(({ text }) => text));
    return some.find(({ text }) => text === name);
  };
  const committee = issuers.length > 0 ? issuer(issuers) : issuer(headings);
  const office = agreed(heads.flatMap((text) => officeIn(text) ?? []));
  // an office stands below the committee that it belongs to, and issues its own papers
  const agency = issuers.length === 0 && office !== undefined ? office : committee?.text;
  const place = committee?.place;

  const date = dateOf([
    ...attached.flatMap(({ document }) => document.date ?? []),
    ...datelines.flatMap(({ date: dated }) => dated ?? []),
  ]);
  const number = agreed([
    ...attached.flatMap(({ document }) => (document.number === '' ? [] : [document.number])),
    ...heads.flatMap(ownNumberIn),
  ]);
  const provinces = agreed(
    all
      .flatMap((text) => placesIn(text))
      .filter((one) => levelOf(one) === 'province')
      .map(placeText),
  );
  const territory =
    place === undefined || levelOf(place) === 'commune'
      ? (agreed(all.flatMap(territoryIn).map(placeText)) ??
        (place === undefined ? undefined : placeText(place)))
      : placeText(place);
  const said = agreed(datelines.map((line) => line.place));
  const signers = pages.flatMap(signersIn);
  const [receivers = []] = pages.map(receiversIn).filter((list) => list.length > 0);
  const bases = all
    .filter((text) => !isAttachedLine(text) || attachedIn(text).length === 0)
    .flatMap((text) => documentsIn(text))
    .filter((document) => document.number !== '' && document.number !== number);
  const administration = administrationOf(date, committee);
  const position = agreed(signers.map((one) => one.position));
  const signer = agreed(signers.flatMap((one) => one.signer ?? []));
  const at = said ?? (place === undefined ? undefined : placeName(place));
  return {
    ...(administration === undefined ? {} : { administration }),
    ...(agency === undefined ? {} : { agency }),
    ...(territory === undefined ? {} : { territory }),
    ...(provinces === undefined ? {} : { province: provinces }),
    ...(at === undefined ? {} : { place: at }),
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    ...(position === undefined ? {} : { position }),
    ...(signer === undefined || position === undefined ? {} : { signer }),
    ...(bases.length === 0 ? {} : { bases: onePerNumber(bases) }),
    ...(receivers.length === 0 ? {} : { receivers }),
  };
}
