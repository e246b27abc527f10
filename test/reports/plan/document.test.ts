import { checkWorkbook } from '../../../src/app/check';
import type { Assessment } from '../../../src/assessment/assessment';
import { openArchive, readTextPart } from '../../../src/hosts/file/archive';
import { unescapeXml } from '../../../src/hosts/file/xml/escape';
import { runsOf } from '../../../src/messages/plan';
import { planDocument } from '../../../src/reports/plan/document';
import { wordFile } from '../../../src/reports/plan/word';
import { planText } from '../../../src/messages/planText';
import { NO_CHOICES } from '../../../src/roadmap/choices';
import { roadmapEntries } from '../../../src/roadmap/entry';
import { CHECK_OPTIONS, openSample } from '../../support/bookFile';

const { assessment } = checkWorkbook(openSample('bac-son-2024.xlsx').image, CHECK_OPTIONS);

const documentOf = (one: Assessment) =>
  planDocument(one, roadmapEntries(one, { reviewedYear: 2023, choices: NO_CHOICES }));

async function documentXml(one: Assessment): Promise<string> {
  const archive = openArchive(await wordFile(documentOf(one)));
  return readTextPart(archive, 'word/document.xml') ?? '';
}

/** The text of every paragraph, as Word shows it. */
const paragraphs = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p [^>]*>(.*?)<\/w:p>/gsu)].map(([whole]) =>
    [...whole.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text = '']) => unescapeXml(text)).join(''),
  );

describe('the plan as a Word file', () => {
  let xml: string;
  let lines: readonly string[];
  beforeAll(async () => {
    xml = await documentXml(assessment);
    lines = paragraphs(xml);
  });

  it.each([
    '- Xã Vũ Sơn đạt 19/19 tiêu chí;',
    '- Xã Nhất Tiến đạt 15/19 tiêu chí;',
    '- Xã Hưng Vũ đạt 18/19 tiêu chí;',
    '- Xã Tân Lập đạt 18/19 tiêu chí;',
    '- Xã Vũ Lễ đạt 18/19 tiêu chí.',
  ])('counts as the plan published: %s', (sentence) => {
    expect(lines).toContain(sentence);
  });

  it('counts the communes of the advanced set in one sentence, as the plan did', () => {
    expect(lines.join('\n')).toContain(
      'Tổng số xã được rà soát theo Bộ tiêu chí quốc gia xã nông thôn mới nâng cao giai đoạn 2021 - 2025 là 02 xã gồm xã Chiến Thắng, xã Đồng Ý.',
    );
    expect(lines.join('\n')).toContain('xã Chiến Thắng đạt 19/19 tiêu chí, xã Đồng Ý đạt 19/19 tiêu chí.');
  });

  it('says what the clipboard says, line by line', () => {
    for (const line of planText(assessment).split('\n')) expect(lines).toContain(line);
  });

  it('has the form of Nghị định 30/2020: head, sections in order, signature', () => {
    const order = [
      'ỦY BAN NHÂN DÂN',
      'Số: […]/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'KẾ HOẠCH',
      'I. MỤC ĐÍCH, YÊU CẦU',
      'II. KẾT QUẢ RÀ SOÁT',
      'III. MỤC TIÊU, LỘ TRÌNH',
      'IV. NHIỆM VỤ, GIẢI PHÁP',
      'V. TỔ CHỨC THỰC HIỆN',
      'Nơi nhận:',
      'TM. ỦY BAN NHÂN DÂN',
      'Biểu 01',
      'Biểu 02',
    ];
    const places = order.map((text) => lines.indexOf(text));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('has margins of 20, 20, 30 and 15 mm, and annexes across', () => {
    const margins = [...xml.matchAll(/<w:pgMar ([^>]*)\/>/gu)].map(([, attributes = '']) =>
      ['top', 'bottom', 'left', 'right'].map((side) =>
        Math.round(Number(new RegExp(`w:${side}="(\\d+)"`).exec(attributes)?.[1]) / 56.6929),
      ),
    );
    expect(margins).toEqual([
      [20, 20, 30, 15],
      [20, 20, 30, 15],
      [20, 20, 30, 15],
      [20, 20, 30, 15],
    ]);
    expect([...xml.matchAll(/w:orient="(\w+)"/gu)].map(([, way]) => way)).toEqual([
      'portrait',
      'landscape',
      'landscape',
      'landscape',
    ]);
  });

  it('has a row for each commune and for each unmet indicator in the annexes', () => {
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gsu)].map(([row]) => paragraphs(row));
    const nhatTien = rows.find((row) => row[1] === 'Nhất Tiến' && row.length === 22);
    expect(nhatTien?.slice(10, 14)).toEqual(['C', 'C', 'C', 'Đ']);
    expect(nhatTien?.at(-1)).toBe('15/19');
    expect(rows.filter((row) => row.length === 11 && row[0] !== 'TT')).toHaveLength(8);
  });

  it('marks every blank and every decision that is only proposed', () => {
    const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gsu)].map(([, run = '']) => run);
    const marked = runs.filter((run) => run.includes('<w:highlight'));
    expect(marked.length).toBeGreaterThan(10);
    for (const run of runs) {
      const text = /<w:t[^>]*>([^<]*)</u.exec(run)?.[1] ?? '';
      expect(/^\[.*\]$/u.test(text)).toBe(run.includes('<w:highlight'));
    }
    expect(marked.some((run) => run.includes('[2024]'))).toBe(true);
  });

  it('is Times New Roman throughout', () => {
    const fonts = new Set([...xml.matchAll(/w:ascii="([^"]*)"/gu)].map(([, font]) => font));
    expect([...fonts]).toEqual(['Times New Roman']);
  });
});

