import { contains, tryParseArea, type Area } from '../../../workbook/address';
import { child, childrenOf, type XmlElement } from '../../file/xml/tree';
import type { XmlCursor } from '../../file/xml/cursor';
import { isOn } from './look';
import { colorOf, type Palette } from './palette';
import type { CellLook } from '../../../workbook/preview';

/** A conditional format that a preview can show: how the text of a cell is, or how it begins. */
export interface TextRule {
  readonly areas: readonly Area[];
  readonly code: 'equals' | 'begins';
  /** In lower case. */
  readonly text: string;
  readonly priority: number;
  /** Number of its look among the workbook's differential ones. */
  readonly look: number;
}

export type RuleLook = Partial<Pick<CellLook, 'bold' | 'italic' | 'color' | 'fill'>>;

/** More than anybody looks at, and less than what takes long to go through for each cell. */
const MOST_RULES = 200;

/** The rules of the `conditionalFormatting` on which the cursor stands; all other kinds are passed over. */
export function readRules(cursor: XmlCursor, rules: TextRule[]): void {
  const areas = (cursor.attribute('sqref') ?? '').split(' ').flatMap((reference) => {
    const area = tryParseArea(reference);
    return area === undefined ? [] : [area];
  });
  const inside = cursor.depth;
  while (cursor.nextWithin(inside)) {
    if (cursor.kind !== 'open' || !cursor.opens('cfRule') || areas.length === 0) continue;
    const rule = readRule(cursor, areas);
    if (rule !== undefined && rules.length < MOST_RULES) rules.push(rule);
  }
}

function readRule(cursor: XmlCursor, areas: readonly Area[]): TextRule | undefined {
  const type = cursor.attribute('type');
  const look = Number(cursor.attribute('dxfId') ?? NaN);
  const priority = Number(cursor.attribute('priority') ?? Infinity);
  const begin = cursor.attribute('text');
  const isEqual = type === 'cellIs' && cursor.attribute('operator') === 'equal';
  if (type === 'beginsWith' && begin !== undefined) {
    return { areas, code: 'begins', text: begin.toLowerCase(), priority, look };
  }
  if (!isEqual || cursor.selfClosing) return undefined;
  const inside = cursor.depth;
  let formula = '';
  while (cursor.nextWithin(inside)) {
    if (cursor.kind === 'open' && cursor.opens('formula')) formula = cursor.textContent();
  }
  const text = /^"((?:[^"]|"")*)"$/.exec(formula.trim())?.[1];
  return text === undefined
    ? undefined
    : { areas, code: 'equals', text: text.replaceAll('""', '"').toLowerCase(), priority, look };
}

/** The rule that counts for a cell: of those that fit, the one with the lowest number. */
export function ruleAt(
  rules: readonly TextRule[],
  cell: { readonly row: number; readonly column: number },
  text: string,
): TextRule | undefined {
  if (rules.length === 0 || text === '') return undefined;
  const lower = text.toLowerCase();
  let best: TextRule | undefined;
  for (const rule of rules) {
    if (best !== undefined && rule.priority >= best.priority) continue;
    const fits = rule.code === 'equals' ? lower === rule.text : lower.startsWith(rule.text);
    if (fits && rule.areas.some((area) => contains(area, cell))) best = rule;
  }
  return best;
}

/** What each differential style changes. */
export const readRuleLooks = (root: XmlElement | undefined, palette: Palette): readonly RuleLook[] =>
  childrenOf(child(root, 'dxfs'), 'dxf').map((dxf): RuleLook => {
    const font = child(dxf, 'font');
    const pattern = child(child(dxf, 'fill'), 'patternFill');
    const color = colorOf(child(font, 'color'), palette);
    // in a differential style the ground is what is seen
    const fill = colorOf(child(pattern, 'bgColor') ?? child(pattern, 'fgColor'), palette);
    return {
      ...(isOn(child(font, 'b')) ? { bold: true } : {}),
      ...(isOn(child(font, 'i')) ? { italic: true } : {}),
      ...(color === undefined ? {} : { color }),
      ...(fill === undefined ? {} : { fill }),
    };
  });
