import type { SetKey } from '../../criteria/set';

/** Forms of which the screens load the inside only when somebody opens one. */
export const FORM_NAMES = ['choices', 'paper', 'progress', 'export', 'merge', 'union'] as const;
export type FormName = (typeof FORM_NAMES)[number];

/** What unfolds when the menu asks for it: the forms, and the sets of criteria. */
export type AskedName = FormName | 'criteria';

/** One level of a set, to be compared with the decision. */
interface AskedLevel {
  readonly set: SetKey;
  readonly code: string;
}

/** Which forms are open and what stands in them. */
export interface Forms {
  readonly open: ReadonlySet<AskedName>;
  /** Asked for from the menu and to be brought into sight. */
  readonly asked: AskedName | undefined;
  /** Where the sets of criteria were asked for last to compare one level; another object each time. */
  readonly level: AskedLevel | undefined;
  /** What a person typed and has not saved, field by field: nothing that is drawn anew takes it away. */
  readonly typed: ReadonlyMap<string, string>;
}

export const NO_FORMS: Forms = { open: new Set(), asked: undefined, level: undefined, typed: new Map() };

export type FormEvent =
  | { readonly code: 'form-asked'; readonly name: AskedName; readonly level?: AskedLevel }
  | { readonly code: 'form-shown' }
  | { readonly code: 'form-unfolded'; readonly name: AskedName; readonly isOpen: boolean }
  | { readonly code: 'field-typed'; readonly field: string; readonly text: string }
  /** Kept as they were typed here; a field in which somebody went on typing stays. */
  | { readonly code: 'fields-kept'; readonly fields: ReadonlyMap<string, string> };

export function reduceForms(forms: Forms, event: FormEvent): Forms {
  switch (event.code) {
    case 'form-asked':
      return {
        ...forms,
        open: new Set(forms.open).add(event.name),
        asked: event.name,
        level: event.level,
      };
    case 'form-shown':
      return { ...forms, asked: undefined };
    case 'form-unfolded': {
      if (forms.open.has(event.name) === event.isOpen) return forms;
      const open = new Set(forms.open);
      if (event.isOpen) open.add(event.name);
      else open.delete(event.name);
      return { ...forms, open };
    }
    case 'field-typed':
      return { ...forms, typed: new Map(forms.typed).set(event.field, event.text) };
    case 'fields-kept': {
      const { fields } = event;
      return {
        ...forms,
        typed: new Map([...forms.typed].filter(([field, text]) => fields.get(field) !== text)),
      };
    }
  }
}
