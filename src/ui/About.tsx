import type { ReactElement } from 'react';
import project from '../../package.json';
import type { Checked } from '../app/session/state';
import { useScreen } from './screen';

/** Which program this is and by whose criteria it judged: always in sight, so that it can be told on the telephone. */
export function About({ checked }: { readonly checked: Checked | undefined }): ReactElement {
  const { t } = useScreen();
  const { sets = [], communes = [] } = checked?.check.assessment ?? {};
  const used = sets.filter(({ key }) => communes.some(({ set }) => set === key));
  const decisions = [...new Set(used.map(({ decision }) => decision.number))].map((number) => {
    const names = used.filter(({ decision }) => decision.number === number).map(({ briefName }) => briefName);
    return `${names.join(', ')} (${number})`;
  });
  return (
    <section className="about" aria-label={t('about.label')}>
      {[t('about.version', { version: project.version }), ...decisions].join(' · ')}
    </section>
  );
}
