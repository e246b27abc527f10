import { takingText } from '../../messages/taking';
import { useWords } from '../useWords';
import { useCriteria } from './useCriteria';

/** What the screens of many levels at once may use; `k` gives their own texts. */
export function useTaking() {
  const k = useWords(takingText);
  return { ...useCriteria(), k };
}
