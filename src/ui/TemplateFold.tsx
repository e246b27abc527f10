import type { ReactElement } from 'react';
import type { TemplateForm, TemplateFormProps } from './form/TemplateForm';
import { LaterFold } from './LaterFold';
import { useScreen } from './screen';

interface Inside {
  readonly TemplateForm: typeof TemplateForm;
}

const load = (): Promise<Inside> => import(/* webpackChunkName: "template" */ './form/TemplateForm');

/** Offers a blank, correct table to whoever has none yet. */
export function TemplateFold({
  state,
  isOpen,
}: TemplateFormProps & { readonly isOpen: boolean }): ReactElement {
  const { t } = useScreen();
  return (
    <LaterFold title={t('template.title')} isOpen={isOpen} load={load}>
      {(part) => <part.TemplateForm state={state} />}
    </LaterFold>
  );
}
