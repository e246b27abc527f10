import { always, whenIdle, type Action } from './action';

export const check: Action = {
  name: 'check',
  label: 'action.check',
  hint: 'action.check.hint',
  icon: 'check',
  shortcut: { key: 'Enter', control: true, label: 'key.ctrl-enter' },
  isOffered: always,
  isPossible: whenIdle,
  perform: (session) => session.check(),
};
