import type { Area } from '../../workbook/address';
import { area } from '../../workbook/address';
import { GENERAL, type CellImage, type SheetImage } from '../../workbook/image';
import { columnIndex, rowIndex } from '../../workbook/units';

/** More than any decision's table has; what is pasted may be a whole page. */
const MOST_TEXT = 2_000_000;
const MOST_ROWS = 3_000;
const MOST_COLUMNS = 60;
const LONGEST_SPAN = 1_000;

/** What was copied holds no table, or more than a table of a decision has. */
export type Pasted =
  | { readonly code: 'table'; readonly sheet: SheetImage }
  | { readonly code: 'no-table' }
  | { readonly code: 'too-large' };

interface PastedCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ge: '≥',
  le: '≤',
  ndash: '–',
  mdash: '—',
  sup2: '²',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]\w{1,7}));/gu, (whole, ...found) => {
    const [decimal, hex, name] = found as readonly (string | undefined)[];
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

type HtmlToken =
  | { readonly code: 'text'; readonly text: string }
  | { readonly code: 'tag'; readonly name: string; readonly isEnd: boolean; readonly attributes: string };

/** What is dropped with all that it holds. */
const DROPPED = ['style', 'script', 'title', 'xml'];

/** Tags and the text between them. What has no end ends the reading, so that it is never looked for twice. */
function* tokensOf(html: string): Generator<HtmlToken> {
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const until = open < 0 ? html.length : open;
    if (until > at) yield { code: 'text', text: html.slice(at, until) };
    if (open < 0) return;
    const isComment = html.startsWith('<!--', open);
    const end = isComment ? html.indexOf('-->', open) : html.indexOf('>', open);
    if (end < 0) return;
    at = end + (isComment ? 3 : 1);
    if (isComment) continue;
    const [, slash = '', name = '', attributes = ''] =
      /^(\/?)([a-z][a-z0-9:]*)(?:[\s/]([^]*))?$/iu.exec(html.slice(open + 1, end)) ?? [];
    if (name === '') continue;
    const tag = name.toLowerCase();
    if (slash === '' && DROPPED.includes(tag)) {
      const close = lower.indexOf(`</${tag}`, at);
      if (close < 0) return;
      at = close;
      continue;
    }
    yield { code: 'tag', name: tag, isEnd: slash === '/', attributes };
  }
}

const ROWSPAN = /\browspan\s*=\s*["']?(\d{1,4})/iu;
const COLSPAN = /\bcolspan\s*=\s*["']?(\d{1,4})/iu;
const spanIn = (attributes: string, span: RegExp): number =>
  Math.min(LONGEST_SPAN, Math.max(1, Number(span.exec(attributes)?.[1] ?? 1)));

/** The largest of the tables in a piece of HTML; a table inside a cell counts as the cell's text. */
function tableIn(html: string): readonly (readonly PastedCell[])[] | undefined {
  let best: PastedCell[][] | undefined;
  let rows: PastedCell[][] = [];
  let depth = 0;
  let cell: { text: string; rows: number; columns: number } | undefined;
  const close = (): void => {
    if (cell === undefined) return;
    const text = decoded(cell.text)
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n[ \n]*/gu, '\n')
      .trim();
    rows.at(-1)?.push({ ...cell, text });
    cell = undefined;
  };
  for (const token of tokensOf(html)) {
    if (token.code === 'text') {
      if (cell !== undefined) cell.text += token.text.replace(/\s+/gu, ' ');
      continue;
    }
    const { name, isEnd, attributes } = token;
    if (name === 'table') {
      depth += isEnd ? -1 : 1;
      if (!isEnd && depth === 1) rows = [];
      if (isEnd && depth === 0) {
        close();
        if (rows.length > (best?.length ?? 0)) best = rows;
      }
      depth = Math.max(0, depth);
    } else if (depth === 1 && name === 'tr') {
      close();
      if (!isEnd) rows.push([]);
    } else if (depth === 1 && (name === 'td' || name === 'th')) {
      close();
      if (!isEnd)
        cell = { text: '', rows: spanIn(attributes, ROWSPAN), columns: spanIn(attributes, COLSPAN) };
    } else if (cell !== undefined && /^(?:p|br|div|li|tr|td)$/u.test(name)) {
      cell.text += name === 'td' ? ' ' : '\n';
    }
  }
  if (depth > 0) {
    close();
    if (rows.length > (best?.length ?? 0)) best = rows;
  }
  return best;
}

/** Lines of cells with tabs between, as Excel and Word copy them; a cell with line ends stands in quotes. */
function tabbed(text: string): readonly (readonly PastedCell[])[] | undefined {
  if (!text.includes('\t')) return undefined;
  const rows: PastedCell[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\n\r]*))(\t|\r?\n|$)/guy;
  for (const [whole, quoted, plain = '', end] of text.matchAll(cells)) {
    if (whole === '') break;
    const own = quoted?.replaceAll('""', '"') ?? plain;
    rows.at(-1)?.push({ text: own.trim(), rows: 1, columns: 1 });
    if (end !== '\t' && end !== '') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** Puts cells where they stand once those that span rows have taken their places. */
function sheetOf(rows: readonly (readonly PastedCell[])[]): Pasted {
  const merges: Area[] = [];
  const taken = new Set<number>();
  const placed = rows.map((cells, row) => {
    let column = 0;
    return cells.flatMap(({ text, rows: height, columns: width }): readonly CellImage[] => {
      while (taken.has(row * MOST_COLUMNS + column)) column += 1;
      const at = column;
      const right = Math.min(at + width, MOST_COLUMNS);
      const bottom = Math.min(row + height, rows.length);
      for (let y = row + 1; y < bottom; y += 1) {
        for (let x = at; x < right; x += 1) taken.add(y * MOST_COLUMNS + x);
      }
      if (at >= MOST_COLUMNS) return [];
      if (right - at > 1 || bottom - row > 1) merges.push(area(row, at, bottom - 1, right - 1));
      column = right;
      return text === '' ? [] : [{ column: columnIndex(at), value: text, format: GENERAL }];
    });
  });
  return {
    code: 'table',
    sheet: {
      name: '',
      visibility: 'visible',
      protected: false,
      rows: placed.flatMap((cells, row) => (cells.length === 0 ? [] : [{ row: rowIndex(row), cells }])),
      merges,
      hiddenRows: [],
      hiddenColumns: [],
    },
  };
}

/**
 * A table copied from Word, a web page or Excel, as a sheet.
 * @param copied the clipboard's HTML where it has some, and its text
 */
export function readPasted({
  html = '',
  text = '',
}: {
  readonly html?: string;
  readonly text?: string;
}): Pasted {
  if (html.length > MOST_TEXT || text.length > MOST_TEXT) return { code: 'too-large' };
  const rows = (html === '' ? undefined : tableIn(html)) ?? tabbed(text);
  if (rows === undefined || rows.length === 0) return { code: 'no-table' };
  return rows.length > MOST_ROWS ? { code: 'too-large' } : sheetOf(rows);
}
