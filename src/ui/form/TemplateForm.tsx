import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactElement } from 'react';
import { communeNames, type CommuneNames } from '../../app/actions/template';
import { template } from '../../app/useCases/template';
import { whenIdle } from '../../app/actions/action';
import { checkedOf, type SessionState } from '../../app/session/state';
import { shippedSets } from '../../criteria/library';
import { screenSetName } from '../../messages/screenSetName';
import type { UiText } from '../../messages/text';
import { Icon } from '../Icon';
import { SelectField } from '../SelectField';
import { useScreen } from '../screen';

function mistakeText(t: UiText, names: CommuneNames): string {
  switch (names.code) {
    case 'ok':
      return '';
    case 'none':
      return t('template.none');
    case 'unreadable':
      return t('template.unreadable', { text: names.text });
    case 'too-many':
      return t('template.many', { limit: names.limit });
  }
}

export interface TemplateFormProps {
  readonly state: SessionState;
}

/** What a blank table is to be for. */
export function TemplateForm({ state }: TemplateFormProps): ReactElement {
  const { session, t } = useScreen();
  const sets = checkedOf(state)?.check.assessment.sets ?? shippedSets();
  const [set, setSet] = useState(sets[0]?.key ?? '');
  const [text, setText] = useState('');
  const [mistake, setMistake] = useState('');

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const names = communeNames(text);
    setMistake(mistakeText(t, names));
    if (names.code !== 'ok' || !whenIdle(state)) return;
    void session.perform(template, { set, communes: names.names, region: undefined });
  };

  return (
    <>
      <p>{t('template.lead')}</p>
      <form className="form" onSubmit={submit} noValidate>
        <SelectField label={t('template.set')} value={set} change={setSet}>
          {sets.map(({ key }) => (
            <option key={key} value={key}>
              {screenSetName(t, sets, key)}
            </option>
          ))}
        </SelectField>
        <Field
          className="form-field"
          label={t('template.communes')}
          {...(mistake === '' ? { hint: t('template.communes.help') } : { validationMessage: mistake })}
        >
          <Textarea
            rows={4}
            resize="vertical"
            value={text}
            onChange={(_, { value }) => {
              setText(value);
              setMistake('');
            }}
          />
        </Field>
        <Button type="submit" icon={<Icon name="template" />} disabledFocusable={!whenIdle(state)}>
          {t('action.template')}
        </Button>
      </form>
    </>
  );
}
