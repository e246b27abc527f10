import { agenciesIn, levelOf, type AgencyLevel } from '../tables/paper/agency';
import type { PaperFacts } from '../tables/paper/facts';
import { monthText } from './day';

/** A place that the workbook says nothing for. */
const BLANK = '[…]';

/** Head of the form of Nghị định 30/2020/NĐ-CP, as far as the workbook says it. */
export interface PlanHead {
  readonly body: readonly [string, string];
  readonly number: string;
  readonly country: string;
  readonly motto: string;
  readonly date: string;
  readonly kind: string;
}

export interface PlanSignature {
  readonly receivers: string;
  readonly list: readonly string[];
  /** Above the name: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH". */
  readonly roles: readonly string[];
  readonly name: string;
}

export type PaperKind = 'plan' | 'report' | 'submission';

const KINDS = {
  plan: { title: 'KẾ HOẠCH', symbol: 'KH' },
  report: { title: 'BÁO CÁO', symbol: 'BC' },
  submission: { title: 'TỜ TRÌNH', symbol: 'TTr' },
} as const satisfies Record<PaperKind, unknown>;

const COMMITTEE = 'ỦY BAN NHÂN DÂN';

/** "UBND huyện Bắc Sơn" as a sentence says it; a blank where nobody says who. */
export const agencyName = ({ agency }: PaperFacts): string => agency ?? `UBND ${BLANK}`;

export const territoryName = ({ territory }: PaperFacts): string => territory ?? BLANK;

/** "15 tháng 3": each part that is not known is a blank. */
function dateText(date: string | undefined): string {
  const [year = BLANK, month, day = BLANK] = (date ?? '').split('-');
  const monthly = month === undefined ? BLANK : monthText(Number(month));
  return `ngày ${day} tháng ${monthly} năm ${year === '' ? BLANK : year}`;
}

export const attachedPlan = ({ number, date, agency }: PaperFacts, kind: PaperKind = 'plan'): string => {
  const { title, symbol } = KINDS[kind];
  const named = `${title.charAt(0)}${title.slice(1).toLowerCase()}`;
  return `(Kèm theo ${named} số ${number ?? `${BLANK}/${symbol}-UBND`} ${dateText(date)}${agency === undefined ? '' : ` của ${agency}`})`;
};

export function planHead(facts: PaperFacts, kind: PaperKind): PlanHead {
  const { agency = '', number, place, date } = facts;
  const [committee] = agenciesIn(agency);
  const { title, symbol } = KINDS[kind];
  const own = number?.includes(`/${symbol}-`) === true ? number : undefined;
  return {
    body:
      committee !== undefined
        ? [COMMITTEE, `${committee.place.kind} ${committee.place.name}`.toUpperCase()]
        : agency === ''
          ? [COMMITTEE, BLANK]
          : [`UBND ${(facts.province ?? BLANK).toUpperCase()}`, agency.toUpperCase()],
    number: `Số: ${own ?? `${BLANK}/${symbol}-UBND`}`,
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    date: `${place ?? BLANK}, ${dateText(date)}`,
    kind: title,
  };
}

/** Whose paper it is; `undefined` where nobody can tell. */
export function issuerLevel({ agency = '' }: PaperFacts): AgencyLevel | undefined {
  const [committee] = agenciesIn(agency);
  return committee === undefined ? undefined : levelOf(committee.place);
}

const RECEIVERS = {
  province: ['[Thường trực Tỉnh ủy, HĐND tỉnh (báo cáo)]', '[Các sở, ban, ngành tỉnh]'],
  district: [
    '[UBND tỉnh (báo cáo)]',
    '[Thường trực Huyện ủy, HĐND huyện (báo cáo)]',
    '[Các phòng, ban, ngành, đoàn thể huyện]',
  ],
  commune: ['[UBND tỉnh (báo cáo)]', '[Thường trực Đảng ủy, HĐND xã (báo cáo)]', '[Các thôn, bản]'],
} as const satisfies Record<AgencyLevel, readonly string[]>;

export function planSignature(facts: PaperFacts, communes: readonly string[]): PlanSignature {
  const { position, signer, receivers, agency = '' } = facts;
  const level = issuerLevel(facts);
  const proposed =
    level === undefined
      ? [BLANK]
      : [...RECEIVERS[level], ...(level === 'commune' ? [] : [`[UBND các xã: ${communes.join(', ')}]`])];
  const list = receivers ?? [...proposed, `Lưu: VT, ${BLANK}`];
  const isCommittee = agency === '' || agenciesIn(agency).length > 0;
  return {
    receivers: 'Nơi nhận:',
    list: list.map((one, place) => `- ${one}${place === list.length - 1 ? '.' : ';'}`),
    roles: [
      ...(isCommittee ? [`TM. ${COMMITTEE}`] : []),
      ...(position ?? (isCommittee ? '[CHỦ TỊCH]' : '[THỦ TRƯỞNG]')).split(',').map((line) => line.trim()),
    ],
    name: signer ?? '[Họ và tên]',
  };
}
