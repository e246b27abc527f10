/** What a column of a review table holds, as its heading says. */
export type HeaderRole =
  | 'order'
  | 'name'
  | 'unit'
  | 'required'
  | 'result'
  | 'declared'
  | 'ticked-met'
  | 'ticked-unmet'
  /** Targets and registrations: never read as results. */
  | 'plan'
  | 'score'
  | 'note';

interface RoleRule {
  readonly role: HeaderRole;
  /** Against the heading's plain key (lower case, no marks, no punctuation). */
  readonly pattern: RegExp;
}

/** First match wins; the order is part of the rules ("kết quả đánh giá" is a verdict, not a result). */
const RULES: readonly RoleRule[] = [
  { role: 'order', pattern: /^(?:s ?tt|tt|so tt|so thu tu|ma so|ma tc|ma)$/u },
  { role: 'unit', pattern: /^(?:dvt|don vi tinh|don vi|dv tinh)$/u },
  { role: 'ticked-unmet', pattern: /^(?:chua dat|khong dat|chua hoan thanh)(?: chuan)?$/u },
  { role: 'ticked-met', pattern: /^(?:dat|da dat|hoan thanh)(?: chuan)?$/u },
  { role: 'score', pattern: /\bdiem\b(?! (?:cuoi|dau|den))/u },
  {
    role: 'plan',
    pattern:
      /\b(?:ke hoach|phan dau|lo trinh|muc tieu|du kien|dang ky|uoc thuc hien|uoc dat|nhiem vu|dinh huong)\b|^kh\b|\bkh \d{4}\b/u,
  },
  {
    role: 'note',
    pattern:
      /ghi chu|giai trinh|nguyen nhan|kho khan|giai phap|co quan|phu trach|minh chung|thoi gian|thoi han|nguon von|kinh phi|kien nghi|tai lieu|ho so|y kien|dien giai|so sanh|tang giam|ty le hoan thanh/u,
  },
  {
    role: 'declared',
    pattern:
      /danh gia|tham tra|tham dinh|tu cham|xac nhan|phuc tra|phan loai|dat chua dat|dat khong dat|chua dat|xep loai|ket luan|muc do hoan thanh|muc do dat/u,
  },
  {
    role: 'required',
    pattern:
      /muc (?:dat )?chuan|yeu cau|quy dinh|chi tieu (?:dat )?chuan|tieu chuan|chuan ntm|nguong|muc dat|^muc$|chi tieu phai dat|muc quy dinh|dinh muc|chi tieu theo/u,
  },
  {
    role: 'result',
    pattern: /ket qua|hien trang|thuc hien|so lieu|thuc te|thuc trang|dat duoc|ty le dat|da dat/u,
  },
  { role: 'name', pattern: /tieu chi|noi dung|chi tieu|dien dat/u },
];

export function headerRole(key: string): HeaderRole | undefined {
  if (key === '') return undefined;
  return RULES.find((rule) => rule.pattern.test(key))?.role;
}
