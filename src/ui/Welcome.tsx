import type { ReactElement } from 'react';
import type { SessionState } from '../app/session/state';
import { TemplateFold } from './TemplateFold';
import { Icon } from './Icon';
import { useScreen } from './screen';

const STEPS = [
  { icon: 'check', text: 'first.step1' },
  { icon: 'search', text: 'first.step2' },
  { icon: 'roadmap', text: 'first.step3' },
] as const;

/** Before the first check: what the program does, and what to do now. */
export function Welcome({ state }: { readonly state: SessionState }): ReactElement {
  const { t } = useScreen();
  const isFirst = state.phase.code === 'first-run';
  return (
    <>
      <section className="welcome">
        <h1 className="welcome-title">{t(isFirst ? 'first.title' : 'idle.title')}</h1>
        <p>{t(isFirst ? 'first.lead' : 'idle.lead')}</p>
        {isFirst && (
          <ol className="welcome-steps">
            {STEPS.map(({ icon, text }) => (
              <li key={text}>
                <Icon name={icon} />
                <span>{t(text)}</span>
              </li>
            ))}
          </ol>
        )}
        <p className="muted">{t('first.privacy')}</p>
      </section>
      <TemplateFold state={state} isOpen={false} />
    </>
  );
}
