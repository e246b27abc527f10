import { keep } from '../text/remember';

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
  /** "Ước thực hiện": what will have been reached; a result only where nothing else is. */
  | 'estimate'
  /** "Tổng số | Đạt | %": of how many, how many of them, and their share, which is the result. */
  | 'whole'
  | 'count'
  | 'share'
  /** Points given. */
  | 'score'
  /** The most points that may be given. */
  | 'full-score'
  /** Of those who verify: verdicts where they are nothing else, notes elsewhere. */
  | 'opinion'
  | 'note';

interface RoleRule {
  readonly role: HeaderRole;
  /** Against the heading's plain key (lower case, no marks, no punctuation). */
  readonly pattern: RegExp;
}

/** What indicators count. */
const COUNTED =
  '(?:ho(?: dan)?|nguoi(?: dan)?|nhan khau|dan so|thon(?: ban)?|ban|ap|km|nha|truong|lao dong|hoc sinh|tre em|co so)';

/** First match wins; the order is part of the rules ("kết quả đánh giá" is a verdict, not a result). */
const RULES: readonly RoleRule[] = [
  {
    role: 'order',
    pattern:
      /^(?:s ?tt|tt|so tt|so thu tu|ma so|so hieu|ky hieu|so|ms|ma (?:tc|ct|tieu chi|chi tieu)|ma|(?:tc|tieu chi|chi tieu) so)$/u,
  },
  // "So sánh ƯTH/KH" is neither
  { role: 'note', pattern: /^(?:ss|so sanh)\b/u },
  // what a program's export says beside: places by their numbers, who typed and when
  {
    role: 'note',
    pattern:
      /^(?:bo tieu chi|nam (?:danh gia|ra soat|bao cao|so lieu))$|^(?:ma|ten) (?:tinh|huyen|quan huyen)$|^ma (?:xa|phuong|dvhc|don vi|bc|bao cao)$|^(?:nguoi|ngay|thoi diem|thoi gian) (?:nhap|cap nhat|gui|khai|tao|duyet)\b|^dau thoi gian$|\bemail\b/u,
  },
  // the sign of a level may have a column of its own
  { role: 'unit', pattern: /^(?:dvt|don vi tinh|don vi|dv tinh|dau|dau so sanh)$/u },
  {
    role: 'commune',
    pattern:
      /^(?:ten )?(?:cac )?(?:xa|dia phuong|don vi hanh chinh|don vi xa|xa phuong|xa thi tran|xa phuong thi tran|xa phuong dac khu|(?:tinh )?huyen (?:va )?xa)$|^ten don vi$|^(?:danh sach|ten) (?:cac )?xa/u,
  },
  {
    role: 'ticked-unmet',
    pattern:
      /^(?:(?:cac )?(?:tieu chi|chi tieu|tc) )?(?:con )?(?:chua|khong) (?:dat|hoan thanh)(?: chuan)?$/u,
  },
  {
    role: 'ticked-met',
    pattern: /^(?:(?:cac )?(?:tieu chi|chi tieu|tc) )?(?:da )?(?:dat|hoan thanh)(?: chuan)?$/u,
  },
  { role: 'share', pattern: /^(?:%|(?:(?:ty|ti) le|tl)(?: %)?(?: dat)?(?: chuan)?(?: %)?|dat %|% dat)$/u },
  { role: 'whole', pattern: new RegExp(String.raw`^(?:tong so|tong|ts|tso)(?: ${COUNTED})?$`, 'u') },
  {
    role: 'count',
    pattern: new RegExp(
      String.raw`^(?:(?:so luong|sl)(?: dat)?|so dat|so (?:luong )?${COUNTED}(?: (?:da )?dat)?)(?: chuan)?$`,
      'u',
    ),
  },
  {
    role: 'full-score',
    pattern: /\bdiem (?:chuan|toi da|quy dinh|cao nhat)\b|\b(?:thang|khung|muc|bang) diem\b|^diem$/u,
  },
  { role: 'score', pattern: /\bdiem\b(?! (?:cuoi|dau|den))|tu cham|phuc tra/u },
  {
    role: 'plan',
    pattern:
      /\b(?:ke hoach|k hoach|phan dau|lo trinh|muc tieu|du kien|dang ky|nhiem vu|dinh huong)\b|^kh\b|\bkh(?: \d{4})?$|\bkh \d{4}\b|^(?:cam ket|huong toi|ky vong|du bao)\b|^(?:de nghi|de xuat)(?: (?:dat|thuc hien|hoan thanh|bo sung))?(?: chuan)?$|^se (?:dat|hoan thanh)\b|^(?:(?:duoc|chi tieu|tinh|huyen|cap tren) )?giao(?: (?:nam )?20\d\d)?$/u,
  },
  { role: 'estimate', pattern: /\buoc (?:thuc hien|dat|th|ca nam)\b|\buth\b|^uoc\b/u },
  {
    role: 'opinion',
    pattern:
      /^(?:(?:tom tat )?y kien|nhan xet)(?: (?:cua|chung|danh gia|tham dinh|tham tra|xac nhan|ket luan|doan|to|hoi dong|ban|huyen|tinh|so|phong|co quan|nganh|vp|van phong)\b.*)?$/u,
  },
  {
    role: 'note',
    pattern:
      /^(?:nhu cau|con phai)\b|^nam (?:ve dich|(?:phan dau )?(?:dat|hoan thanh))(?: chuan)?$|ghi chu|giai trinh|nguyen nhan|kho khan|giai phap|co quan|phu trach|minh chung|thoi gian|thoi han|nguon von|kinh phi|kien nghi|tai lieu|ho so|y kien|dien giai|so sanh|so voi|% so\b|tang giam|ty le hoan thanh|\b(?:ky|nam) truoc\b|cung ky|^(?:so )?dau (?:ky|nam|quy|thang|giai doan|nhiem ky)(?: 20\d\d)?$/u,
  },
  {
    role: 'declared',
    pattern:
      /^d ?g(?:ia)?$|^cham$|^(?:dat|d) (?:hay |hoac )?(?:chua|khong|c|k|kd|cd|k d|c d)$|^(?:cd|kd) d$|danh gia|tham tra|tham dinh|xac nhan|phan loai|dat (?:hay |hoac )?(?:chua|khong) dat|xep loai|ket luan|muc do hoan thanh|muc do dat|^trang thai\b/u,
  },
  // "Thực hiện/Quy định": both in one cell
  {
    role: 'result',
    pattern:
      /(?:^| )(?:ket qua|thuc hien|hien trang|thuc te|dat duoc|kq|th|tt) (?:dat )?(?:tren )?(?:muc )?(?:quy dinh|yeu cau|(?:dat )?chuan|tieu chuan|muc|qd|yc)$/u,
  },
  {
    role: 'required',
    pattern:
      /muc (?:dat )?chuan|yeu cau|quy dinh|chi tieu (?:dat )?chuan|tieu chuan|chuan ntm|nguong|muc (?:phai |can )?dat|^muc$|^(?:muc )?(?:yc|qd)$|muc (?:phai|can)|^can dat$|^chuan$|chi tieu chung|chi tieu phai dat|muc quy dinh|(?:muc|chi tieu) (?:toi thieu|toi da)|dinh muc|chi tieu theo/u,
  },
  {
    role: 'result',
    pattern:
      /^(?:kq|th|ht)(?: \d{4})?$|^(?:kq|th|ht) (?:\d{1,2} ?t(?:hang)?|quy|den|nam|ca nam|thang|ky)\b|\b(?:kq|th)$|\bky nay\b|\bden nay\b|\bhien nay\b|\bt hien\b|ket qua|hien trang|thuc hien|so lieu|thuc te|thuc trang|dat duoc|ty le dat|da dat|^gia tri(?: (?:dat|thuc|hien)\b.*)?$/u,
  },
  { role: 'name', pattern: /tieu chi|noi dung|chi tieu|dien dat/u },
];

const known = new Map<string, HeaderRole | undefined>();
const MEMORY = 20_000;
/** No heading is longer; what is longer is a sentence. */
const LONGEST = 120;

/** "th2023" is "th 2023". */
export const partedYears = (key: string): string => key.replace(/([a-z])(20\d\d)\b/gu, '$1 $2');

/** What a heading says about its column, by its plain key. */
export function headerRole(key: string): HeaderRole | undefined {
  if (key === '' || key.length > LONGEST) return undefined;
  const before = known.get(key);
  if (before !== undefined || known.has(key)) return before;
  const words = partedYears(key);
  return keep(known, MEMORY, key, RULES.find((rule) => rule.pattern.test(words))?.role);
}
