import type { ReactElement } from 'react';
import { fileText } from '../../messages/file';
import { IconButton } from '../IconButton';
import { useForm } from './useForm';
import type { Chosen } from './useChoices';

interface MergeListProps {
  readonly chosen: readonly Chosen[];
  readonly onRemove: (key: string) => void;
}

/** Every file that was chosen, with its communes or with the reason why it is left out. */
export function MergeList({ chosen, onRemove }: MergeListProps): ReactElement | null {
  const { f, t, language } = useForm();
  if (chosen.length === 0) return null;

  const fact = ({ choice, inspected }: Chosen): ReactElement => {
    switch (inspected?.code) {
      case undefined:
        return <span className="muted">{f('merge.waiting')}</span>;
      case 'tables':
        return (
          <span className="muted">
            {f('merge.communes', { count: inspected.communes.length, names: inspected.communes.join(', ') })}
          </span>
        );
      case 'unusable':
        return (
          <span className="mistake">
            {f('merge.left', { why: fileText(language, inspected.problem, choice.name) })}
          </span>
        );
      case 'failed':
        return <span className="mistake">{t('form.missing')}</span>;
    }
  };

  const lines = ({ inspected }: Chosen): readonly string[] =>
    inspected !== undefined && 'unjudged' in inspected ? inspected.unjudged : [];

  return (
    <ul className="changes">
      {chosen.map((one) => (
        <li key={one.choice.key} className="change merge-file">
          <span className="merge-text">
            <b>{one.choice.name}</b>
            {fact(one)}
            {lines(one).map((line) => (
              <span key={line} className="mistake">
                {line}
              </span>
            ))}
          </span>
          <IconButton
            name="close"
            label={f('merge.remove', { name: one.choice.name })}
            press={() => {
              onRemove(one.choice.key);
            }}
          />
        </li>
      ))}
    </ul>
  );
}
