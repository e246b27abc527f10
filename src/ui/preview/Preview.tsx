import { useEffect, useEffectEvent, useMemo, useState, type ReactElement } from 'react';
import type { Finding } from '../../assessment/finding';
import type { PageText } from '../../messages/page';
import { tryParseAddress, type CellReference } from '../../workbook/address';
import type { Severity } from '../../workbook/plan';
import { useChange } from '../useChange';
import { FindBar } from './FindBar';
import { marksOf } from './marks';
import { SheetTabs } from './SheetTabs';
import { SheetView } from './SheetView';
import type { CellPoint } from './SheetTable';
import { ZoomBar } from './ZoomBar';
import type { Zoom } from './zoom';
import './preview.css';
import type { Found, Painter, SheetAppearance, SheetOutline, Source } from '../../workbook/preview';

export interface PreviewProps {
  readonly t: PageText;
  readonly fileName: string;
  readonly painter: Painter;
  readonly source: Source;
  readonly findings: readonly Finding[];
  readonly markTitle: (severity: Severity) => string;
  /** What was chosen last; a new object shows it again. */
  readonly chosen: CellReference | undefined;
  readonly isFinding: boolean;
  readonly onFindClose: () => void;
  readonly onPressCell: (sheet: string, row: number, column: number) => void;
  /** A whole sheet is drawn for the printer. */
  readonly isPrinting: boolean;
  readonly onPrintReady: (isPrintable: boolean) => void;
}

interface Ring {
  readonly sheet: string;
  readonly point: CellPoint;
}

interface Shown {
  readonly source: Source;
  readonly sheet: string;
  readonly appearance: SheetAppearance;
}

/** More cells than that nobody prints from a browser. */
const MOST_PRINTED = 120_000;

const ringOf = ({ sheet, address }: CellReference): Ring | undefined => {
  const point = tryParseAddress(address);
  return point === undefined ? undefined : { sheet, point };
};

/** The sheets of a workbook as Excel would show them, with our marks on top. */
export function Preview(props: PreviewProps): ReactElement {
  const { t, fileName, painter, source, findings, markTitle, chosen, isFinding, isPrinting } = props;
  const [outline, setOutline] = useState<readonly SheetOutline[]>([]);
  const [sheet, setSheet] = useState<string | undefined>(undefined);
  const [ring, setRing] = useState<Ring | undefined>(undefined);
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const [zoom, setZoom] = useState<Zoom>(1);
  const [scale, setScale] = useState(1);
  const marks = useMemo(() => marksOf(findings), [findings]);

  useEffect(() => {
    let isCurrent = true;
    void painter.outline(source).then((sheets = []) => {
      if (!isCurrent) return;
      setOutline(sheets);
      const first = sheets.find(({ visibility }) => visibility === 'visible') ?? sheets[0];
      setSheet((known) => (sheets.some(({ name }) => name === known) ? known : first?.name));
    });
    return () => {
      isCurrent = false;
    };
  }, [painter, source]);

  useEffect(() => {
    if (sheet === undefined) return undefined;
    let isCurrent = true;
    void painter.appearance(source, sheet).then((appearance) => {
      if (isCurrent && appearance !== undefined) setShown({ source, sheet, appearance });
    });
    return () => {
      isCurrent = false;
    };
  }, [painter, source, sheet]);

  const show = (next: Ring | undefined): void => {
    if (next === undefined) return;
    setSheet(next.sheet);
    setRing(next);
  };
  useChange(chosen, (cell) => {
    if (cell !== undefined) show(ringOf(cell));
  });

  // the first sheet with something to be said of it is what people opened the file for
  const [hasFindings, setHasFindings] = useState(false);
  useChange(findings[0]?.place.sheet, (first) => {
    if (first === undefined) return;
    if (!hasFindings && ring === undefined && chosen === undefined) setSheet(first);
    setHasFindings(true);
  });

  const isPrintable = shown !== undefined && shown.appearance.rows * shown.appearance.columns <= MOST_PRINTED;
  const refusePrinting = useEffectEvent(() => {
    props.onPrintReady(false);
  });
  useEffect(() => {
    if (isPrinting && !isPrintable) refusePrinting();
  }, [isPrinting, isPrintable]);

  const onFound = ({ sheet: name, row, column }: Found): void => {
    show({ sheet: name, point: { row, column } });
  };

  return (
    <section className="preview" aria-label={t('preview.title', { name: fileName })}>
      {isFinding && (
        <FindBar
          t={t}
          find={(text) => painter.find(source, text)}
          onFound={onFound}
          onClose={props.onFindClose}
        />
      )}
      {shown === undefined ? (
        <p className="preview-loading" role="status">
          {t('preview.loading')}
        </p>
      ) : (
        <SheetView
          key={shown.sheet}
          painter={painter}
          source={shown.source}
          sheet={shown.sheet}
          appearance={shown.appearance}
          markAt={(row, column) => marks.at(shown.sheet, row, column)}
          markTitle={markTitle}
          ring={ring?.sheet === shown.sheet ? ring.point : undefined}
          label={t('preview.sheet', { name: shown.sheet })}
          isWhole={isPrinting && isPrintable}
          zoom={zoom}
          onScale={setScale}
          onPress={(row, column) => {
            props.onPressCell(shown.sheet, row, column);
          }}
          onMove={(point) => {
            setRing({ sheet: shown.sheet, point });
          }}
          {...(isPrinting && isPrintable
            ? {
                onDrawn: () => {
                  props.onPrintReady(true);
                },
              }
            : {})}
        />
      )}
      <div className="sheet-foot">
        <SheetTabs
          t={t}
          outline={outline}
          sheet={sheet}
          onChoose={(name) => {
            setRing(undefined);
            setSheet(name);
          }}
        />
        <ZoomBar t={t} zoom={zoom} now={scale} onZoom={setZoom} />
      </div>
    </section>
  );
}
