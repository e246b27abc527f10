import { Button, Link } from '@fluentui/react-components';
import { useMemo, useState, type FormEvent, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import {
  choicesForm,
  CRITERION_FIELDS,
  dropCriterionChoice,
  dropDeadline,
  keepChoices,
  type ChoiceField,
  type CriterionChoices,
} from '../../app/actions/choices';
import type { Check } from '../../app/check';
import type { SessionState } from '../../app/session/state';
import { RULE_PARTS } from '../../roadmap/choices';
import { screenSetName } from '../../messages/screenSetName';
import { useSets } from '../screen';
import { TypedField } from './TypedField';
import { useForm } from './useForm';

interface ChoicesFormProps {
  readonly state: SessionState;
  readonly check: Check;
}

/** "Đề xuất cho lộ trình": days, agencies and measures that people decide in place of the program's proposals. */
export function ChoicesForm({ state, check }: ChoicesFormProps): ReactElement {
  const { session, f } = useForm();
  const [isTried, setTried] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const { typed } = state.forms;
  const form = useMemo(() => choicesForm(check, typed), [check, typed]);
  const { deadline, communes, criteria, isChanged, isBad } = form;
  const unmet = criteria.filter(({ open }) => open > 0);
  const others = criteria.filter(({ open }) => open === 0);
  const mistake = (field: ChoiceField): string | undefined =>
    isTried && field.isBad ? f('day.bad') : undefined;
  const months = (field: ChoiceField): string | undefined =>
    isTried && field.isBad ? f('choices.rule.bad') : undefined;

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(isBad);
    if (isBad) {
      const { currentTarget } = event;
      // once it is drawn as bad
      setTimeout(() => {
        showMistake(currentTarget);
      });
    } else if (isChanged && whenIdle(session.getState())) void keepChoices(session);
  };

  const criterion = (one: CriterionChoices): ReactElement => (
    <CriterionProposal key={`${one.set} ${String(one.number)}`} of={one} mistake={mistake} />
  );

  return (
    <form className="form" onSubmit={submit} noValidate>
      <p>{f('choices.lead')}</p>
      <TypedField
        field={deadline.id}
        label={f('choices.deadline')}
        text={deadline.text}
        help={`${f('choices.deadline.help')} ${f('day.help')}`}
        mistake={mistake(deadline)}
      />
      {form.isDeadlineChosen && (
        <Link
          as="button"
          aria-label={f('choices.reset.of', { what: f('choices.deadline') })}
          onClick={() => {
            if (whenIdle(session.getState())) void dropDeadline(session);
          }}
        >
          {f('choices.reset')}
        </Link>
      )}
      <details className="inner">
        <summary className="inner-summary">{f('choices.rule')}</summary>
        <div className="inner-body">
          <p className="muted">{f('choices.rule.help')}</p>
          {RULE_PARTS.map((part) => (
            <TypedField
              key={part}
              field={form.rule[part].id}
              label={f(`choices.rule.${part}`)}
              text={form.rule[part].text}
              mistake={months(form.rule[part])}
            />
          ))}
        </div>
      </details>
      <details className="inner">
        <summary className="inner-summary">{f('choices.communes')}</summary>
        <div className="inner-body">
          <p className="muted">{f('choices.communes.help')}</p>
          {communes.map(({ key, name, isGone, deadline: own }) => (
            <TypedField
              key={key}
              field={own.id}
              label={isGone ? f('choices.gone', { name }) : name}
              text={own.text}
              mistake={mistake(own)}
            />
          ))}
        </div>
      </details>
      <h3 className="form-heading">{f('choices.unmet')}</h3>
      {unmet.length === 0 && <p className="muted">{f('choices.unmet.none')}</p>}
      {unmet.map(criterion)}
      {showsAll ? (
        <>
          <h3 className="form-heading">{f('choices.others')}</h3>
          {others.map(criterion)}
        </>
      ) : (
        others.length > 0 && (
          <Link
            as="button"
            onClick={() => {
              setShowsAll(true);
            }}
          >
            {f('choices.all', { count: others.length })}
          </Link>
        )
      )}
      {isTried && isBad && (
        <p className="mistake" role="alert">
          {f('choices.bad')}
        </p>
      )}
      <Button type="submit" disabledFocusable={!isChanged || !whenIdle(state)}>
        {f('choices.save')}
      </Button>
    </form>
  );
}

/** Unfolds whatever hides the first field with a mistake, and goes there. */
function showMistake(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  for (
    let at = field?.closest('details');
    at?.matches('.inner') === true;
    at = at.parentElement?.closest('details')
  ) {
    at.open = true;
  }
  field?.focus({ preventScroll: true });
  // not under the bars at the edges
  field?.scrollIntoView({ block: 'center' });
}

interface CriterionProposalProps {
  readonly of: CriterionChoices;
  readonly mistake: (field: ChoiceField) => string | undefined;
}

function CriterionProposal({ of, mistake }: CriterionProposalProps): ReactElement {
  const { session, t, f } = useForm();
  const sets = useSets();
  const { set, number, name, open, isChosen, fields } = of;
  const isUnsaved = CRITERION_FIELDS.some((field) => fields[field].isChanged);
  const notes = [
    ...(set === sets[0]?.key ? [] : [screenSetName(t, sets, set)]),
    ...(open > 0 ? [f('choices.open', { count: open })] : []),
    ...(isChosen ? [f('choices.own')] : []),
    ...(isUnsaved ? [f('choices.unsaved')] : []),
  ];
  const title = f('choices.criterion', { number, name });
  return (
    <details className="inner">
      <summary className="inner-summary">
        <span>{title}</span>
        {notes.length > 0 && <span className="inner-note">{notes.join(', ')}</span>}
      </summary>
      <div className="inner-body">
        {CRITERION_FIELDS.map((field) => (
          <TypedField
            key={field}
            field={fields[field].id}
            label={f(`choices.field.${field}`)}
            text={fields[field].text}
            isLong={field === 'measure'}
            mistake={mistake(fields[field])}
            {...(field === 'deadline' ? { help: f('choices.field.deadline.help') } : {})}
          />
        ))}
        {isChosen && (
          <Link
            as="button"
            aria-label={f('choices.reset.of', { what: title })}
            onClick={() => {
              if (whenIdle(session.getState())) void dropCriterionChoice(session, set, number);
            }}
          >
            {f('choices.reset')}
          </Link>
        )}
      </div>
    </details>
  );
}
