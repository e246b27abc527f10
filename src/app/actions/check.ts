import { actionOf } from './action';

export const check = actionOf('check', {
  shortcut: { key: 'Enter', control: true, label: 'key.ctrl-enter' },
  perform: (session) => session.check(),
});
