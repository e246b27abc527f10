import { Button } from '@fluentui/react-components';
import { memo, useState, type ReactElement } from 'react';
import { matricesOf, type Matrix } from '../../../app/session/matrix';
import { COMMUNES_PAGE, type View } from '../../../app/session/view';
import type { Assessment } from '../../../assessment/assessment';
import { screenSetName } from '../../../messages/screenSetName';
import { useScreen } from '../../screen';
import { MatrixGrid } from './MatrixGrid';
import { SquarePanel } from './SquarePanel';
import './matrix.css';

interface MatricesProps {
  readonly assessment: Assessment;
  readonly view: View;
}

/** Where every commune stands in every criterion, at a glance: one matrix a set. */
export const Matrices = memo(function Matrices({ assessment, view }: MatricesProps): ReactElement | null {
  const { t } = useScreen();
  const matrices = matricesOf(assessment);
  if (matrices.length === 0) return null;
  return (
    <>
      {matrices.map((matrix) => (
        <OneMatrix key={matrix.set.key} assessment={assessment} matrix={matrix} view={view} />
      ))}
      <p className="muted">{t('matrix.legend')}</p>
    </>
  );
});

function OneMatrix({ assessment, matrix, view }: MatricesProps & { readonly matrix: Matrix }): ReactElement {
  const { t } = useScreen();
  const [isUnfolded, setUnfolded] = useState(false);
  const [most, setMost] = useState(COMMUNES_PAGE);
  const { set, open, full } = matrix;
  // where nothing is left to do, folding would leave nothing to be seen
  const rows = isUnfolded || open.length === 0 ? [...open, ...full] : open;
  const name = screenSetName(t, assessment.sets, set.key);
  const title = t('result.full.set', {
    set: name,
    full: full.length,
    communes: open.length + full.length,
  });
  return (
    <section className="matrix-set" aria-label={t('matrix.title', { set: name })}>
      <h2 className="set-title">{title}</h2>
      <MatrixGrid
        set={set}
        rows={rows.slice(0, most)}
        chosen={view.square}
        label={t('matrix.title', { set: name })}
      />
      {rows.length > most && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setMost(most + COMMUNES_PAGE);
          }}
        >
          {t('communes.more', { count: rows.length - most })}
        </Button>
      )}
      {open.length > 0 && full.length > 0 && (
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isUnfolded}
          onClick={() => {
            setUnfolded(!isUnfolded);
          }}
        >
          {t(isUnfolded ? 'matrix.fold' : 'matrix.unfold', { count: full.length })}
        </Button>
      )}
      <SquarePanel assessment={assessment} matrix={matrix} view={view} />
    </section>
  );
}
