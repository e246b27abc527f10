import type { ReactElement } from 'react';
import type { Assessment } from '../../assessment/assessment';
import { isFulfilled } from '../../assessment/verdict';
import { REGION_NAMES } from '../../criteria/library';
import type { Severity } from '../../workbook/plan';
import { SEVERITIES } from '../../workbook/mark';
import { Icon } from '../Icon';
import { useScreen } from '../screen';

/** The result in two lines. */
export function ResultSummary({ assessment }: { readonly assessment: Assessment }): ReactElement {
  const { t } = useScreen();
  const { communes, findings, years, region } = assessment;
  const full = communes.filter(({ criteriaMet, criteriaTotal }) => criteriaMet === criteriaTotal).length;
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const allMet =
    communes.length > 0 &&
    assessment.unjudged.length === 0 &&
    communes.every(({ criteria }) => criteria.every(({ verdict }) => isFulfilled(verdict)));
  return (
    <section className="summary">
      <h1 className="summary-title">{t('result.full', { full, communes: communes.length })}</h1>
      {findings.length === 0 ? (
        <p className="summary-clean">
          {allMet && <Icon name="check" />}
          {t(allMet ? 'result.clean' : 'result.open')}
        </p>
      ) : (
        <ul className="summary-counts">
          {SEVERITIES.filter((severity) => count(severity) > 0).map((severity) => (
            <li key={severity} className={`severity severity-${severity}`}>
              <Icon name={severity} />
              <b>{count(severity)}</b> {t(`severity.${severity}`)}
            </li>
          ))}
        </ul>
      )}
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
}
