import type * as docxTypes from 'docx';
import type {
  FileChild,
  IParagraphOptions,
  ISectionOptions,
  ITableCellOptions,
  Paragraph,
  Table,
} from 'docx';
import { PLAN_CREATOR, runsOf, type PlanRun } from '../../messages/plan';
import type { PlanHead, PlanSignature } from '../../messages/planHead';
import type { ParagraphKind, PlanBlock, PlanDocument, PlanTable } from './block';

type Docx = typeof docxTypes;

/** Nghị định 30/2020/NĐ-CP: Times New Roman 14, A4, margins of 20, 20, 30 and 15 mm. Sizes in half points. */
const FONT = 'Times New Roman';
const SIZE = { body: 28, small: 26, table: 22, receivers: 22 } as const;
const TWIPS_PER_MM = 56.6929;
const mm = (value: number): number => Math.round(value * TWIPS_PER_MM);
const MARGINS = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) };
const A4 = { width: mm(210), height: mm(297) };
const BODY_WIDTH = A4.width - MARGINS.left - MARGINS.right;
const ANNEX_WIDTH = A4.height - MARGINS.left - MARGINS.right;

/** How the kinds of paragraphs look. */
function lookOf({ AlignmentType }: Docx, kind: ParagraphKind) {
  const bodySpacing = { before: 60, after: 60, line: 300 };
  switch (kind) {
    case 'body':
      return { size: SIZE.body, alignment: AlignmentType.JUSTIFIED, indent: mm(12.7), spacing: bodySpacing };
    case 'section':
    case 'subsection':
      return {
        size: SIZE.body,
        alignment: AlignmentType.JUSTIFIED,
        indent: mm(12.7),
        spacing: bodySpacing,
        bold: true,
        keepNext: true,
      };
    case 'aside':
      return {
        size: SIZE.body,
        alignment: AlignmentType.JUSTIFIED,
        indent: mm(12.7),
        spacing: bodySpacing,
        italics: true,
      };
    case 'annex-title':
      return { size: SIZE.body, alignment: AlignmentType.CENTER, indent: 0, spacing: {}, bold: true };
    case 'annex-aside':
      return {
        size: SIZE.body,
        alignment: AlignmentType.CENTER,
        indent: 0,
        spacing: { after: 160 },
        italics: true,
      };
    case 'annex-note':
      return {
        size: SIZE.small,
        alignment: AlignmentType.LEFT,
        indent: 0,
        spacing: { before: 120, after: 60 },
        italics: true,
        keepNext: true,
      };
  }
}

function textRuns(
  docx: Docx,
  runs: readonly PlanRun[],
  look: { readonly size: number; readonly bold?: boolean; readonly italics?: boolean },
) {
  return runs.map(
    ({ text, marked, bold, italic }) =>
      new docx.TextRun({
        text,
        font: FONT,
        size: look.size,
        bold: look.bold === true || bold === true,
        italics: look.italics === true || italic === true,
        ...(marked === true ? { highlight: 'yellow' as const } : {}),
      }),
  );
}

function blockOf(docx: Docx, block: PlanBlock, width: number): FileChild {
  if (block.code === 'table') return dataTable(docx, block, width);
  const look = lookOf(docx, block.kind);
  return new docx.Paragraph({
    alignment: look.alignment,
    spacing: look.spacing,
    keepNext: look.keepNext === true,
    ...(look.indent === 0 ? {} : { indent: { firstLine: look.indent } }),
    children: textRuns(docx, block.runs, look),
  });
}

function dataTable(docx: Docx, { widths, heading, rows, centred }: PlanTable, width: number): Table {
  const whole = widths.reduce((sum, share) => sum + share, 0);
  const columns = widths.map((share) => Math.floor((share / whole) * width));
  const cell = (text: string, column: number, isHeading: boolean) =>
    new docx.TableCell({
      width: { size: columns[column] ?? 0, type: docx.WidthType.DXA },
      verticalAlign: docx.VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: [
        new docx.Paragraph({
          alignment:
            isHeading || centred.includes(column) ? docx.AlignmentType.CENTER : docx.AlignmentType.LEFT,
          children: textRuns(docx, [{ text }], { size: SIZE.table, bold: isHeading }),
        }),
      ],
    });
  const row = (texts: readonly string[], isHeading: boolean) =>
    new docx.TableRow({
      tableHeader: isHeading,
      cantSplit: true,
      children: texts.map((text, column) => cell(text, column, isHeading)),
    });
  return new docx.Table({
    width: { size: columns.reduce((sum, size) => sum + size, 0), type: docx.WidthType.DXA },
    columnWidths: columns,
    layout: docx.TableLayoutType.FIXED,
    rows: [row(heading, true), ...rows.map((texts) => row(texts, false))],
  });
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Space above, in twips. */
  readonly before?: number;
  /** A rule below, as wide as a third of the column. */
  readonly ruled?: boolean;
}

