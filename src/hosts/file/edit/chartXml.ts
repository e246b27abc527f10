import { absoluteArea, type Area } from '../../../workbook/address';
import { axisStep, CHART_LOOK, chartPoints } from '../../../workbook/chart';
import { FONT_NAME } from '../../../workbook/paper';
import type { ColumnChart, PlainSheet } from '../../../workbook/plan';
import { quotedSheetName } from '../../../workbook/sheetName';
import { escapeXml } from '../xml/escape';
import type { Dialect } from './namespaces';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CATEGORY_AXIS = '1';
const VALUE_AXIS = '2';

const value = (name: string, content: string | number): string => `<c:${name} val="${String(content)}"/>`;

const letters = (tag: string, size: number, bold: boolean, attributes = ''): string =>
  `<a:${tag}${attributes} sz="${String(size * 100)}" b="${bold ? '1' : '0'}"><a:latin typeface="${FONT_NAME}"/></a:${tag}>`;

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

const textBody = (name: string, size: number): string =>
  `<c:${name}><a:bodyPr/><a:p><a:pPr>${letters('defRPr', size, false)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:${name}>`;

function title(text: string, size: number, turned: boolean): string {
  const run = `<a:r>${letters('rPr', size, true, ' lang="vi-VN"')}<a:t>${escapeXml(text)}</a:t></a:r>`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr${turned ? ' rot="-5400000" vert="horz"' : ''}/>` +
    `<a:p><a:pPr>${letters('defRPr', size, true)}</a:pPr>${run}</a:p></c:rich></c:tx>${value('overlay', 0)}</c:title>`
  );
}

/** A range with what it shows, for programs that do not look at the cells. */
function reference(sheet: string, area: Area, points: readonly (string | number)[]): string {
  const isNumeric = points.every((point) => typeof point === 'number' || point === '');
  const kind = isNumeric ? 'num' : 'str';
  const cached = points.map((point, place) =>
    point === '' ? '' : `<c:pt idx="${String(place)}"><c:v>${escapeXml(String(point))}</c:v></c:pt>`,
  );
  return (
    `<c:${kind}Ref><c:f>${escapeXml(`${quotedSheetName(sheet)}!${absoluteArea(area)}`)}</c:f><c:${kind}Cache>` +
    `${isNumeric ? '<c:formatCode>General</c:formatCode>' : ''}${value('ptCount', points.length)}${cached.join('')}` +
    `</c:${kind}Cache></c:${kind}Ref>`
  );
}

const axis = (name: string, id: string, crossed: string, place: string, inside: readonly string[]): string =>
  [
    `<c:${name}>${value('axId', id)}<c:scaling>${value('orientation', 'minMax')}`,
    `${name === 'valAx' ? value('min', 0) : ''}</c:scaling>${value('delete', 0)}${value('axPos', place)}`,
    inside[0],
    `<c:numFmt formatCode="${name === 'valAx' ? CHART_LOOK.numberFormat : 'General'}" sourceLinked="0"/>`,
    `${value('majorTickMark', 'out')}${value('minorTickMark', 'none')}${value('tickLblPos', 'nextTo')}`,
    `${value('crossAx', crossed)}${value('crosses', 'autoZero')}${inside[1] ?? ''}</c:${name}>`,
  ].join('');

/** The part of a chart over cells of a sheet. */
export function chartXml(
  { relationships, drawing }: Dialect,
  chart: ColumnChart,
  sheet: string,
  content: PlainSheet,
): string {
  const values = chartPoints(content, chart.values).map((point) => (typeof point === 'number' ? point : ''));
  const step = axisStep(values);
  const { titleSize, textSize, gap, fill, grid } = CHART_LOOK;
  const labels = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize']
    .map((name) => value(`show${name}`, name === 'Val' ? 1 : 0))
    .join('');
  return [
    `${DECLARATION}<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:r="${relationships}">`,
    `${value('roundedCorners', 0)}<c:chart>${title(chart.title, titleSize, false)}${value('autoTitleDeleted', 0)}`,
    `<c:plotArea><c:layout/><c:barChart>${value('barDir', 'col')}${value('grouping', 'clustered')}${value('varyColors', 0)}`,
    `<c:ser>${value('idx', 0)}${value('order', 0)}<c:tx><c:v>${escapeXml(chart.label)}</c:v></c:tx>`,
    `<c:spPr>${solid(fill)}</c:spPr>${value('invertIfNegative', 0)}`,
    `<c:dLbls>${labels}</c:dLbls>`,
    `<c:cat>${reference(sheet, chart.categories, chartPoints(content, chart.categories))}</c:cat>`,
    `<c:val>${reference(sheet, chart.values, values)}</c:val></c:ser>`,
    `${value('gapWidth', gap)}${value('axId', CATEGORY_AXIS)}${value('axId', VALUE_AXIS)}</c:barChart>`,
    axis('catAx', CATEGORY_AXIS, VALUE_AXIS, 'b', ['']),
    axis('valAx', VALUE_AXIS, CATEGORY_AXIS, 'l', [
      `<c:majorGridlines><c:spPr><a:ln>${solid(grid)}</a:ln></c:spPr></c:majorGridlines>${title(chart.label, textSize, true)}`,
      `${value('crossBetween', 'between')}${step === undefined ? '' : value('majorUnit', step)}`,
    ]),
    `</c:plotArea>${value('plotVisOnly', 1)}${value('dispBlanksAs', 'gap')}</c:chart>`,
    `${textBody('txPr', textSize)}</c:chartSpace>`,
  ].join('');
}

const corner = (name: string, column: number, row: number): string =>
  `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

/** The place of a chart in a drawing, whatever prefixes the drawing has. */
export function anchorXml(
  { relationships, drawing }: Dialect,
  { name, anchor }: ColumnChart,
  id: number,
  relation: string,
): string {
  return [
    `<xdr:twoCellAnchor xmlns:xdr="${drawing}/spreadsheetDrawing">`,
    corner('from', anchor.left, anchor.top),
    corner('to', anchor.right + 1, anchor.bottom + 1),
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(id)}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    `<xdr:xfrm><a:off xmlns:a="${drawing}/main" x="0" y="0"/><a:ext xmlns:a="${drawing}/main" cx="0" cy="0"/></xdr:xfrm>`,
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/chart">`,
    `<c:chart xmlns:c="${drawing}/chart" xmlns:r="${relationships}" r:id="${relation}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

export const drawingXml = ({ drawing }: Dialect, anchors: string): string =>
  `${DECLARATION}<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing">${anchors}</xdr:wsDr>`;

export const drawingElement = ({ relationships }: Dialect, relation: string): string =>
  `<drawing xmlns:r="${relationships}" r:id="${relation}"/>`;
