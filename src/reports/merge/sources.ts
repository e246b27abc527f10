import type { CriteriaSets } from '../../criteria/sets';
import {
  DIFFERENCE_HANDLING,
  DIFFERENCE_HEADINGS,
  DIFFERENCE_KINDS,
  DIFFERENCE_TITLE,
  SOURCE_HEADINGS,
  SOURCE_SHEET,
  SOURCE_TITLE,
  takenFrom,
} from '../../messages/merge';
import { setName } from '../../messages/setTitle';
import { doubtText, tablesText } from '../../messages/tables';
import { rowHeight } from '../rowHeight';
import { STYLES } from '../style';
import { SURE } from '../../tables/reading';
import { area, formatArea } from '../../workbook/address';
import type { CellStyle, CellWrite, RowLayout, SheetContent } from '../../workbook/plan';
import { columnIndex, rowIndex } from '../../workbook/units';
import type { Appearance, MergedCommune } from './merge';
import type { Difference } from './differences';

const WIDTHS = [5, 16, 18, 30, 20, 44, 34] as const;
const LAST = WIDTHS.length - 1;

/** Where several tables tell of one commune: what was taken from this one. */
function takenText({ appearances, lines }: MergedCommune, own: Appearance): string {
  if (appearances.length < 2) return '';
  const codes = [...lines.values()].flatMap(({ subject, statement }) =>
    statement?.appearance === own && subject.code === 'indicator' ? [subject.indicator] : [],
  );
  return takenFrom([...new Set(codes)]);
}

const words = tablesText('vi');

const whyUnsure = ({ table }: Appearance, sets: CriteriaSets): string =>
  table.confidence >= SURE ? '' : table.doubts.map((doubt) => doubtText(words, doubt, sets)).join('; ');

const STYLE_OF = [
  STYLES.centred,
  STYLES.text,
  STYLES.text,
  STYLES.text,
  STYLES.text,
  STYLES.text,
  STYLES.text,
] as const satisfies readonly CellStyle[];

/** The sheet "Nguồn": where every commune's figures come from, and what a person has to look at. */
export function drawSources(
  sets: CriteriaSets,
  communes: readonly MergedCommune[],
  differences: readonly Difference[],
): SheetContent {
  const cells: CellWrite[] = [];
  const rows: RowLayout[] = [{ row: rowIndex(0), height: 24 }];
  let next = 0;
  const put = (column: number, content: string | number, style: CellStyle): void => {
    cells.push({ row: rowIndex(next), column: columnIndex(column), content, style });
  };
  const line = (contents: readonly (string | number)[], style?: CellStyle): void => {
    for (const [column, content] of contents.entries()) {
      put(column, content, style ?? STYLE_OF[column] ?? STYLES.text);
    }
    rows.push({
      row: rowIndex(next),
      height: rowHeight(
        contents.map((content, column) => ({ text: String(content), width: WIDTHS[column] ?? 10 })),
      ),
    });
    next += 1;
  };
  put(0, SOURCE_TITLE, STYLES.title);
  next = 2;
  const heading = next;
  line(SOURCE_HEADINGS, STYLES.heading);
  let order = 0;
  for (const commune of communes) {
    for (const appearance of commune.appearances) {
      const { source, table } = appearance;
      const notes = [takenText(commune, appearance), whyUnsure(appearance, sets)].filter(
        (text) => text !== '',
      );
      order += 1;
      line([
        order,
        commune.name,
        setName(sets, commune.set),
        source.file,
        table.sheet,
        formatArea(table.area),
        notes.join('; '),
      ]);
    }
  }
  const second = next + 1;
  if (differences.length > 0) {
    next = second;
    put(0, DIFFERENCE_TITLE, STYLES.title);
    next += 2;
    line(DIFFERENCE_HEADINGS, STYLES.heading);
    for (const [place, { kind, set, commune, subject, detail }] of differences.entries()) {
      line([
        place + 1,
        commune,
        set === undefined ? '' : setName(sets, set),
        subject,
        DIFFERENCE_KINDS[kind],
        detail,
        DIFFERENCE_HANDLING[kind],
      ]);
    }
  }
  return {
    name: SOURCE_SHEET,
    cells,
    merges: [area(0, 0, 0, LAST), ...(differences.length > 0 ? [area(second, 0, second, LAST)] : [])],
    columns: WIDTHS.map((width, column) => ({ column: columnIndex(column), width })),
    rows,
    frozen: { rows: heading + 1, columns: 0 },
    conditional: [],
    print: { orientation: 'landscape' },
  };
}
