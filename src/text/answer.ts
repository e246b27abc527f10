import { phraseTable } from './phrase';
import { tokenise } from './token';

const LONGEST = 40;

const answerAt = phraseTable<boolean>([
  [true, ['có', 'đã có', 'có rồi', 'hiện có', 'xã có', 'xã đã có']],
  [false, ['chưa có', 'chưa', 'xã chưa có', 'hiện chưa có', 'vẫn chưa có']],
]);

/** "Có", "Chưa có"; `undefined` for everything that says more. */
export function readAnswer(text: string): boolean | undefined {
  if (text.length > LONGEST) return undefined;
  const { tokens } = tokenise(text);
  const found = answerAt(tokens, 0);
  return found?.length === tokens.length ? found.value : undefined;
}
