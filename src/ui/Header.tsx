import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { ACTIONS } from '../app/actions/registry';
import { isCheckDue, type SessionState } from '../app/session/state';
import { ActionButton } from './ActionButton';
import { ActionMenu } from './ActionMenu';
import { Help, type HelpSource } from './Help';
import { Icon } from './Icon';
import { useScreen } from './screen';

interface HeaderProps {
  readonly state: SessionState;
  readonly help?: HelpSource;
}

export function Header({ state, help }: HeaderProps): ReactElement {
  return (
    <div className="head-row">
      <ActionButton action={ACTIONS.check} state={state} primary={isCheckDue(state)} large />
      <ActionMenu state={state} />
      {help !== undefined && <HelpButton source={help} />}
    </div>
  );
}

function HelpButton({ source }: { readonly source: HelpSource }): ReactElement {
  const { language, t } = useScreen();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="large"
        icon={<Icon name="help" />}
        aria-label={t('help.title')}
        title={t('help.title')}
        onClick={() => {
          setOpen(true);
        }}
      />
      {isOpen && (
        <Help
          language={language}
          source={source}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
