import { Checkbox, Field, Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { levelsOfDecision, type TakenLevel } from '../../app/verification/taken';
import { REGION_NAMES } from '../../criteria/region';
import { readPasted } from '../../tables/decision/pasted';
import { readDecision, type DecisionReading } from '../../tables/decision/read';
import { TakenLevels } from './TakenLevels';
import type { TakingProps } from './Taking';
import { useTaking } from './useTaking';

type Read = Extract<DecisionReading, { readonly code: 'read' }>;

interface Understood {
  /** Raised with every paste. */
  readonly number: number;
  readonly taken: readonly TakenLevel[];
  readonly left: Read['left'];
}

/** "Dán từ quyết định": the table of a decision, copied from Word, a web page or Excel. */
export function FromDecision({ state, assessment, set, circumstances }: TakingProps): ReactElement {
  const { k } = useTaking();
  const [understood, understand] = useState<Understood>();
  const [mistake, setMistake] = useState('');
  const [isEverywhere, setEverywhere] = useState(false);

  const take = (copied: { readonly html?: string; readonly text?: string }): void => {
    const pasted = readPasted(copied);
    const read = pasted.code === 'table' ? readDecision(pasted.sheet, set) : pasted;
    if (read.code !== 'read' || read.levels.length + read.left.length === 0) {
      understand(undefined);
      setMistake(k(read.code === 'read' ? 'paste.nothing' : `paste.${read.code}`));
      return;
    }
    setMistake('');
    understand({
      number: (understood?.number ?? 0) + 1,
      taken: levelsOfDecision(assessment, set, read, circumstances),
      left: read.left,
    });
  };

  const { region } = circumstances;
  const isHere = ({ stated }: TakenLevel): boolean =>
    region === undefined || stated?.region === undefined || stated.region === region;
  const here = understood?.taken.filter(isHere) ?? [];
  const elsewhere = (understood?.taken.length ?? 0) - here.length;
  return (
    <>
      <Field
        className="form-field"
        label={k('paste.label')}
        {...(mistake === '' ? { hint: k('paste.help') } : { validationMessage: mistake })}
      >
        <Textarea
          rows={3}
          value=""
          placeholder={k('paste.here')}
          onPaste={(event) => {
            event.preventDefault();
            const { clipboardData: data } = event;
            take({ html: data.getData('text/html'), text: data.getData('text/plain') });
          }}
          onChange={(_, { value }) => {
            // dropped, or put in by a program that writes for the person
            if (value.includes('\t')) take({ text: value });
          }}
        />
      </Field>
      {understood !== undefined && (
        <>
          {region !== undefined && elsewhere > 0 && (
            <Checkbox
              checked={isEverywhere}
              label={k('paste.everywhere', { count: elsewhere, region: REGION_NAMES[region] })}
              onChange={(_, { checked }) => {
                setEverywhere(checked === true);
              }}
            />
          )}
          <TakenLevels
            key={`${String(understood.number)}|${String(isEverywhere)}`}
            state={state}
            assessment={assessment}
            set={set}
            taken={isEverywhere ? understood.taken : here}
          />
          {understood.left.length > 0 && (
            <details className="why-fold">
              <summary>{k('paste.left', { count: understood.left.length })}</summary>
              <ul className="levels">
                {understood.left.map(({ reason, row, code, text }) => (
                  <li key={`${String(row)}|${reason}|${text}`} className="level">
                    <span>
                      <b>{code}</b> {text}
                    </span>
                    <span className="level-source">
                      {k('paste.row', { row: row + 1 })}: {k(`paste.left.${reason}`)}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </>
  );
}
