import { randomUUID } from 'node:crypto';
import { parseArea, splitReference } from './area';
import { isError } from './cell';
import {
  relationsDocument,
  relationsOf,
  relationsPath,
  OFFICE_RELATION,
  readPart,
  textPart,
} from './package';
import { cellAt, type Chart, type Sheet } from './sheet';
import {
  copyOf,
  elementsOf,
  element,
  escapeXml,
  parseXml,
  textOf,
  writeXml,
  xmlDocument,
  type XmlElement,
} from './xml';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** The first element of a name without its prefix, however deep. */
function within(parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of elementsOf(parent)) {
    if (child.name.replace(/^.*:/, '') === name) return child;
    const found = within(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The drawing of a sheet's part, with the charts in it. */
export function readDrawing(
  parts: ReadonlyMap<string, Uint8Array>,
  sheetPath: string,
): Pick<Sheet, 'charts' | 'drawing'> {
  const path = relationsOf(parts, sheetPath).find(({ type }) => type.endsWith('/drawing'))?.target;
  if (path === undefined) return { charts: [] };
  const root = parseXml(readPart(parts, path));
  const charts = elementsOf(root).flatMap((frame): Chart[] => {
    const properties = within(frame, 'graphicFrame') && within(frame, 'cNvPr');
    if (properties === undefined) return [];
    return [
      {
        id: `{${randomUUID().toUpperCase()}}`,
        name: properties.attributes.get('name') ?? '',
        type: 'ColumnClustered',
        ...{ top: 0, left: 0, width: 360, height: 216 },
        settings: new Map(),
        frame,
      },
    ];
  });
  return { charts, drawing: { path, root, isChanged: false } };
}

const latin = (name: unknown): string => `<a:latin typeface="${escapeXml(String(name))}"/>`;

/** The values of a range as the chart keeps them. */
function cached(sheet: Sheet, reference: string): string {
  const area = parseArea(splitReference(reference).address);
  if (area === undefined) return '';
  const points: string[] = [];
  let place = 0;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const value = cellAt(sheet, row, column)?.value ?? null;
      if (value !== null && !isError(value)) {
        points.push(`<c:pt idx="${String(place)}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`);
      }
      place += 1;
    }
  }
  return `<c:ptCount val="${String(place)}"/>${points.join('')}`;
}

const absolute = (reference: string): string => {
  const { sheet, address } = splitReference(reference);
  return `'${(sheet ?? '').replaceAll("'", "''")}'!${address.replace(/[A-Z]+|\d+/g, (part) => `$${part}`)}`;
};

/** A chart as Excel saves it, in the order of the schema. */
function chartDocument(sheet: Sheet, { settings }: Chart): string {
  const text = (key: string): string => String(settings.get(key) ?? '');
  const title = (key: string): string =>
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr sz="${String(Number(text(`${key}.format.font.size`)) * 100)}" b="${settings.get(`${key}.format.font.bold`) === true ? '1' : '0'}">${latin(text(`${key}.format.font.name`))}</a:rPr><a:t>${escapeXml(text(`${key}.text`))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const color = (key: string): string =>
    `<a:solidFill><a:srgbClr val="${text(key).replace('#', '')}"/></a:solidFill>`;
  const range = (kind: string, key: string): string =>
    `<c:${kind}Ref><c:f>${escapeXml(absolute(text(key)))}</c:f><c:${kind}Cache>${cached(sheet, text(key))}</c:${kind}Cache></c:${kind}Ref>`;
  const optional = (key: string, write: (value: string) => string): string =>
    settings.has(key) ? write(text(key)) : '';
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main">`,
    `<c:chart>${title('title')}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>`,
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${escapeXml(text('series.name'))}</c:v></c:tx>`,
    `<c:spPr>${color('series.format.fill.color')}</c:spPr>`,
    settings.get('series.hasDataLabels') === true ? '<c:dLbls><c:showVal val="1"/></c:dLbls>' : '',
    `<c:cat>${range('str', 'series.categories')}</c:cat><c:val>${range('num', 'series.values')}</c:val></c:ser>`,
    `<c:gapWidth val="${text('series.gapWidth')}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`,
    '<c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>',
    `<c:valAx><c:axId val="2"/><c:scaling>${optional('axes.value.minimum', (value) => `<c:min val="${value}"/>`)}</c:scaling>`,
    `<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln>${color('axes.value.grid.format.line.color')}</a:ln></c:spPr></c:majorGridlines>`,
    `${title('axes.value.title')}<c:numFmt formatCode="${escapeXml(text('axes.value.numberFormat'))}" sourceLinked="0"/>`,
    `<c:crossAx val="1"/>${optional('axes.value.majorUnit', (value) => `<c:majorUnit val="${value}"/>`)}</c:valAx></c:plotArea>`,
    settings.get('legend.visible') === false ? '' : '<c:legend><c:legendPos val="r"/></c:legend>',
    `<c:plotVisOnly val="1"/></c:chart><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${String(Number(text('format.font.size')) * 100)}">${latin(text('format.font.name'))}</a:defRPr></a:pPr></a:p></c:txPr></c:chartSpace>`,
  ].join('');
}

