import { REGION_KEYS, REGION_NAMES } from '../criteria/region';
import { VI as FORM } from './vi/form';
import { VI as SCREEN } from './vi/screen';

/** The options, in the order of the help. One that takes a value says of what behind its name. */
const OPTION_TABLE = {
  output: { usage: '-o, --output TỆP', text: 'tên tệp kết quả' },
  'in-place': { usage: '--in-place', text: 'ghi vào chính tệp đó (an toàn: đủ mới thay)' },
  force: {
    usage: '--force',
    text: 'thay cả tệp kết quả đã có của lần trước (những gì đã gõ trong đó sẽ mất)',
  },
  sheets: { usage: '--sheets TRANG', text: 'các trang cần xuất, cách nhau bằng dấu phẩy' },
  values: { usage: '--values', text: 'thay công thức bằng kết quả' },
  date: { usage: '--date NGÀY', text: 'ngày của mốc rà soát, ví dụ 31/01/2024' },
  from: { usage: '--from NGÀY', text: 'mốc đầu cần so, ví dụ 31/01/2024' },
  to: { usage: '--to NGÀY', text: 'mốc cuối cần so; không nêu thì so với hiện tại' },
  csv: { usage: '--csv TỆP', text: 'ghi danh sách phát hiện ra tệp .csv để mở bằng Excel' },
  why: { usage: '--why', text: 'giải thích từng kết luận: trên màn hình, trong --json và --csv' },
  verbose: { usage: '--verbose', text: 'in cả kết quả từng xã và từng phát hiện' },
  name: { usage: '--name TÊN', text: 'tên xã mới' },
  communes: {
    usage: '--communes XÃ',
    text: 'các xã cũ, cách nhau bằng dấu phẩy; không nêu thì lấy mọi xã trong các tệp',
  },
  people: {
    usage: '--people XÃ=SỐ',
    text: 'số dân từng xã cũ, ví dụ "Vũ Sơn=3120; Tân Lập=2890", để tính thu nhập và số bình quân',
  },
  households: {
    usage: '--households XÃ=SỐ',
    text: 'số hộ từng xã cũ, để tính các tỷ lệ hộ mà biểu không ghi số đạt và tổng số',
  },
  json: { usage: '--json', text: 'in một đối tượng JSON cho chương trình khác' },
  year: { usage: '--year NĂM', text: 'lấy mức của năm này (mặc định: theo tiêu đề biểu)' },
  region: {
    usage: '--region VÙNG',
    text: REGION_KEYS.map((key) => `${key} (${REGION_NAMES[key]})`).join(', '),
  },
  group: {
    usage: '--group NHÓM',
    text: 'nhóm xã theo bộ tiêu chí của --criteria, khi biểu không ghi (ví dụ 1)',
  },
  criteria: {
    usage: '--criteria TỆP',
    text: 'gói (.rasoat-bo.json), bộ tiêu chí hoặc danh sách mức đã xác nhận',
  },
} as const satisfies Readonly<Record<string, { readonly usage: string; readonly text: string }>>;

export type Option = keyof typeof OPTION_TABLE;
const isOption = (name: string): name is Option => Object.hasOwn(OPTION_TABLE, name);
export const OPTIONS = Object.keys(OPTION_TABLE).filter(isOption);
export const optionUsage = (option: Option): string => OPTION_TABLE[option].usage;

interface VerbEntry {
  /** What stands behind the program's name. */
  readonly usage: string;
  /** Where a screen offers the same, what it says there. */
  readonly purpose: string;
  readonly example: string;
  readonly options: readonly Option[];
  readonly files: 'none' | 'one' | 'two' | 'many' | 'any';
  /** Where the result goes: into a copy of the workbook or in place, or into a file with this ending. */
  readonly target: 'none' | 'copy' | 'optional-copy' | '.xlsx' | '.docx';
}

const CIRCUMSTANCES = ['year', 'region', 'group', 'criteria'] as const satisfies readonly Option[];
const TARGET = ['output', 'in-place', 'force'] as const satisfies readonly Option[];

