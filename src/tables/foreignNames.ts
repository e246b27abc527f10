import { FRAME_2026 } from '../criteria/frames';

/**
 * Tables that look like a commune's review and are none: other criteria sets, told by their names and counts, and
 * lists, told by what their titles and headings speak of. All by plain key (no marks, lower case).
 */
export type ForeignKind =
  /** Quyết định 51/2025/QĐ-TTg, 10 criteria, 2026–2030. */
  | 'ntm-2026'
  /** Huyện nông thôn mới, Quyết định 320/QĐ-TTg. */
  | 'district-set'
  /** Thôn nông thôn mới, khu dân cư kiểu mẫu. */
  | 'village-set'
  /** Another programme's scoring form: chuyển đổi số, cải cách hành chính, an toàn thực phẩm … */
  | 'scoring'
  | 'money'
  | 'works'
  /** How many communes, by district. */
  | 'counts'
  | 'economy'
  | 'people'
  | 'diary';

export interface ForeignSet {
  readonly kind: ForeignKind;
  /** The names of its criteria, in order. */
  readonly names: readonly string[];
  /** In a title. */
  readonly title: RegExp;
}

export const FOREIGN_SETS: readonly ForeignSet[] = [
  {
    kind: 'ntm-2026',
    names: FRAME_2026.criteria.map(({ name }) => name),
    title: /2026 (?:den )?2030|\b51 2025 qd ttg\b|\b10 tieu chi\b|xa nhom [123]\b/u,
  },
  {
    kind: 'district-set',
    names: [
      'Quy hoạch',
      'Giao thông',
      'Thủy lợi và phòng, chống thiên tai',
      'Điện',
      'Y tế - Văn hóa - Giáo dục',
      'Kinh tế',
      'Môi trường',
      'Chất lượng môi trường sống',
      'Hệ thống chính trị - An ninh trật tự - Hành chính công',
    ],
    title: /\bhuyen (?:dat chuan )?(?:nong thon moi|ntm)\b|\b320 qd ttg\b/u,
  },
  {
    kind: 'village-set',
    names: [],
    title:
      /(?<!nong )\b(?:thon|ban|ap|xom|buon|khu dan cu) (?:dat (?:chuan|tieu chi) )?(?:nong thon moi|ntm|kieu mau)\b|\b(?:tieu chi|bo tieu chi) (?:thon|ban|ap|xom)\b/u,
  },
];

export interface ForeignList {
  readonly kind: ForeignKind;
  readonly title?: RegExp;
  /** Of the columns that name the lines. */
  readonly heading?: RegExp;
  /** A title that settles it, though the words below are a set's: who counts, spends or collects papers judges nobody. */
  readonly titled?: RegExp;
  /** The heading alone settles it, whatever stands below: no commune is a person or a district. */
  readonly decisive?: boolean;
}

/** In the order in which they are asked: what is said first names the table. */
export const FOREIGN_LISTS: readonly ForeignList[] = [
  {
    kind: 'village-set',
    heading:
      /^(?:ten )?(?:cac )?(?:thon|ban|ap|xom|buon|to dan pho|khu dan cu)(?: (?:ban|ap|xom|thon|to dan pho|khu dan cu))*$/u,
    decisive: true,
  },
  {
    kind: 'people',
    title: /\bdanh sach\b|\bly lich\b|\bcham cong\b/u,
    heading: /^ho (?:va )?ten|\bchu ho\b|^lop$/u,
    decisive: true,
  },
  {
    kind: 'counts',
    title: /\bso xa (?:dat|hoan thanh)\b/u,
    titled: /\bso xa (?:da )?(?:dat|hoan thanh)(?: chuan)? (?:tung|cac|theo|tieu chi|chi tieu)\b/u,
    heading: /^(?:ten )?(?:cac )?(?:quan )?huyen(?: thi xa)?(?: thanh pho)?$/u,
    decisive: true,
  },
  {
    kind: 'works',
    title: /\bcong trinh\b|\bdu an\b/u,
    heading: /^(?:loai |ten |danh muc )?(?:cac )?(?:cong trinh|du an)$/u,
    decisive: true,
  },
  {
    kind: 'diary',
    title: /\bnhat ky\b|\bso theo doi\b|\blich (?:cong tac|lam viec)\b/u,
    heading: /^ngay(?: thang)?(?: nam)?$/u,
  },
  {
    kind: 'money',
    title: /\b(?:von|kinh phi|du toan|ngan sach|giai ngan|phan bo|thu chi)\b/u,
    titled:
      /^(?!.*\b(?:ket qua|ra soat|danh gia|hien trang|thuc trang|tham dinh|tham tra)\b).*\b(?:nhu cau|phan bo|giai ngan|du toan|ke hoach) (?:von|kinh phi|ngan sach)\b/u,
    heading: /^(?:hang muc|tong von|nguon von|so tien|khoan muc)$/u,
  },
  {
    kind: 'scoring',
    title: /\bcham diem\b|\bchuyen doi so\b|\bcai cach hanh chinh\b|\bminh chung\b|\bthi dua\b/u,
    titled: /\bdanh muc (?:cac )?(?:ho so|van ban|tai lieu)\b|\b(?:su|muc do) hai long\b/u,
    heading: /^ma so$|^ten tai lieu$/u,
  },
  {
    kind: 'economy',
    title:
      /\bchi tieu (?:phat trien )?kinh te\b|\bkinh te xa hoi\b|\btrong trot\b|\bchan nuoi\b|\bsan xuat\b/u,
  },
];

/** What a title or heading of a review speaks of. */
export const REVIEW_WORDS = /\btieu chi\b|\bnong thon moi\b|\bntm\b|\btc\b/u;
