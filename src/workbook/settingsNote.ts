/** What of the stored settings a remark is about; "whole" is the text itself. */
export const SETTINGS_PARTS = [
  'whole',
  'region',
  'year',
  'date',
  'special',
  'recognition',
  'heads',
  'unions',
  'levels',
  'sets',
  'roadmap',
  'choices',
  'paper',
  'drawn',
  'corrections',
  'snapshots',
] as const;

export type SettingsPart = (typeof SETTINGS_PARTS)[number];

/** What the user should hear once about the settings that the workbook keeps. */
export type SettingsNote =
  /** Pieces that cannot be read: they have no effect, and stay in the workbook. */
  | {
      readonly code: 'settings-unread';
      readonly parts: readonly { readonly part: SettingsPart; readonly count: number }[];
    }
  /** A later version wrote them, or they are larger than anything of ours: not used, and not written over. */
  | { readonly code: 'settings-frozen'; readonly reason: 'later-version' | 'too-large' };
