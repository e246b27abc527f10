import { checkedOf } from '../session/state';
import type { AskedName } from '../session/forms';
import { actionOf, whenTables, type Action } from './action';

/** Opens the form of the same name; where it speaks of the tables, they are checked first. */
const formAction = (name: Exclude<AskedName, 'merge'>): Action =>
  actionOf(name, {
    isPossible: whenTables,
    async perform(session) {
      if (checkedOf(session.getState()) === undefined) await session.check();
      if (checkedOf(session.getState()) !== undefined) session.dispatch({ code: 'form-asked', name });
    },
  });

export const choices = formAction('choices');
export const paper = formAction('paper');
export const progress = formAction('progress');
export const criteria = formAction('criteria');
export const exportBook = formAction('export');

/** Opens a form that needs no table of this workbook: others are chosen there. */
const looseForm = (name: 'merge' | 'union'): Action =>
  actionOf(name, {
    isOffered: ({ merge: work, host }) => work !== undefined && host.openNew !== undefined,
    perform(session) {
      session.dispatch({ code: 'form-asked', name });
      return Promise.resolve();
    },
  });

export const merge = looseForm('merge');
export const union = looseForm('union');
