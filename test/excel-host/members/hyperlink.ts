import { areaName, countOf } from '../book/area';
import { changeFont } from '../book/font';
import { cellAt } from '../book/sheet';
import { element } from '../book/xml';
import type { Session } from '../session';
import { invalidArgument, NotSimulatedError } from '../wire/failure';
import type { Json } from '../wire/member';
import { requireUnprotected, restyle, type Block } from './cells';
import { enter } from './rangeContent';

export function readLink({ sheet, area }: Block): Json {
  const link = sheet.links.get(areaName(area));
  if (link === undefined) return null;
  return {
    documentReference: link.attributes.get('location') ?? '',
    screenTip: link.attributes.get('tooltip') ?? '',
    textToDisplay: link.attributes.get('display') ?? '',
  };
}

const FIELDS = ['documentReference', 'screenTip', 'textToDisplay'];
const LONGEST_TIP = 255;

/** Links a cell to a place in the workbook as Excel does: it changes the cell's text, and its look. */
export function setLink(block: Block, value: Json, session: Session): void {
  const { sheet, area } = block;
  requireUnprotected(sheet);
  if (countOf(area) > 1) throw new NotSimulatedError('hyperlinks of several cells');
  if (typeof value !== 'object' || value === null) throw new NotSimulatedError('hyperlinks taken away');
  const fields = new Map(Object.entries(value));
  const unknown = [...fields.keys()].find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) throw new NotSimulatedError(`hyperlinks with ${unknown}`);
  const [location = '', tooltip = '', display = ''] = FIELDS.map((name) => String(fields.get(name) ?? ''));
  if (location === '' || tooltip.length > LONGEST_TIP) throw invalidArgument('This is not a hyperlink.');
  const isBlank = (cellAt(sheet, area.top, area.left)?.value ?? null) === null;
  const shown = display === '' && isBlank ? location : display;
  if (shown !== '') enter(block, shown, session);
  sheet.links.set(
    areaName(area),
    element('hyperlink', {
      ref: areaName(area),
      location,
      tooltip,
      ...(shown === '' ? {} : { display: shown }),
    }),
  );
  const look = (font: Parameters<typeof changeFont>[0]): void => {
    changeFont(font, 'underline', 'Single');
    changeFont(font, 'color', '#0563C1');
  };
  restyle({ sheet, areas: [area] }, { font: look }, session);
}