const corner = (name: string, column: number, row: number): string =>
  `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

const frameDocument = ({ name, covered }: Chart, id: number, relation: string): string => {
  const { top, left, bottom, right } = covered ?? { top: 0, left: 0, bottom: 10, right: 5 };
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${DRAWING}/spreadsheetDrawing">${corner('from', left, top)}${corner('to', right + 1, bottom + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(id)}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE_RELATION.slice(0, -1)}" r:id="${relation}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
};

export interface PackageInWork {
  readonly parts: Map<string, Uint8Array>;
  readonly folder: string;
  readonly type: (path: string, type: string) => void;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.drawing';

/** Saves the drawing of a sheet, with what was drawn since; gives the sheet's `<drawing>`, if it has one. */
export function writeDrawing(work: PackageInWork, sheet: Sheet, sheetPath: string): XmlElement | undefined {
  const { parts, folder } = work;
  const fresh = sheet.charts.filter(({ frame }) => frame === undefined);
  if (sheet.drawing?.isChanged !== true && fresh.length === 0) return undefined;
  const free = (kind: string): string => {
    let number = 1;
    while (parts.has(`${folder}${kind}s/${kind}${String(number)}.xml`)) number += 1;
    return `${folder}${kind}s/${kind}${String(number)}.xml`;
  };
  const path = sheet.drawing?.path ?? free('drawing');
  const root = copyOf(
    sheet.drawing?.root ?? element('xdr:wsDr', { 'xmlns:xdr': `${DRAWING}/spreadsheetDrawing` }),
  );
  const relations = relationsOf(parts, path);
  for (const chart of fresh) {
    const part = free('chart');
    parts.set(part, textPart(chartDocument(sheet, chart)));
    work.type(part, `${TYPE}ml.chart+xml`);
    const id = `rIdNew${String(relations.length + 1)}`;
    relations.push({ id, type: `${OFFICE_RELATION}chart`, target: part, external: false });
    root.children.push(parseXml(frameDocument(chart, 1000 + relations.length, id)));
  }
  const text = writeXml(root);
  const used = relations.filter(({ id }) => text.includes(`"${id}"`));
  parts.set(path, textPart(xmlDocument(root)));
  parts.set(relationsPath(path), textPart(relationsDocument(path, used)));
  work.type(path, `${TYPE}+xml`);
  if (sheet.drawing !== undefined) return undefined;
  const own = relationsOf(parts, sheetPath);
  own.push({ id: 'rIdDrawing', type: `${OFFICE_RELATION}drawing`, target: path, external: false });
  parts.set(relationsPath(sheetPath), textPart(relationsDocument(sheetPath, own)));
  return element('drawing', { 'xmlns:r': OFFICE_RELATION.slice(0, -1), 'r:id': 'rIdDrawing' });
}

/** What charts of a saved workbook show, whoever saved it. */
export function chartsIn(
  parts: ReadonlyMap<string, Uint8Array>,
  { drawing, charts }: Sheet,
): readonly Readonly<Record<string, unknown>>[] {
  if (drawing === undefined) return [];
  const relations = relationsOf(parts, drawing.path);
  return charts.flatMap(({ name, frame }) => {
    const id =
      frame && [...(within(frame, 'chart')?.attributes ?? [])].find(([key]) => key.endsWith(':id'))?.[1];
    const target = relations.find((one) => one.id === id)?.target;
    if (frame === undefined || target === undefined) return [];
    const space = parseXml(readPart(parts, target));
    const at = (...names: readonly string[]): XmlElement =>
      names.reduce((parent, one) => within(parent, one) ?? element('none'), space);
    const number = (...names: readonly string[]): string | undefined => at(...names).attributes.get('val');
    const place = (corner_: string): readonly number[] =>
      ['col', 'row'].map((one) => Number(textOf(within(within(frame, corner_) ?? frame, one) ?? frame)));
    const title = (...names: readonly string[]): unknown => {
      const run = at(...names, 'title', 'r');
      const look = within(run, 'rPr');
      return [
        textOf(within(run, 't') ?? element('t')),
        look?.attributes.get('sz'),
        look?.attributes.get('b'),
        look && within(look, 'latin')?.attributes.get('typeface'),
      ];
    };
    return [
      {
        name,
        from: place('from'),
        to: place('to'),
        title: title('chart'),
        series: textOf(at('ser', 'tx', 'v')),
        categories: textOf(at('cat', 'f')),
        values: textOf(at('val', 'f')),
        cached: [at('cat'), at('val')].map((one) => textOf(one).replace('General', '')),
        labels: number('ser', 'dLbls', 'showVal'),
        fill: number('ser', 'spPr', 'srgbClr'),
        gap: number('gapWidth'),
        axis: title('valAx'),
        minimum: number('valAx', 'scaling', 'min'),
        step: number('valAx', 'majorUnit'),
        format: at('valAx', 'numFmt').attributes.get('formatCode'),
        grid: number('valAx', 'majorGridlines', 'srgbClr'),
        legend: within(space, 'legend') !== undefined,
        letters: at('txPr', 'latin').attributes.get('typeface'),
      },
    ];
  });
}
