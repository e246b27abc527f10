/** What a column of a review table holds, as its heading says. */
export type HeaderRole =
  | 'order'
  | 'name'
  /** The communes' names, where they stand in rows. */
  | 'commune'
  | 'unit'
  | 'required'
  | 'result'
  | 'declared'
  | 'ticked-met'
  | 'ticked-unmet'
  /** Targets and registrations: never read as results. */
  | 'plan'
  /** Points given. */
  | 'score'
  /** The most points that may be given. */
  | 'full-score'
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
  {
    role: 'commune',
    pattern:
      /^(?:ten )?(?:cac )?(?:xa|dia phuong|don vi hanh chinh|don vi xa|xa phuong|xa thi tran|xa phuong thi tran|xa phuong dac khu)$|^ten don vi$|^(?:danh sach|ten) (?:cac )?xa/u,
  },
  { role: 'ticked-unmet', pattern: /^(?:chua dat|khong dat|chua hoan thanh)(?: chuan)?$/u },
  { role: 'ticked-met', pattern: /^(?:dat|da dat|hoan thanh)(?: chuan)?$/u },
  {
    role: 'full-score',
    pattern: /\bdiem (?:chuan|toi da|quy dinh|cao nhat)\b|\b(?:thang|khung|muc|bang) diem\b|^diem$/u,
  },
  { role: 'score', pattern: /\bdiem\b(?! (?:cuoi|dau|den))|tu cham|phuc tra/u },
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
      /danh gia|tham tra|tham dinh|xac nhan|phan loai|dat chua dat|dat khong dat|xep loai|ket luan|muc do hoan thanh|muc do dat/u,
  },
  {
    role: 'required',
    pattern:
      /muc (?:dat )?chuan|yeu cau|quy dinh|chi tieu (?:dat )?chuan|tieu chuan|chuan ntm|nguong|muc dat|^muc$|^chuan$|chi tieu chung|chi tieu phai dat|muc quy dinh|dinh muc|chi tieu theo/u,
  },
  {
    role: 'result',
    pattern: /ket qua|hien trang|thuc hien|so lieu|thuc te|thuc trang|dat duoc|ty le dat|da dat/u,
  },
  { role: 'name', pattern: /tieu chi|noi dung|chi tieu|dien dat/u },
];

const known = new Map<string, HeaderRole | undefined>();
const MEMORY = 20_000;
/** No heading is longer; what is longer is a sentence. */
const LONGEST = 120;

/** What a heading says about its column, by its plain key. */
export function headerRole(key: string): HeaderRole | undefined {
  if (key === '' || key.length > LONGEST) return undefined;
  const before = known.get(key);
  if (before !== undefined || known.has(key)) return before;
  if (known.size >= MEMORY) known.clear();
  const role = RULES.find((rule) => rule.pattern.test(key))?.role;
  known.set(key, role);
  return role;
}
