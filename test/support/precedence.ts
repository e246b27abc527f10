import type { LevelOverride } from '../../src/criteria/override';
import type { RegionKey } from '../../src/criteria/set';
import { EMPTY_SETTINGS, writeSettings } from '../../src/app/settings';
import { formatAddress } from '../../src/workbook/address';
import { workbookImage, type CellSource } from './image';
import { checkedImage } from './judged';
import { reviewSheet, type Answer } from './reviewSheet';
import { SETS } from './shippedSets';

/** One indicator of a whole review table, what is kept in the workbook, and where and when it is judged. */
interface KnownCase {
  readonly code: string;
  /** The table's own level; "" leaves its cell blank. */
  readonly level?: CellSource;
  readonly answer: Answer;
  /** A second commune in the same table, whose figure is a neighbour. */
  readonly others?: readonly Answer[];
  readonly confirmed?: string;
  readonly region?: RegionKey;
  readonly title?: string;
  /** Every mark of the table, where it marks with x. */
  readonly ticks?: true;
}

/** What the domain's page says, what stands in the workbook, the level that holds, the verdict, what is found. */
export type PrecedenceRow = readonly [
  sentence: string,
  source: KnownCase,
  level: string,
  verdict: string,
  ...findings: readonly string[],
];

const figureLevel = (text: string): LevelOverride['level'] => {
  const match = /^(≥|≤) (\d+)%$/u.exec(text);
  if (match === null) return { code: 'mark' };
  const [, sign, value] = match;
  return {
    code: 'figure',
    op: sign === '≥' ? '>=' : '<=',
    value: Number(value),
    unit: 'percent',
    parts: [],
  };
};

function judgedIn({ code, level, answer, others = [], confirmed, region, title, ticks }: KnownCase): {
  readonly level: string;
  readonly verdict: string;
  readonly findings: readonly string[];
} {
  const answers = [answer, ...others];
  const review = reviewSheet({
    communes: ['Nhất Tiến', 'Vũ Sơn', 'Hưng Vũ'].slice(0, answers.length),
    title: title ?? 'KẾT QUẢ RÀ SOÁT BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI (năm 2023)',
    ...(level === undefined ? {} : { levels: { [code]: level } }),
    answers: {
      ...(ticks === undefined
        ? {}
        : Object.fromEntries(
            SETS[0]?.criteria.flatMap(({ indicators }) =>
              indicators.map((one): [string, readonly Answer[]] => [one.code, [['', 'x']]]),
            ) ?? [],
          )),
      [code]: answers,
    },
  });
  const levels: readonly LevelOverride[] =
    confirmed === undefined
      ? []
      : [
          {
            set: 'ntm',
            code,
            level: figureLevel(confirmed),
            text: confirmed,
            source: '1062/QĐ-UBND',
            confirmedBy: 'Nông Văn A',
            confirmedOn: '2024-10-01',
          },
        ];
  const image = workbookImage(review.sheet);
  const settings = writeSettings({ ...EMPTY_SETTINGS, levels }, SETS);
  const { assessment } = checkedImage({ ...image, settings }, { region: region ?? 'tdmnpb' });
  const indicator = assessment.communes
    .find(({ name }) => name === 'Nhất Tiến')
    ?.indicators.find((one) => one.code === code);
  const result = review.cell(code);
  const mark = review.cell(code, 'mark');
  return {
    level:
      indicator?.required === undefined ? 'none' : `${indicator.required.origin} ${indicator.required.text}`,
    verdict: indicator?.verdict ?? 'not there',
    findings: assessment.findings
      .filter((one) => 'indicator' in one && one.indicator === code)
      .map((one) => {
        const address = formatAddress(one.place);
        const cell = address === result ? 'result' : address === mark ? 'mark' : 'level';
        return `${one.code} ${cell}`;
      }),
  };
}

export const specifyPrecedence = (rows: readonly PrecedenceRow[]): void => {
  it.each(
    rows.map(([sentence, source, level, verdict, ...findings]) => ({
      sentence,
      source,
      level,
      verdict,
      findings,
    })),
  )('$sentence: $level, $verdict', ({ source, level, verdict, findings }) => {
    expect(judgedIn(source)).toEqual({ level, verdict, findings });
  });
};
