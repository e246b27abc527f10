/** Why a file cannot be used, for the screens. */
export const VI = {
  'not-found': 'Không tìm thấy tệp “{name}”.',
  'unreadable-path': 'Không đọc được “{name}”: tệp đã bị dời đi, hoặc đang bị khóa.',
  empty: 'Tệp “{name}” trống (0 byte).',
  'not-a-workbook': '“{name}” không phải tệp Excel.',
  encrypted: 'Tệp “{name}” có mật khẩu mở tệp; hãy bỏ mật khẩu rồi thử lại.',
  damaged: 'Tệp “{name}” bị hỏng hoặc chép chưa xong; hãy lấy lại bản gốc.',
  'too-large': 'Tệp “{name}” quá lớn hoặc chứa quá nhiều; không mở để bảo vệ máy.',
  unfinished:
    'Đọc tệp “{name}” quá lâu hoặc quá tốn bộ nhớ nên đã dừng. Hãy mở bằng Excel, lưu lại thành .xlsx rồi thử lại.',
  unreadable:
    'Không đọc được tệp “{name}”: tệp hỏng hoặc có chỗ khác thường. Hãy mở bằng Excel, lưu lại thành .xlsx rồi thử lại.',
  'foreign-format':
    '“{name}” là kiểu tệp chương trình không đọc. Hãy mở bằng Excel, lưu lại thành .xlsx rồi thử lại.',
  unexpected: 'Gặp lỗi ngoài dự kiến khi mở “{name}”. Tệp không bị thay đổi; hãy thử lại.',
  memory: 'Máy không đủ bộ nhớ để mở “{name}”. Hãy đóng bớt tệp và chương trình khác.',
  'only-own-sheets':
    'Tệp “{name}” chỉ có trang kết quả do chương trình lập, không có biểu rà soát để kiểm tra; hãy mở tệp có biểu rà soát gốc.',
  'no-review-table': 'Không thấy biểu rà soát nào trong “{name}”.',
} as const;
