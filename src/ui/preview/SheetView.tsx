import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
} from 'react';
import type { Span } from '../../workbook/image';
import type { Severity } from '../../workbook/plan';
import { tryParseAddress, type Area } from '../../workbook/address';
import { createAxis, type Axis } from './axis';
import {
  frozenColumnsIn,
  frozenIn,
  mergesOf,
  sameRange,
  shownOf,
  type FrozenColumns,
  type Shown,
} from './layout';
import { createLookClasses } from './lookClasses';
import { HEAD_HEIGHT, HEAD_WIDTH, SheetTable, type CellPoint } from './SheetTable';
import { neighbourOf } from './neighbour';
import { createTiles, type Tiles } from './tiles';
import type { Painter, SheetAppearance, Source, Tile } from '../../workbook/preview';
import { zoomIn, type Zoom } from './zoom';

export interface SheetViewProps {
  readonly painter: Painter;
  readonly source: Source;
  readonly sheet: string;
  readonly appearance: SheetAppearance;
  readonly markAt: (row: number, column: number) => Severity | undefined;
  readonly markTitle: (severity: Severity) => string;
  /** A new object scrolls to it again. */
  readonly ring: CellPoint | undefined;
  readonly label: string;
  readonly isWhole: boolean;
  readonly zoom: Zoom;
  /** What the zoom comes to. */
  readonly onScale: (scale: number) => void;
  readonly onPress: (row: number, column: number) => void;
  /** The keys went to another cell. */
  readonly onMove: (cell: CellPoint) => void;
  /** All that is to be seen is there; the whole sheet, where `isWhole` asks for it. */
  readonly onDrawn?: () => void;
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

/** Of A4 across, without its margins, in CSS pixels. */
const PAGE_WIDTH = 1_040;
const ALL_AS_THEY_ARE: FrozenColumns = { count: 0, narrowed: undefined };
const FIRST_ROOM: Room = { width: 900, height: 600, left: 0, top: 0 };

const covers = (spans: readonly Span[], index: number): boolean =>
  spans.some(({ from, to }) => from <= index && index <= to);

interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** Hidden rows and columns come into sight where the cell asked for lies in one. */
function axesOf(
  appearance: SheetAppearance,
  ring: CellPoint | undefined,
  narrowed: FrozenColumns['narrowed'],
): Axes {
  const shows = (spans: readonly Span[], index: number | undefined): readonly Span[] =>
    index !== undefined && covers(spans, index) ? [] : spans;
  const everyColumn = Array.from({ length: appearance.columns }, (_, column) => column);
  const widths = appearance.shownWidths.slice();
  if (narrowed !== undefined) widths[narrowed.column] = narrowed.width;
  return {
    rows: createAxis({
      count: appearance.rows,
      usual: appearance.defaultHeight,
      odd: appearance.oddRows,
      sizes: appearance.oddHeights,
      hidden: shows(appearance.hiddenRows, ring?.row),
    }),
    columns: createAxis({
      count: appearance.columns,
      usual: 0,
      odd: everyColumn,
      sizes: widths,
      hidden: shows(appearance.hiddenColumns, ring?.column),
    }),
  };
}

/** One sheet, of which only what is in view is drawn. */
export function SheetView(props: SheetViewProps): ReactElement {
  const { painter, source, sheet, appearance, ring, label, isWhole, onPress, onMove, onDrawn } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(FIRST_ROOM);
  const tiles = useTiles(painter, source, sheet);
  const classes = useMemo(() => createLookClasses(), []);
  useEffect(() => classes.dispose, [classes]);

  const isHiddenRing =
    ring !== undefined &&
    (covers(appearance.hiddenRows, ring.row) || covers(appearance.hiddenColumns, ring.column));
  const hiddenRing = isHiddenRing ? ring : undefined;
  const total = appearance.columnWidths.reduce((sum, width) => sum + width, HEAD_WIDTH);
  const zoom = isWhole ? Math.min(1, PAGE_WIDTH / total) : zoomIn(props.zoom, room.width, total);
  const { onScale } = props;
  useEffect(() => {
    if (!isWhole) onScale(zoom);
  }, [zoom, isWhole, onScale]);
  // in the sheet's own pixels
  const view = { width: room.width / zoom, height: room.height / zoom };
  // where nothing is out of sight, nothing has to stay in it
  const isAllInView = isWhole || total * zoom < room.width + 1;
  const frozenColumns = useMemo(
    () =>
      isAllInView
        ? ALL_AS_THEY_ARE
        : frozenColumnsIn(appearance.columnWidths, appearance.frozen.columns, view.width - HEAD_WIDTH),
    [appearance, isAllInView, view.width],
  );
  const { narrowed } = frozenColumns;
  const { rows, columns } = useMemo(
    () => axesOf(appearance, hiddenRing, narrowed),
    [appearance, hiddenRing, narrowed],
  );
  const merges = useMemo(() => mergesOf(appearance.merges), [appearance]);

  const frozenRows = frozenIn(rows, appearance.frozen.rows, view.height);
  const whole = (axis: Axis): Shown => ({ frozen: { from: 0, to: 0 }, window: { from: 0, to: axis.count } });
  const shownRows = useStable(
    isWhole ? whole(rows) : shownOf(rows, frozenRows, room.top / zoom, view.height),
  );
  const shownColumns = useStable(
    isWhole ? whole(columns) : shownOf(columns, frozenColumns.count, room.left / zoom, view.width),
  );
  useEffect(() => {
    tiles.want([shownRows.frozen, shownRows.window], [shownColumns.frozen, shownColumns.window]);
    if (onDrawn === undefined) return;
    void tiles.settled().then(onDrawn);
  }, [tiles, shownRows, shownColumns, onDrawn]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = (): void => {
      setRoom((known) => {
        const { clientWidth: width, clientHeight: height, scrollLeft: left, scrollTop: top } = element;
        const next = { width, height, left, top };
        return JSON.stringify(next) === JSON.stringify(known) ? known : next;
      });
    };
    let frame = 0;
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    measure();
    element.addEventListener('scroll', soon, { passive: true });
    const observer = new ResizeObserver(soon);
    observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', soon);
      observer.disconnect();
    };
  }, []);

  const broughtIntoView = useRef<{ readonly ring: CellPoint | undefined; readonly zoom: number }>({
    ring: undefined,
    zoom: 1,
  });
  // after each drawing: beside the result on a phone a sheet has no room to scroll in until it is looked at
  useEffect(() => {
    const element = scroller.current;
    const { current: known } = broughtIntoView;
    if (element === null || (known.ring === ring && known.zoom === zoom)) return;
    const { clientWidth: width, clientHeight: height, scrollLeft: left, scrollTop: top } = element;
    if (width === 0 || height === 0) return;
    broughtIntoView.current = { ring, zoom };
    if (ring === undefined) {
      if (known.ring !== undefined) element.scrollTo(0, 0);
      return;
    }
    const { width: wide, height: high } = { width: width / zoom, height: height / zoom };
    const across = centred(columns, frozenColumns.count, ring.column, wide - HEAD_WIDTH, left / zoom);
    const down = centred(rows, frozenRows, ring.row, high - HEAD_HEIGHT, top / zoom);
    element.scrollTo(across * zoom, down * zoom);
  });

  const press = ({ target }: MouseEvent): void => {
    const address = target instanceof Element ? target.closest('td')?.dataset['cell'] : undefined;
    const cell = address === undefined ? undefined : tryParseAddress(address);
    if (cell !== undefined) onPress(cell.row, cell.column);
  };

  const walk = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = neighbourOf(event.key, ring, rows, columns, merges);
    if (next !== undefined) onMove(next);
    else if (event.key === 'Enter' && ring !== undefined) onPress(ring.row, ring.column);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className={isWhole ? 'sheet-scroll sheet-whole' : 'sheet-scroll'}
      role="region"
      aria-label={label}
    >
      <SheetTable
        name={sheet}
        onClick={press}
        onKeyDown={walk}
        appearance={appearance}
        rows={rows}
        columns={columns}
        shownRows={shownRows}
        shownColumns={shownColumns}
        merges={merges}
        tiles={tiles}
        classes={classes}
        markAt={props.markAt}
        markTitle={props.markTitle}
        ring={ring}
        zoom={zoom === 1 ? undefined : zoom}
      />
    </div>
  );
}