describe('a plan of which the workbook says whose it is', () => {
  const FACTS = {
    agency: 'UBND huyện Bắc Sơn',
    territory: 'huyện Bắc Sơn',
    place: 'Bắc Sơn',
    date: '2024-03',
    bases: ['Kế hoạch số 184/KH-UBND ngày 13/9/2023 của UBND tỉnh Lạng Sơn'],
  };
  const plan = planDocument(
    assessment,
    roadmapEntries(assessment, { reviewedYear: 2023, choices: NO_CHOICES }),
    { facts: FACTS, reviewedYear: 2023 },
  );
  const body = plan.body.flatMap((block) =>
    block.code === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
  );

  it('bears its agency, place and month, and leaves the number and the names', () => {
    expect(plan.head).toMatchObject({
      body: ['ỦY BAN NHÂN DÂN', 'HUYỆN BẮC SƠN'],
      number: 'Số: […]/KH-UBND',
      date: 'Bắc Sơn, ngày […] tháng 3 năm 2024',
    });
    expect(plan.signature.roles).toEqual(['TM. ỦY BAN NHÂN DÂN', '[CHỦ TỊCH]']);
    expect(body.join('\n')).not.toMatch(/huyện \[…\]|UBND \[…\]|địa bàn \[…\]/u);
    expect(body).toContainEqual(expect.stringContaining('Thực hiện Kế hoạch số 184/KH-UBND'));
  });

  it.each([
    '- Phấn đấu xóa 31 nhà tạm, nhà dột nát tại xã Nhất Tiến;',
    '- Giảm tỷ lệ nghèo đa chiều tại xã Nhất Tiến 2,62 điểm % trở lên (từ 15,62% xuống không quá 13%);',
    '- Nâng thu nhập bình quân đầu người tại xã Nhất Tiến từ 38,5 triệu đồng/người/năm lên 42 trở lên;',
  ])('sets its objectives as the plan did: %s', (sentence) => {
    expect(body).toContain(sentence);
  });

  it('sets one objective for all communes that lack the same, and names them', () => {
    const [line, ...others] = body.filter((text) => text.includes('truy xuất nguồn gốc các sản phẩm'));
    expect(line).toMatch(/^- Thực hiện truy xuất nguồn gốc .* tại các xã: Hưng Vũ, Tân Lập;$/u);
    expect(others).toEqual([]);
  });

  it('names the communes in the order of the tables', () => {
    expect(body).toContainEqual(
      expect.stringMatching(/Ủy ban nhân dân các xã: Nhất Tiến, Hưng Vũ, Tân Lập, Vũ Lễ$/u),
    );
  });

  it('makes a missing figure a task, and never an objective', () => {
    const { assessment: faulty } = checkWorkbook(openSample('bac-son-2024-co-loi.xlsx').image, CHECK_OPTIONS);
    const lines = documentOf(faulty).body.flatMap((block) =>
      block.code === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
    );
    const task = lines.indexOf('6. Bổ sung, xác minh số liệu để kết luận');
    const places = lines.flatMap((text, place) => (text.includes('4.2.') ? [place] : []));
    expect(task).toBeGreaterThan(0);
    expect(places.length).toBeGreaterThan(0);
    expect(places.every((place) => place > task)).toBe(true);
  });
});

describe('a plan of communes that have reached everything', () => {
  it('has no goals to make up and no second annex', () => {
    const done = {
      ...assessment,
      communes: assessment.communes.filter(({ set }) => set === 'nangcao'),
      findings: [],
    };
    const { body, annexes } = documentOf(done);
    const text = body
      .flatMap((block) => (block.code === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : []))
      .join('\n');
    expect(annexes).toHaveLength(1);
    expect(text).not.toContain('Phấn đấu đến hết năm');
    expect(text).toContain('Các xã đã đạt các tiêu chí được rà soát');
  });
});

describe('what is to be filled in', () => {
  it.each([
    ['Số: […]/KH-UBND', ['Số: ', '[…]!', '/KH-UBND']],
    ['không có gì', ['không có gì']],
    ['[2024]', ['[2024]!']],
  ])('%s', (text, expected) => {
    expect(runsOf(text).map((run) => run.text + (run.marked === true ? '!' : ''))).toEqual(expected);
  });
});
