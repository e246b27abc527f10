import { dayText } from '../messages/day';
import type { Deadline } from '../roadmap/deadline';

/** As a paper shows it: a day in Vietnamese order, or what people typed. */
export const deadlineText = (deadline: Deadline): string =>
  deadline.code === 'day' ? dayText(deadline.day) : String(deadline.value);
