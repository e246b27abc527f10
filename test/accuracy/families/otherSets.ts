import { criteriaSet } from '../../support/shippedSets';
import { draft, type Draft } from '../draft';
import { communeNames } from '../names';
import type { Random } from '../random';
import type { Scenario } from '../scenario';
import { scenarioOf, type Family } from './kit';

const MODEL = criteriaSet('kieumau').criteria.flatMap(({ indicators }) => indicators);

const states = (random: Random): ReadonlyMap<string, 'met' | 'unmet'> =>
  new Map(MODEL.map(({ code }) => [code, random.chance(0.25) ? 'unmet' : 'met']));

const said = (truth: string | undefined): string => (truth === 'met' ? 'Đạt' : 'Chưa đạt');

const modelTruth = (name: string, indicators: ReadonlyMap<string, string>): Scenario['communes'][number] => ({
  set: 'kieumau',
  name,
  indicators,
  criteria: new Map<number, string>(),
});

function modelOfOne(random: Random): Scenario {
  const [name = ''] = communeNames(random, 1);
  const truth = states(random);
  const sheet = draft();
  sheet.put(0, 0, `KẾT QUẢ THỰC HIỆN CÁC ĐIỀU KIỆN XÃ NÔNG THÔN MỚI KIỂU MẪU XÃ ${name.toUpperCase()}`);
  ['TT', 'Nội dung', 'Yêu cầu', 'Kết quả', 'Đánh giá'].forEach((heading, column) => {
    sheet.put(2, column, heading);
  });
  MODEL.forEach(({ code, name: words }, line) => {
    [Number(code), words, 'Đạt', said(truth.get(code)), said(truth.get(code))].forEach((cell, column) => {
      sheet.put(3 + line, column, cell);
    });
  });
  return scenarioOf([sheet.sheet('Kiểu mẫu')], [modelTruth(name, truth)]);
}

function modelOfSeveral(random: Random): Scenario {
  const names = communeNames(random, random.int(2, 6));
  const sheet = draft();
  sheet.put(0, 0, 'TỔNG HỢP XÃ ĐỀ NGHỊ CÔNG NHẬN NÔNG THÔN MỚI KIỂU MẪU (Quyết định 319/QĐ-TTg)');
  ['STT', 'Tên xã'].forEach((heading, column) => {
    sheet.put(2, column, heading);
  });
  MODEL.forEach(({ code, name }, place) => {
    sheet.put(2, 2 + place, `Điều kiện ${code}: ${name}`);
  });
  const truths = names.map((name, line) => {
    const truth = states(random);
    sheet.put(3 + line, 0, line + 1);
    sheet.put(3 + line, 1, `Xã ${name}`);
    MODEL.forEach(({ code }, place) => {
      sheet.put(3 + line, 2 + place, said(truth.get(code)));
    });
    return modelTruth(name, truth);
  });
  return scenarioOf([sheet.sheet('NTM KM')], truths);
}

/** The ten names of the set of 2026–2030, and a wording for each, none of the decision's own levels. */
const NEXT: readonly (readonly [name: string, wording: string])[] = [
  ['Quy hoạch', 'Có quy hoạch chung xã được phê duyệt'],
  ['Hạ tầng kinh tế - xã hội', 'Tỷ lệ đường xã được nhựa hóa'],
  ['Phát triển kinh tế nông thôn', 'Thu nhập bình quân đầu người'],
  ['Đào tạo nguồn nhân lực nông thôn', 'Tỷ lệ lao động qua đào tạo có bằng cấp'],
  ['Văn hóa, giáo dục, y tế', 'Tỷ lệ người dân tham gia bảo hiểm y tế'],
  ['Giảm nghèo và an sinh xã hội', 'Tỷ lệ nghèo đa chiều'],
  ['Khoa học công nghệ và chuyển đổi số', 'Tỷ lệ dân số trưởng thành có danh tính số'],
  ['Môi trường và cảnh quan nông thôn', 'Tỷ lệ hộ được sử dụng nước sạch'],
  ['Xây dựng hệ thống chính trị và hành chính công', 'Tỷ lệ hồ sơ giải quyết trực tuyến'],
  ['Tiếp cận pháp luật và an ninh, quốc phòng', 'Xã đạt chuẩn tiếp cận pháp luật'],
];

const heading = (sheet: Draft, row: number, texts: readonly string[]): void => {
  texts.forEach((text, column) => {
    sheet.put(row, column, text);
  });
};

function nextSetByRows(random: Random): Scenario {
  const [name = ''] = communeNames(random, 1);
  const sheet = draft();
  sheet.put(
    0,
    0,
    `KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ QUỐC GIA VỀ NÔNG THÔN MỚI GIAI ĐOẠN 2026 - 2030 XÃ ${name.toUpperCase()}`,
  );
  sheet.put(1, 0, `Xã nhóm ${String(random.int(1, 3))}`);
  heading(sheet, 3, ['TT', 'Nội dung', 'ĐVT', 'Kết quả', 'Đánh giá']);
  let row = 4;
  NEXT.forEach(([criterion, wording], place) => {
    sheet.put(row, 0, place + 1);
    sheet.put(row, 1, criterion);
    [
      `${String(place + 1)}.1`,
      wording,
      '%',
      `${String(random.int(30, 100))}%`,
      random.pick(['Đạt', 'Chưa đạt']),
    ].forEach((cell, column) => {
      sheet.put(row + 1, column, cell);
    });
    row += 2;
  });
  return scenarioOf([sheet.sheet(`Xã ${name}`)], []);
}

