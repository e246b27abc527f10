import { actionOf, whenFindings } from './action';

export const next = actionOf('next', {
  shortcut: { key: 'F8', label: 'key.f8' },
  isPossible: whenFindings,
  perform: (session) => session.step(1),
});

export const previous = actionOf('previous', {
  shortcut: { key: 'F8', shift: true, label: 'key.shift-f8' },
  isPossible: whenFindings,
  perform: (session) => session.step(-1),
});
