import { useState, type ReactElement } from 'react';
import type { CommuneAssessment } from '../../assessment/assessment';
import type { Finding } from '../../assessment/finding';
import { useLater } from '../later';
import { LoadedPart } from '../LoadedPart';
import { useScreen } from '../screen';
import type { WhyCommune, WhyFinding } from './Why';

interface Inside {
  readonly WhyFinding: typeof WhyFinding;
  readonly WhyCommune: typeof WhyCommune;
}

const load = (): Promise<Inside> => import(/* webpackChunkName: "criteria" */ './Why');

interface WhyFoldProps {
  /** Of one finding, or of every indicator of a commune. */
  readonly of: Finding | CommuneAssessment;
}

/** "Vì sao?": made, and its part of the program loaded, when somebody asks. */
export function WhyFold({ of }: WhyFoldProps): ReactElement {
  const { t } = useScreen();
  const [isOpen, setOpen] = useState(false);
  const later = useLater(load, isOpen);
  return (
    <details
      className="why-fold"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('severity' in of ? 'why.title' : 'why.all')}</summary>
      {isOpen && (
        <LoadedPart later={later}>
          {(part) => ('severity' in of ? <part.WhyFinding finding={of} /> : <part.WhyCommune commune={of} />)}
        </LoadedPart>
      )}
    </details>
  );
}
