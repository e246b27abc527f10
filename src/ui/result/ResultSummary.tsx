import { memo, type ReactElement } from 'react';
import type { Assessment } from '../../assessment/assessment';
import { isAllClear } from '../../assessment/clear';
import { countKinds, FINDING_KINDS, KIND_SEVERITIES } from '../../assessment/kind';
import { REGION_NAMES } from '../../criteria/region';
import { metText } from '../../messages/met';
import { uncapitalised } from '../../messages/names';
import { Icon } from '../Icon';
import { useScreen } from '../screen';

/** The result in two lines. */
export const ResultSummary = memo(function ResultSummary({
  assessment,
}: {
  readonly assessment: Assessment;
}): ReactElement {
  const { t } = useScreen();
  const { findings, years, region } = assessment;
  const counts = countKinds(findings);
  const { length: doubtful } = assessment.tables.filter(({ choice }) => choice !== undefined);
  const isClear = isAllClear(assessment);
  return (
    <section className="summary">
      <h1 className="summary-title">{metText(t, assessment)}</h1>
      {findings.length === 0 ? (
        <p className={isClear ? 'summary-clean' : undefined}>
          {isClear && <Icon name="check" />}
          {t(isClear ? 'result.clean' : 'result.open')}
        </p>
      ) : (
        <ul className="summary-counts">
          {FINDING_KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
            <li key={kind} className={`severity severity-${KIND_SEVERITIES[kind]}`}>
              <Icon name={KIND_SEVERITIES[kind]} />
              <b>{counts[kind]}</b> {uncapitalised(t(`kind.${kind}`))}
            </li>
          ))}
        </ul>
      )}
      {doubtful > 0 && <p>{t('result.choices', { count: doubtful })}</p>}
      <p className="muted">
        {t('result.levels', {
          year: years.join(', '),
          region:
            region === undefined
              ? t('result.no-region')
              : t('result.levels.region', { region: REGION_NAMES[region] }),
        })}
      </p>
    </section>
  );
});
