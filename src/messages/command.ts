import { REGION_KEYS, REGION_NAMES } from '../criteria/region';

interface VerbText {
  /** What stands behind the program's name. */
  readonly usage: string;
  readonly purpose: string;
  readonly example: string;
}

/** The commands, in the order of the help. */
const VERB_TEXTS = {
  check: {
    usage: 'check TỆP…',
    purpose: 'kiểm tra, in kết quả từng xã và từng phát hiện',
    example: 'rasoat check "Biểu rà soát.xlsx" --region tdmnpb',
  },
  build: {
    usage: 'build TỆP -o KẾT_QUẢ.xlsx',
    purpose:
      'chép ra tệp mới có đánh dấu, trang “Lộ trình”, “Biểu lộ trình”, “Tổng hợp”, “Danh sách tồn tại”',
    example: 'rasoat build "Biểu rà soát.xlsx" -o "Đã rà soát.xlsx"',
  },
  plan: {
    usage: 'plan TỆP -o KẾT_QUẢ.docx',
    purpose: 'viết dự thảo kế hoạch (Word) theo kết quả rà soát',
    example: 'rasoat plan "Đã rà soát.xlsx" -o "Kế hoạch.docx"',
  },
  export: {
    usage: 'export TỆP --sheets "TRANG,TRANG" -o KẾT_QUẢ.xlsx',
    purpose: 'xuất các trang được nêu ra một tệp mới',
    example: 'rasoat export "Đã rà soát.xlsx" --sheets "Lộ trình,Tổng hợp" -o "Gửi tỉnh.xlsx"',
  },
  snapshot: {
    usage: 'snapshot TỆP --date NGÀY -o KẾT_QUẢ.xlsx',
    purpose: 'lưu mốc rà soát vào sổ tính',
    example: 'rasoat snapshot "Biểu rà soát.xlsx" --date 31/01/2024 --in-place',
  },
  progress: {
    usage: 'progress TỆP',
    purpose: 'so mốc rà soát với hiện tại; thêm -o để lập trang “Tiến độ”',
    example: 'rasoat progress "Biểu rà soát.xlsx" --from 31/01/2024',
  },
  merge: {
    usage: 'merge TỆP… -o KẾT_QUẢ.xlsx',
    purpose: 'gộp biểu của nhiều xã thành một biểu của huyện',
    example: 'rasoat merge xa-*.xlsx -o "Toàn huyện.xlsx"',
  },
  demo: {
    usage: 'demo',
    purpose: 'kiểm tra và lập kết quả trên hai sổ tính mẫu kèm theo',
    example: 'rasoat demo',
  },
} as const satisfies Readonly<Record<string, VerbText>>;

export type Verb = keyof typeof VERB_TEXTS;
export const VERBS = Object.keys(VERB_TEXTS).filter((verb): verb is Verb => verb in VERB_TEXTS);

interface OptionText {
  readonly usage: string;
  readonly text: string;
}

/** The options, in the order of the help. */
export const OPTION_TEXTS = {
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
  criteria: { usage: '--criteria TỆP', text: 'bộ tiêu chí hoặc danh sách mức đã xác nhận (.json)' },
} as const satisfies Readonly<Record<string, OptionText>>;

export type Option = keyof typeof OPTION_TEXTS;
export const OPTIONS = Object.keys(OPTION_TEXTS).filter((name): name is Option => name in OPTION_TEXTS);

const LINE = 96;
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
    .map((option) => wrapped(`  ${OPTION_TEXTS[option].usage}`, OPTION_TEXTS[option].text, INDENT))
    .join('\n');

const TITLE = 'Rà soát NTM: kiểm tra biểu rà soát tiêu chí nông thôn mới 2021–2025';
const EXITS = 'Mã thoát: 0 không có gì cần xem, 1 có chỗ cần xem, 2 không dùng được tệp hoặc lệnh.';

/** What `rasoat --help` prints. */
export const HELP = `${TITLE}

Cách dùng:
${VERBS.map((verb) => wrapped(`  rasoat ${VERB_TEXTS[verb].usage}`, VERB_TEXTS[verb].purpose, 33)).join('\n')}

Xem tùy chọn của từng lệnh: rasoat LỆNH --help
  -h, --help        in hướng dẫn này
  -v, --version     in phiên bản

Đọc được .xlsx, .xlsm, .xls, .xlsb, .ods. Không gửi gì ra khỏi máy.
${EXITS}
`;

/** What `rasoat check --help` prints: of this command alone. */
export const verbHelp = (verb: Verb, options: readonly Option[]): string => `rasoat ${VERB_TEXTS[verb].usage}
${wrapped('', VERB_TEXTS[verb].purpose, 2)}
${options.length === 0 ? '' : `\nTùy chọn:\n${optionLines(options)}\n`}
Ví dụ:
  ${VERB_TEXTS[verb].example}

${EXITS}
`;
