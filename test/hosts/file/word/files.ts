import {
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
  type ITableCellOptions,
} from 'docx';
import { indicatorsOf } from '../../../../src/criteria/indicators';
import type { Indicator } from '../../../../src/criteria/set';
import { criteriaSet } from '../../../support/shippedSets';
import { zipOf, type ZipEntry } from '../../../support/zip';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A package with this body, as python-docx writes it. */
export const packageEntries = (body: string, before = ''): readonly ZipEntry[] => [
  {
    name: '[Content_Types].xml',
    content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  },
  {
    name: '_rels/.rels',
    content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  },
  {
    name: 'word/document.xml',
    content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${before}<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
  },
];

export const documentOf = (body: string): Uint8Array => zipOf(packageEntries(body));

export const paragraph = (text: string): string =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${text
    .split('\n')
    .map((line, place) => `<w:r>${place === 0 ? '' : '<w:br/>'}<w:t xml:space="preserve">${line}</w:t></w:r>`)
    .join('')}</w:p>`;

/** @param properties "<w:gridSpan w:val="2"/>" */
export const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1728"/>${properties}</w:tcPr>${text === '' ? '<w:p/>' : paragraph(text)}</w:tc>`;

export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

export const table = (columns: number, ...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1728"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;

const NTM = criteriaSet('ntm');

function answerOf({ code, kind, wants }: Indicator): readonly [level: string, result: string] {
  if (code === '9.1') return ['Không', 'Không'];
  if (kind === 'percent') return wants === 'less' ? ['≤ 13%', '11,2%'] : ['≥ 80%', '450/500 hộ'];
  if (kind === 'money') return ['≥ 42 triệu đồng', '43,5 triệu đồng'];
  return kind === 'number' ? ['≥ 2 m²/người', '2,5'] : ['Đạt', 'Đạt'];
}

export interface ReviewDocument {
  readonly commune: string;
  readonly results?: Readonly<Record<string, string>>;
}

/** A commune's own review in Word: letterhead, title, a table with two rows of headings and merged criteria. */
export async function reviewDocument({ commune, results = {} }: ReviewDocument): Promise<Uint8Array> {
  const written = (text: string, options: Partial<ITableCellOptions> = {}): TableCell =>
    new TableCell({ ...options, children: text.split('\n').map((line) => new Paragraph(line)) });
  const heading = [
    new TableRow({
      tableHeader: true,
      children: [
        written('TT', { verticalMerge: VerticalMergeType.RESTART }),
        written('Tiêu chí', { verticalMerge: VerticalMergeType.RESTART }),
        written('Chỉ tiêu', { columnSpan: 3 }),
        written('Đánh giá', { verticalMerge: VerticalMergeType.RESTART }),
      ],
    }),
    new TableRow({
      tableHeader: true,
      children: [
        written('', { verticalMerge: VerticalMergeType.CONTINUE }),
        written('', { verticalMerge: VerticalMergeType.CONTINUE }),
        written('Nội dung'),
        written('Mức đạt chuẩn'),
        written('Kết quả'),
        written('', { verticalMerge: VerticalMergeType.CONTINUE }),
      ],
    }),
  ];
  const lines = indicatorsOf(NTM).map((indicator) => {
    const [level, usual] = answerOf(indicator);
    const criterion = NTM.criteria.find(({ number }) => number === indicator.criterion);
    const isFirst = criterion?.indicators[0] === indicator;
    const merge = isFirst ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
    return new TableRow({
      children: [
        written(indicator.code),
        written(isFirst ? criterion.name : '', { verticalMerge: merge }),
        written(indicator.name),
        written(level),
        written(results[indicator.code] ?? usual),
        written('Đạt'),
      ],
    });
  });
  const letterhead = new Table({
    rows: [
      new TableRow({
        children: [
          written(`UBND HUYỆN BẮC SƠN\nUBND XÃ ${commune.toUpperCase()}`),
          written('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'),
        ],
      }),
    ],
    columnWidths: [4000, 5000],
  });
  return new Uint8Array(
    await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              letterhead,
              new Paragraph('BIỂU TỰ RÀ SOÁT BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI GIAI ĐOẠN 2021 - 2025'),
              new Paragraph('(Kết quả đến tháng 12/2024)'),
              new Table({ rows: [...heading, ...lines], columnWidths: [800, 1800, 4000, 1400, 1400, 1200] }),
              new Paragraph('Người lập biểu'),
            ],
          },
        ],
      }),
    ),
  );
}