/** The commands, in the order of the help: what is read, checked and explained of each comes from here. */
const VERB_TABLE = {
  check: {
    usage: 'check TỆP…',
    purpose: SCREEN['action.check.hint'],
    example: 'rasoat check "Biểu rà soát.xlsx" --region tdmnpb',
    options: [...CIRCUMSTANCES, 'json', 'csv', 'why'],
    files: 'many',
    target: 'none',
  },
  build: {
    usage: 'build TỆP -o KẾT_QUẢ.xlsx',
    purpose:
      'chép ra tệp mới có đánh dấu, trang “Lộ trình”, “Biểu lộ trình”, “Tổng hợp”, “Danh sách tồn tại”',
    example: 'rasoat build "Biểu rà soát.xlsx" -o "Đã rà soát.xlsx"',
    options: [...CIRCUMSTANCES, ...TARGET, 'verbose', 'json'],
    files: 'one',
    target: 'copy',
  },
  plan: {
    usage: 'plan TỆP -o KẾT_QUẢ.docx',
    purpose: FORM['export.plan'],
    example: 'rasoat plan "Đã rà soát.xlsx" -o "Kế hoạch.docx"',
    options: [...CIRCUMSTANCES, 'output', 'force'],
    files: 'one',
    target: '.docx',
  },
  export: {
    usage: 'export TỆP --sheets "TRANG,TRANG" -o KẾT_QUẢ.xlsx',
    purpose: FORM['export.book'],
    example: 'rasoat export "Đã rà soát.xlsx" --sheets "Lộ trình,Tổng hợp" -o "Gửi.xlsx"',
    options: [...CIRCUMSTANCES, 'output', 'force', 'sheets', 'values'],
    files: 'one',
    target: '.xlsx',
  },
  snapshot: {
    usage: 'snapshot TỆP --date NGÀY -o KẾT_QUẢ.xlsx',
    purpose: FORM['progress.keep.help'],
    example: 'rasoat snapshot "Biểu rà soát.xlsx" --date 31/01/2024 --in-place',
    options: [...CIRCUMSTANCES, ...TARGET, 'date'],
    files: 'one',
    target: 'copy',
  },
  progress: {
    usage: 'progress TỆP',
    purpose: 'so mốc rà soát với hiện tại; thêm -o để lập trang “Tiến độ”',
    example: 'rasoat progress "Biểu rà soát.xlsx" --from 31/01/2024',
    options: [...CIRCUMSTANCES, ...TARGET, 'from', 'to', 'json'],
    files: 'one',
    target: 'optional-copy',
  },
  merge: {
    usage: 'merge TỆP… -o KẾT_QUẢ.xlsx',
    purpose: SCREEN['action.merge.hint'],
    example: 'rasoat merge xa-*.xlsx -o "Toàn huyện.xlsx"',
    options: [...CIRCUMSTANCES, 'output', 'force', 'json'],
    files: 'many',
    target: '.xlsx',
  },
  union: {
    usage: 'union TỆP… --name "TÊN" -o KẾT_QUẢ.xlsx',
    purpose: SCREEN['action.union.hint'],
    example: 'rasoat union xa-*.xlsx --name "Bắc Sơn" -o "Bắc Sơn.xlsx"',
    options: [...CIRCUMSTANCES, 'name', 'communes', 'people', 'households', 'output', 'force', 'json'],
    files: 'many',
    target: '.xlsx',
  },
  'sets list': {
    usage: 'sets list [TỆP…]',
    purpose: 'các bộ tiêu chí đang có, và trong những tệp ấy',
    example: 'rasoat sets list "Lạng Sơn.rasoat-bo.json"',
    options: ['region', 'year', 'group', 'json'],
    files: 'any',
    target: 'none',
  },
  'sets show': {
    usage: 'sets show BỘ',
    purpose: 'từng chỉ tiêu: mức, tình trạng, nguồn, ai đối chiếu; BỘ là mã bộ hoặc tên tệp',
    example: 'rasoat sets show ntm --region tdmnpb --year 2024',
    options: ['region', 'year', 'group', 'json'],
    files: 'one',
    target: 'none',
  },
  'sets export': {
    usage: 'sets export BỘ -o KẾT_QUẢ',
    purpose: 'ghi thành gói để gửi: .xlsx để điền và in, .json cho chương trình',
    example: 'rasoat sets export ntm -o "Mức của tỉnh.xlsx"',
    options: ['output', 'force', 'region'],
    files: 'one',
    target: '.xlsx',
  },
  'sets import': {
    usage: 'sets import GÓI SỔ -o KẾT_QUẢ.xlsx',
    purpose: 'đưa cả gói vào sổ tính, từ đó sổ được xét theo gói',
    example: 'rasoat sets import "Mức của tỉnh.xlsx" "Biểu rà soát.xlsx" --in-place',
    options: [...TARGET],
    files: 'two',
    target: 'copy',
  },
  'sets diff': {
    usage: 'sets diff BỘ BỘ',
    purpose: 'những mức khác nhau giữa hai bộ hoặc hai tệp',
    example: 'rasoat sets diff 1494.rasoat-bo.json 1062.rasoat-bo.json',
    options: ['json'],
    files: 'two',
    target: 'none',
  },
  'sets check': {
    usage: 'sets check TỆP',
    purpose: 'nói mọi chỗ sai của gói, từng dòng hoặc từng ô',
    example: 'rasoat sets check "Mức của tỉnh.xlsx"',
    options: ['json'],
    files: 'one',
    target: 'none',
  },
  demo: {
    usage: 'demo',
    purpose: 'kiểm tra và lập kết quả trên hai sổ tính mẫu kèm theo',
    example: 'rasoat demo',
    options: [],
    files: 'none',
    target: 'none',
  },
} as const satisfies Readonly<Record<string, VerbEntry>>;

