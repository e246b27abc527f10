/** What no text that a user sees may contain; empty for a good one. */
export function faultsOf(text: string): readonly string[] {
  const faults: readonly (readonly [name: string, found: boolean])[] = [
    ['not NFC', text !== text.normalize('NFC')],
    ['double space', / {2}/u.test(text)],
    ['space at an end', text !== text.trim()],
    ['space before a sign', / [,.;:](?!\w)/u.test(text)],
    ['two signs', /[,;:][,.;:]|\.\.(?!\.)/u.test(text.replaceAll('...', ''))],
    ['empty quotes', /“”|\(\)/u.test(text)],
    ['a value that is none', /undefined|null|NaN|\[object/u.test(text)],
    ['a code word', /\b[a-z]+(?:-[a-z]+)+\b/u.test(text.replace(/--?[a-z-]+/gu, ''))],
    [
      'English',
      /\b(?:the|is|not|level|missing|unmet|met|value|cell|row|table|error|warning|verified)\b/iu.test(text),
    ],
    [
      'an English decimal',
      /\d\.\d{1,2}(?!\d)/u.test(
        text
          // the code of an indicator before its name is none
          .replace(/(?:^|, )\d{1,2}\.\d{1,2} (?=\p{Lu})/gu, '')
          .replace(/(?:chỉ tiêu|dòng) [\d., ]+|\.[a-z]+/giu, ''),
      ),
    ],
    ['no diacritics', !/[àáảãạăắằẵặâấầẫậèéẻẽẹêếềễệìíỉĩịòóỏõọôốồỗộơớờỡợùúủũụưứừửữựỳýỷỹỵđ]/iu.test(text)],
  ];
  return faults.filter(([, found]) => found).map(([name]) => name);
}
