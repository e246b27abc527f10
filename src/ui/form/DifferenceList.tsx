import type { ReactElement } from 'react';
import type { Difference } from '../../reports/merge/differences';
import { useForm } from './useForm';

const SHOWN = 30;

/** What a person has to look at in a merged workbook; all of it stands on its sheet "Nguồn". */
export function DifferenceList({
  differences,
}: {
  readonly differences: readonly Difference[];
}): ReactElement | null {
  const { f } = useForm();
  if (differences.length === 0) return null;
  return (
    <section className="form">
      <h3 className="form-heading">{f('merge.look', { count: differences.length })}</h3>
      <ul className="changes">
        {differences.slice(0, SHOWN).map(({ kind, commune, subject, detail }, place) => (
          <li key={String(place)} className="change">
            <p>
              <b>{f(`merge.kind.${kind}`)}:</b> {[commune, subject].filter((text) => text !== '').join(', ')}
            </p>
            <p className="muted">{detail}</p>
          </li>
        ))}
      </ul>
      {differences.length > SHOWN && (
        <p className="muted">{f('merge.look.more', { count: differences.length - SHOWN })}</p>
      )}
    </section>
  );
}