/** Communes in rows, ten numbers or ten names, and "7/10"; or counts of communes by group. */
function nextSetByCommunes(random: Random): Scenario {
  const names = communeNames(random, random.int(3, 9));
  const named = random.chance(0.5);
  const sheet = draft();
  sheet.put(
    0,
    0,
    random.pick([
      'TIẾN ĐỘ NÔNG THÔN MỚI 6 THÁNG ĐẦU NĂM 2026',
      'Tổng hợp kết quả xây dựng nông thôn mới (theo QĐ 51/2025/QĐ-TTg)',
    ]),
  );
  heading(sheet, 2, [
    'TT',
    'Tên xã',
    'Nhóm',
    ...NEXT.map(([name], place) => (named ? name : `TC${String(place + 1)}`)),
    'Số TC đạt',
  ]);
  names.forEach((name, line) => {
    const met = NEXT.map(() => random.chance(0.6));
    [
      line + 1,
      `Xã ${name}`,
      random.int(1, 3),
      ...met.map((one) => (one ? 'Đạt' : 'Chưa đạt')),
      `${String(met.filter(Boolean).length)}/10`,
    ].forEach((cell, column) => {
      sheet.put(3 + line, column, cell);
    });
  });
  return scenarioOf([sheet.sheet('Các xã')], []);
}

const DISTRICT: readonly (readonly [string, string])[] = [
  ['Quy hoạch', 'Có quy hoạch xây dựng vùng huyện còn thời hạn'],
  ['Giao thông', 'Tỷ lệ km đường huyện đạt chuẩn theo quy hoạch'],
  ['Thủy lợi và phòng, chống thiên tai', 'Các công trình thủy lợi do huyện quản lý được bảo trì hằng năm'],
  ['Điện', 'Hệ thống điện liên xã đồng bộ với quy hoạch'],
  ['Y tế - Văn hóa - Giáo dục', 'Trung tâm y tế huyện đạt chuẩn'],
  ['Kinh tế', 'Có khu công nghiệp được lấp đầy từ 50% trở lên'],
  ['Môi trường', 'Hệ thống thu gom chất thải rắn trên địa bàn huyện'],
  ['Chất lượng môi trường sống', 'Tỷ lệ hộ được sử dụng nước sạch'],
  ['Hệ thống chính trị - An ninh trật tự', 'Tổ chức Đảng, chính quyền huyện hoàn thành tốt nhiệm vụ'],
];

function district(random: Random): Scenario {
  const sheet = draft();
  sheet.put(0, 0, 'KẾT QUẢ RÀ SOÁT TIÊU CHÍ HUYỆN NÔNG THÔN MỚI HUYỆN BẮC SƠN (QĐ 320/QĐ-TTg)');
  heading(sheet, 2, ['TT', 'Tiêu chí', 'Nội dung', 'Yêu cầu', 'Kết quả', 'Đánh giá']);
  DISTRICT.forEach(([criterion, wording], place) => {
    [`${String(place + 1)}.1`, criterion, wording, 'Đạt', 'Đạt', random.pick(['Đạt', 'Chưa đạt'])].forEach(
      (cell, column) => {
        sheet.put(3 + place, column, cell);
      },
    );
  });
  return scenarioOf([sheet.sheet('Huyện')], []);
}

const VILLAGE = [
  'Giao thông',
  'Điện',
  'Nhà ở dân cư',
  'Thu nhập',
  'Nghèo đa chiều',
  'Lao động',
  'Y tế',
  'Văn hóa',
  'Môi trường',
  'An ninh trật tự',
];

/** Villages in rows: by numbers or by names, in a commune's workbook. */
function village(random: Random): Scenario {
  const [commune = '', ...names] = communeNames(random, random.int(4, 10));
  const sheet = draft();
  sheet.put(
    0,
    0,
    `RÀ SOÁT TIÊU CHÍ ${random.pick(['KHU DÂN CƯ NÔNG THÔN MỚI KIỂU MẪU', 'THÔN ĐẠT CHUẨN NÔNG THÔN MỚI', 'BẢN NÔNG THÔN MỚI'])} XÃ ${commune.toUpperCase()}`,
  );
  const numbered = random.chance(0.4);
  heading(sheet, 2, [
    'STT',
    random.pick(['Thôn', 'Khu dân cư', 'Thôn, bản']),
    ...VILLAGE.map((name, place) => (numbered ? `TC ${String(place + 1)}` : name)),
    'Tổng số tiêu chí đạt',
  ]);
  names.forEach((name, line) => {
    const met = VILLAGE.map(() => random.chance(0.7));
    [
      line + 1,
      random.chance(0.5) ? `Thôn ${name}` : name,
      ...met.map((one) => (one ? 'x' : '')),
      met.filter(Boolean).length,
    ].forEach((cell, column) => {
      sheet.put(3 + line, column, cell);
    });
  });
  return scenarioOf([sheet.sheet('Thôn')], []);
}

export const OTHER_SETS: readonly Family[] = [
  { name: 'kiểu mẫu', training: modelOfOne, heldBack: modelOfSeveral },
  { name: 'bộ 2026–2030', training: nextSetByRows, heldBack: nextSetByCommunes },
  { name: 'bộ huyện, bộ thôn', training: district, heldBack: village },
];