export type Verb = keyof typeof VERB_TABLE;
export const isVerb = (word: string): word is Verb => Object.hasOwn(VERB_TABLE, word);
export const VERBS = Object.keys(VERB_TABLE).filter(isVerb);
export const verbEntry = (verb: Verb): VerbEntry => VERB_TABLE[verb];

const LINE = 79;
const INDENT = 20;

/** `text` in lines of at most `LINE` letters, the later ones below the first. */
function wrapped(lead: string, text: string, indent: number): string {
  const lines: string[] = [];
  let line = lead.length < indent ? lead.padEnd(indent) : `${lead}\n${' '.repeat(indent)}`;
  let used = indent;
  for (const [place, word] of text.split(' ').entries()) {
    if (place > 0 && used + 1 + word.length > LINE) {
      lines.push(line);
      line = `${' '.repeat(indent)}${word}`;
      used = indent + word.length;
    } else {
      line += place === 0 ? word : ` ${word}`;
      used += word.length + (place === 0 ? 0 : 1);
    }
  }
  return [...lines, line].join('\n');
}

const optionLines = (options: readonly Option[]): string =>
  OPTIONS.filter((option) => options.includes(option))
    .map((option) => wrapped(`  ${OPTION_TABLE[option].usage}`, OPTION_TABLE[option].text, INDENT))
    .join('\n');

const TITLE = 'Rà soát NTM: kiểm tra biểu rà soát tiêu chí nông thôn mới 2021–2025';
const EXITS = 'Mã thoát: 0 không có gì, 1 có chỗ cần xem, 2 không dùng được tệp hoặc lệnh.';

const usageLines = (verbs: readonly Verb[]): string =>
  verbs.map((verb) => wrapped(`  rasoat ${verbEntry(verb).usage}`, verbEntry(verb).purpose, 33)).join('\n');

/** What `rasoat --help` prints. */
export const HELP = `${TITLE}

Cách dùng:
${usageLines(VERBS)}

Xem tùy chọn của từng lệnh: rasoat LỆNH --help
  -h, --help        in hướng dẫn này
  -v, --version     in phiên bản

Đọc được .xlsx, .xlsm, .xls, .xlsb, .ods và bảng trong .docx.
Không gửi gì ra khỏi máy.
${EXITS}
`;

/** What `rasoat sets --help` prints: of the commands that begin with a word. */
export const groupHelp = (group: string): string => `Cách dùng:
${usageLines(VERBS.filter((verb) => verb.startsWith(`${group} `)))}

Xem tùy chọn của từng lệnh: rasoat ${group} LỆNH --help
`;

/** What `rasoat check --help` prints: of this command alone. */
export function verbHelp(verb: Verb): string {
  const { usage, purpose, options, example } = verbEntry(verb);
  return `rasoat ${usage}
${wrapped('', purpose, 2)}
${options.length === 0 ? '' : `\nTùy chọn:\n${optionLines(options)}\n`}
Ví dụ:
  ${example}

${EXITS}
`;
}
