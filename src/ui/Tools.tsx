import { Button } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import { isInDoubt, type Checked, type SessionState } from '../app/session/state';
import { Forms } from './Forms';
import { Icon } from './Icon';
import type { ResultScreens } from './loadResult';
import { useScreen } from './screen';
import { useChange } from './useChange';

interface ToolsProps {
  readonly state: SessionState;
  readonly checked: Checked;
  readonly screens: ResultScreens;
}

/**
 * A drawer above the result with everything that is set, chosen or asked for there: whoever wants it need not go to the
 * end of a long list. It is open where a table is in doubt, and opens with a form that somebody asks for.
 */
export function Tools({ state, checked, screens }: ToolsProps): ReactElement {
  const { t } = useScreen();
  const id = useId();
  const { asked } = state.forms;
  const [chosen, setChosen] = useState<boolean | undefined>(undefined);
  const isOpen = asked !== undefined || (chosen ?? isInDoubt(checked));
  useChange(asked, (name) => {
    if (name !== undefined) setChosen(true);
  });
  return (
    <section aria-label={t('tools.title')}>
      <Button
        appearance="subtle"
        size="small"
        icon={<Icon name={isOpen ? 'close' : 'choices'} />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setChosen(!isOpen);
        }}
      >
        {t('tools.title')}
      </Button>
      <div id={id} hidden={!isOpen}>
        <div className="tools-list">
          <screens.ResultTools state={state} checked={checked} />
          <Forms state={state} checked={checked} />
        </div>
      </div>
    </section>
  );
}