/** Where to scroll so that an index stands in the middle; nowhere where it is in view already. */
function centred(axis: Axis, frozen: number, index: number, room: number, now: number): number {
  if (index < frozen) return now;
  const edge = axis.start(frozen);
  const start = axis.start(index) - edge;
  const size = axis.size(index);
  const free = room - edge;
  if (start >= now && start + size <= now + free) return now;
  // from a whole column or row on: half a word beside what stays in view tells nothing
  const wished = Math.max(0, start - (free - size) / 2);
  const first = axis.at(wished + edge);
  return axis.start(first) < wished + edge ? axis.start(Math.min(first + 1, index)) - edge : wished;
}

/** The same object as long as it says the same, so that nothing is drawn anew for nothing. */
function useStable(next: Shown): Shown {
  const [known, setKnown] = useState(next);
  if (sameRange(known.frozen, next.frozen) && sameRange(known.window, next.window)) return known;
  setKnown(next);
  return next;
}

interface Loading {
  readonly painter: Painter;
  readonly source: Source;
  readonly tiles: Tiles;
}

/** The sheet's cells as they come; what a workbook showed before a change stays until the new ones are there. */
function useTiles(painter: Painter, source: Source, sheet: string): Tiles {
  const [, setLoads] = useState(0);
  const begin = (before: Tiles | undefined): Loading => {
    const load = (part: Area): Promise<Tile | undefined> => painter.tile(source, sheet, part);
    const onLoaded = (): void => {
      setLoads((count) => count + 1);
    };
    return { painter, source, tiles: createTiles(load, before, onLoaded) };
  };
  const [known, setKnown] = useState(() => begin(undefined));
  const isKnown = known.painter === painter && known.source === source;
  const { tiles } = isKnown ? known : begin(known.tiles);
  if (!isKnown) setKnown({ painter, source, tiles });
  useEffect(() => tiles.dispose, [tiles]);
  return tiles;
}
