import type { Random } from './random';

const FIRST =
  'Vũ Nhất Hưng Tân Chiến Đồng Bắc Long Trấn Quỳnh Hòa Yên Phú Thanh Minh Nghĩa Cẩm Đại Xuân Thạch Mường Kim Liên Quảng Thượng Ngọc Vĩnh Bình Gia Lương Hữu Tiên Châu Khánh Trung Đức An Định Lộc Sơn Thái Hợp Hải'.split(
    ' ',
  );
const SECOND =
  'Sơn Tiến Lập Lễ Thắng Ý Quỳnh Đống Yên Bình Thịnh Thượng Hạ Trung Quang Lâm Khánh Thủy Hưng Mỹ Phong Lợi Thành Phúc Điền Giang Hà Lộc Kỳ Nguyên Vân Ninh Xá Hóa Thọ Cường Đình Liên Tường Viên Định Trạch'.split(
    ' ',
  );
const ODD = [
  'Đăk R’Măng',
  'Ia Đrăng',
  'Tân Hồng Phong',
  'Mường Tè',
  'Ea Súp',
  'Y Tý',
  'Ô Lâm',
  'Lê Văn Thịnh',
  'Trà Đa',
  'Nà Ớt',
];

/** Communes' names as a person writes them, all different. */
export function communeNames(random: Random, count: number): readonly string[] {
  const names = new Set<string>();
  while (names.size < count) {
    if (random.chance(0.06)) names.add(random.pick(ODD));
    else {
      const [first, second] = [random.pick(FIRST), random.pick(SECOND)];
      if (first !== second)
        names.add(names.size > 900 ? `${first} ${second} ${random.pick(FIRST)}` : `${first} ${second}`);
    }
  }
  return [...names];
}

export type NameStyle = 'xã' | 'XÃ' | 'ubnd' | 'numbered' | 'break' | 'bare' | 'BARE';

export function writeName(name: string, style: NameStyle, place: number): string {
  switch (style) {
    case 'xã':
      return `Xã ${name}`;
    case 'XÃ':
      return `XÃ ${name.toUpperCase()}`;
    case 'ubnd':
      return `UBND xã ${name}`;
    case 'numbered':
      return `${String(place + 1)}. Xã ${name}`;
    case 'break':
      return `Xã\n${name}`;
    case 'bare':
      return name;
    case 'BARE':
      return name.toUpperCase();
  }
}
