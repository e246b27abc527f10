/** The texts of "Sáp nhập xã", loaded when somebody opens it. English has the same keys. */
export const VI = {
  lead: 'Nhiều xã cũ thành một xã mới: cộng số đạt và tổng số của từng chỉ tiêu, không lấy trung bình các tỷ lệ. Kết quả là một sổ tính mới; các biểu cũ giữ nguyên.',
  olds: 'Các xã cũ',
  'olds.none': 'Chưa có xã nào: mở hoặc chọn tệp có biểu rà soát của các xã cũ.',
  heads:
    'Số dân và số hộ dùng để tính thu nhập, các số bình quân và tỷ lệ hộ; để trống thì những dòng ấy chưa tính.',
  people: 'Số dân xã {name}',
  households: 'Số hộ xã {name}',
  name: 'Tên xã mới',
  'name.missing': 'Hãy ghi tên xã mới.',
  'count.bad': 'Ghi một số nguyên, ví dụ 3120.',
  few: 'Hãy chọn ít nhất hai xã.',
  do: 'Lập biểu của xã mới',
  look: '{count} chỗ cần xem',
  more: 'và {count} chỗ nữa, ghi ở trang “Cách tính”',
} as const;
