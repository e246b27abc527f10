import { always, whenFindings, type Action } from './action';

export const next: Action = {
  name: 'next',
  label: 'action.next',
  hint: 'action.next.hint',
  icon: 'next',
  shortcut: { key: 'F8', label: 'key.f8' },
  isOffered: always,
  isPossible: whenFindings,
  perform: (session) => session.step(1),
};

export const previous: Action = {
  name: 'previous',
  label: 'action.previous',
  hint: 'action.previous.hint',
  icon: 'previous',
  shortcut: { key: 'F8', shift: true, label: 'key.shift-f8' },
  isOffered: always,
  isPossible: whenFindings,
  perform: (session) => session.step(-1),
};
