import { Button, Checkbox } from '@fluentui/react-components';
import { useMemo, useState, type FormEvent, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { uniteCommunes } from '../../app/actions/union';
import type { Checked, SessionState } from '../../app/session/state';
import { communeKey } from '../../text/commune';
import { unionProblemText, type UnionProblem } from '../../messages/union';
import { unionFormText } from '../../messages/unionForm';
import { FileButtons } from '../form/FileButtons';
import { MergeList } from '../form/MergeList';
import { TypedField } from '../form/TypedField';
import { useChoices } from '../form/useChoices';
import { useForm } from '../form/useForm';

export interface UnionFormProps {
  readonly state: SessionState;
  readonly checked: Checked | undefined;
}

const SHOWN = 30;
const NAME = 'union/name';
const HEADS = ['people', 'households'] as const;
const headField = (of: (typeof HEADS)[number], key: string): string => `union/${of}/${key}`;
const chosenField = (key: string): string => `union/of/${key}`;

/** "3.120" is 3120; nothing typed is nothing known; `NaN` for what is no count. */
function countOf(text: string): number | undefined {
  const digits = text.replace(/[. ]/gu, '');
  if (digits === '') return undefined;
  return /^[1-9]\d{0,8}$/u.test(digits) ? Number(digits) : NaN;
}

/** "Sáp nhập xã": which communes become one, how many people and households they had, what the new one is called. */
export function UnionForm({ state, checked }: UnionFormProps): ReactElement {
  const { session, language, f } = useForm();
  const w = useMemo(() => unionFormText(language), [language]);
  const { chosen, isReading, add, remove } = useChoices(session.surroundings.merge);
  const [isTried, setTried] = useState(false);
  const [problems, setProblems] = useState<readonly UnionProblem[]>([]);
  const { typed } = state.forms;
  const own = new Map(checked?.check.assessment.communes.map(({ key, name }) => [key, name] as const));
  const found = new Map([
    ...own,
    ...chosen.flatMap(({ inspected }) =>
      inspected?.code === 'tables' ? inspected.communes.map((name) => [communeKey(name), name] as const) : [],
    ),
  ]);
  const kept = checked?.check.settings.heads ?? [];
  const communes = [...found].map(([key, name]) => ({
    key,
    name,
    isChosen: typed.get(chosenField(key)) === 'x',
    heads: HEADS.map((of) => {
      const known = kept.find((one) => one.key === key)?.[of];
      return { of, text: typed.get(headField(of, key)) ?? (known === undefined ? '' : String(known)) };
    }),
  }));
  const olds = communes.filter(({ isChosen }) => isChosen);
  const newName = typed.get(NAME) ?? '';
  const isBad = olds.some(({ heads }) => heads.some(({ text }) => Number.isNaN(countOf(text))));

  const headsOf = ({ heads }: (typeof communes)[number]) =>
    Object.fromEntries(
      heads.flatMap(({ of, text }) => {
        const count = countOf(text);
        return count === undefined ? [] : [[of, count] as const];
      }),
    );

  const unite = async (): Promise<void> => {
    const outcome = await uniteCommunes(session, {
      choices: chosen.flatMap(({ choice, inspected }) => (inspected?.code === 'tables' ? [choice] : [])),
      withOwn: own.size > 0,
      name: newName,
      of: olds.map(({ name }) => name),
      heads: olds.map((one) => ({ commune: one.name, ...headsOf(one) })),
      kept: {
        heads: olds
          .filter(({ key }) => own.has(key))
          .flatMap((one) => {
            const heads = headsOf(one);
            return Object.keys(heads).length === 0 ? [] : [{ key: one.key, ...heads }];
          }),
        unions: olds.every(({ key }) => own.has(key))
          ? [{ key: communeKey(newName), name: newName.trim(), of: olds.map(({ key }) => key) }]
          : [],
      },
    });
    setProblems(outcome?.code === 'united' ? outcome.problems : []);
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const isWhole = olds.length >= 2 && newName.trim() !== '' && !isBad && !isReading;
    if (isWhole && whenIdle(session.getState())) void unite();
  };

  return (
    <form className="form" onSubmit={submit} noValidate>
      <p>{w('lead')}</p>
      <FileButtons hasSome={chosen.length > 0} onChosen={add} />
      <MergeList chosen={chosen} onRemove={remove} />
      <p className="muted" role="status">
        {isReading ? f('merge.reading') : ''}
      </p>
      <fieldset className="form-group">
        <legend className="field">{w('olds')}</legend>
        {communes.length === 0 && <p className="muted">{w('olds.none')}</p>}
        {communes.map(({ key, name, isChosen, heads }) => (
          <div key={key}>
            <Checkbox
              label={name}
              checked={isChosen}
              onChange={(_, { checked: isTicked }) => {
                session.dispatch({
                  code: 'field-typed',
                  field: chosenField(key),
                  text: isTicked === true ? 'x' : '',
                });
              }}
            />
            {isChosen &&
              heads.map(({ of, text }) => (
                <TypedField
                  key={of}
                  field={headField(of, key)}
                  label={w(of, { name })}
                  text={text}
                  mistake={Number.isNaN(countOf(text)) ? w('count.bad') : undefined}
                />
              ))}
          </div>
        ))}
        {olds.length > 0 && <p className="muted">{w('heads')}</p>}
        {isTried && olds.length < 2 && (
          <p className="mistake" role="alert">
            {w('few')}
          </p>
        )}
      </fieldset>
      <TypedField
        field={NAME}
        label={w('name')}
        text={newName}
        mistake={isTried && newName.trim() === '' ? w('name.missing') : undefined}
      />
      <Button type="submit" appearance="primary" disabledFocusable={!whenIdle(state) || isReading}>
        {w('do')}
      </Button>
      {problems.length > 0 && (
        <section className="form">
          <h3 className="form-heading">{w('look', { count: problems.length })}</h3>
          <ul className="changes">
            {problems.slice(0, SHOWN).map((problem, place) => (
              <li key={String(place)} className="change">
                {unionProblemText(problem)}
              </li>
            ))}
          </ul>
          {problems.length > SHOWN && (
            <p className="muted">{w('more', { count: problems.length - SHOWN })}</p>
          )}
        </section>
      )}
    </form>
  );
}
