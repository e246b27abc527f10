/// <reference types="office-js" />
import { formatArea } from '../../../workbook/address';
import { axisStep, CHART_LOOK, chartPoints } from '../../../workbook/chart';
import { FONT_NAME } from '../../../workbook/paper';
import type { ColumnChart, PlainSheet } from '../../../workbook/plan';
import type { SheetHandle } from './cells';
import { step, type Step } from './step';

const CHART_BYTES = 20_000;

/** Draws the charts of a sheet whose cells have their contents. */
export const chartSteps = (sheet: SheetHandle, content: PlainSheet): readonly Step[] =>
  (content.charts ?? []).map((chart) =>
    step(CHART_BYTES, (context) => {
      draw(sheet(context), chart, axisStep(chartPoints(content, chart.values)));
    }),
  );

/** Takes away the charts that are to be drawn anew; all others stay. */
export function removeCharts({ charts }: Excel.Worksheet, content: PlainSheet): void {
  for (const { name } of content.charts ?? []) charts.getItemOrNullObject(name).delete();
}

function draw(worksheet: Excel.Worksheet, chart: ColumnChart, majorUnit: number | undefined): void {
  const { anchor, label } = chart;
  const values = worksheet.getRange(formatArea(chart.values));
  const drawn = worksheet.charts.add(Excel.ChartType.columnClustered, values, Excel.ChartSeriesBy.columns);
  drawn.name = chart.name;
  drawn.setPosition(
    worksheet.getCell(anchor.top, anchor.left),
    worksheet.getCell(anchor.bottom, anchor.right),
  );
  drawn.format.font.name = FONT_NAME;
  drawn.format.font.size = CHART_LOOK.textSize;
  write(drawn.title, chart.title, CHART_LOOK.titleSize);
  drawn.legend.visible = false;
  const series = drawn.series.getItemAt(0);
  series.setValues(values);
  series.setXAxisValues(worksheet.getRange(formatArea(chart.categories)));
  series.name = label;
  series.gapWidth = CHART_LOOK.gap;
  series.hasDataLabels = true;
  series.format.fill.setSolidColor(`#${CHART_LOOK.fill}`);
  const { valueAxis } = drawn.axes;
  valueAxis.minimum = 0;
  if (majorUnit !== undefined) valueAxis.majorUnit = majorUnit;
  valueAxis.numberFormat = CHART_LOOK.numberFormat;
  valueAxis.majorGridlines.format.line.color = `#${CHART_LOOK.grid}`;
  write(valueAxis.title, label, CHART_LOOK.textSize);
}

function write(title: Excel.ChartTitle | Excel.ChartAxisTitle, text: string, size: number): void {
  title.text = text;
  const { font } = title.format;
  font.name = FONT_NAME;
  font.size = size;
  font.bold = true;
}