/** Two columns without lines: the head of the paper, and the place for the signature. */
function twoColumns(
  docx: Docx,
  sides: readonly { readonly share: number; readonly lines: readonly Line[]; readonly left?: boolean }[],
): Table {
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const bare = { top: none, bottom: none, left: none, right: none };
  const columns = sides.map(({ share }) => Math.floor(BODY_WIDTH * share));
  return new docx.Table({
    width: { size: columns.reduce((sum, size) => sum + size, 0), type: docx.WidthType.DXA },
    columnWidths: columns,
    layout: docx.TableLayoutType.FIXED,
    borders: { ...bare, insideHorizontal: none, insideVertical: none },
    rows: [
      new docx.TableRow({
        cantSplit: true,
        children: sides.map(({ lines, left }, place) => {
          const options: ITableCellOptions = {
            width: { size: columns[place] ?? 0, type: docx.WidthType.DXA },
            borders: bare,
            children: lines.flatMap((line) => headLine(docx, line, columns[place] ?? 0, left === true)),
          };
          return new docx.TableCell(options);
        }),
      }),
    ],
  });
}

function headLine(docx: Docx, line: Line, width: number, isLeft: boolean): readonly Paragraph[] {
  const options: IParagraphOptions = {
    alignment: isLeft ? docx.AlignmentType.LEFT : docx.AlignmentType.CENTER,
    spacing: { before: line.before ?? 0 },
    children: textRuns(docx, runsOf(line.text), line),
  };
  return [new docx.Paragraph(options), ...(line.ruled === true ? [rule(docx, width)] : [])];
}

/** The rule of the form: below the body's name, the motto and the title. */
const rule = (docx: Docx, width: number): Paragraph =>
  new docx.Paragraph({
    spacing: { line: 60, lineRule: docx.LineRuleType.EXACT, after: 60 },
    indent: { left: Math.floor(width / 3), right: Math.floor(width / 3) },
    border: { bottom: { style: docx.BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });

function headOf(docx: Docx, head: PlanHead, about: string): readonly FileChild[] {
  const title = (text: string, before: number): Paragraph =>
    new docx.Paragraph({
      alignment: docx.AlignmentType.CENTER,
      spacing: { before },
      children: textRuns(docx, runsOf(text), { size: SIZE.body, bold: true }),
    });
  const [first, second] = head.body;
  return [
    twoColumns(docx, [
      {
        share: 0.4,
        lines: [
          { text: first, size: SIZE.small, bold: true },
          { text: second, size: SIZE.small, bold: true, ruled: true },
          { text: head.number, size: SIZE.small, before: 60 },
        ],
      },
      {
        share: 0.6,
        lines: [
          { text: head.country, size: 25, bold: true },
          { text: head.motto, size: SIZE.body, bold: true, ruled: true },
          { text: head.date, size: SIZE.body, italics: true, before: 60 },
        ],
      },
    ]),
    title(head.kind, 240),
    title(about, 0),
    rule(docx, BODY_WIDTH),
  ];
}

const signatureOf = (docx: Docx, signature: PlanSignature): Table =>
  twoColumns(docx, [
    {
      share: 0.5,
      left: true,
      lines: [
        { text: signature.receivers, size: 24, bold: true, italics: true },
        ...signature.list.map((text) => ({ text, size: SIZE.receivers })),
      ],
    },
    {
      share: 0.5,
      lines: [
        ...signature.roles.map((text) => ({ text, size: SIZE.body, bold: true })),
        { text: signature.name, size: SIZE.body, bold: true, before: mm(25) },
      ],
    },
  ]);

/** Pages are numbered above the text, the first one not. */
function pages(docx: Docx, isFirst: boolean): Pick<ISectionOptions, 'properties' | 'headers'> {
  const number = new docx.Header({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT], font: FONT, size: SIZE.small })],
      }),
    ],
  });
  return {
    properties: {
      titlePage: isFirst,
      type: docx.SectionType.NEXT_PAGE,
      page: {
        margin: MARGINS,
        size: {
          ...A4,
          orientation: isFirst ? docx.PageOrientation.PORTRAIT : docx.PageOrientation.LANDSCAPE,
        },
      },
    },
    headers: {
      default: number,
      ...(isFirst ? { first: new docx.Header({ children: [new docx.Paragraph({ children: [] })] }) } : {}),
    },
  };
}

/** The plan as a Word file (.docx); the library for it is loaded on the first call. */
export async function wordFile({ head, about, body, signature, annexes }: PlanDocument): Promise<Uint8Array> {
  const docx = await import(/* webpackChunkName: "word" */ 'docx');
  const document = new docx.Document({
    creator: PLAN_CREATOR,
    title: head.kind,
    styles: { default: { document: { run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        ...pages(docx, true),
        children: [
          ...headOf(docx, head, about),
          ...body.map((block) => blockOf(docx, block, BODY_WIDTH)),
          new docx.Paragraph({ children: [] }),
          signatureOf(docx, signature),
        ],
      },
      ...annexes.map((blocks) => ({
        ...pages(docx, false),
        children: blocks.map((block) => blockOf(docx, block, ANNEX_WIDTH)),
      })),
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}
