import type { SettingsNote, SettingsPart } from '../workbook/settingsNote';

const PARTS = {
  whole: 'toàn bộ phần thiết lập',
  region: 'vùng',
  levels: 'mức đã xác nhận',
  sets: 'bộ tiêu chí',
  roadmap: 'dòng lộ trình đã ghi nhớ',
  choices: 'lựa chọn cho lộ trình',
  drawn: 'dấu của trang đã vẽ',
  corrections: 'chỉnh sửa cách đọc biểu',
  snapshots: 'mốc rà soát',
} as const satisfies Record<SettingsPart, string>;

/** Said once of the settings that a workbook keeps and this program does not use. */
export function settingsNoteMessage(note: SettingsNote): string {
  switch (note.code) {
    case 'settings-unread': {
      const parts = note.parts.map(({ part, count }) =>
        part === 'whole' || part === 'region' ? PARTS[part] : `${count} ${PARTS[part]}`,
      );
      return `Không đọc được một phần thiết lập giữ trong sổ tính: ${parts.join(', ')}. Phần đó không được dùng và vẫn giữ nguyên trong tệp; phần còn lại dùng bình thường.`;
    }
    case 'settings-frozen':
      return note.reason === 'later-version'
        ? 'Thiết lập giữ trong sổ tính do bản mới hơn của chương trình ghi: không dùng và không ghi đè. Hãy dùng bản mới; kiểm tra và đánh dấu vẫn làm được.'
        : 'Thiết lập giữ trong sổ tính lớn bất thường: không dùng và không ghi đè. Kiểm tra và đánh dấu vẫn làm được.';
  }
}
