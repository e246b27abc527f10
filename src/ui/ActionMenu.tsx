import { Button } from '@fluentui/react-components';
import {
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import type { Action } from '../app/actions/action';
import { MENU } from '../app/actions/registry';
import type { SessionState } from '../app/session/state';
import { useArrowWalk } from './arrowWalk';
import { Icon } from './Icon';
import { useScreen } from './screen';

/** The menu of all actions, by the pattern of a menu button: arrows and first letters walk, Escape closes. */
export function ActionMenu({ state }: { readonly state: SessionState }): ReactElement {
  const { session, t } = useScreen();
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const { holder, walk, focusFirst } = useArrowWalk<HTMLDivElement>({
    items: '[role="menuitem"]',
    along: 'rows',
    isRound: true,
    byLetters: true,
  });
  const begin = useEffectEvent(focusFirst);
  const id = useId();
  const groups = MENU.map((group) =>
    group.filter((action: Action) => action.isOffered(session.surroundings)),
  ).filter(({ length }) => length > 0);

  // before the next key arrives: a quick hand must not press what it does not see
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    begin();
    const outside = (event: Event): void => {
      const { target } = event;
      if (!(target instanceof Node)) return;
      if (menu.current?.contains(target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
    };
  }, [isOpen]);

  const close = (): void => {
    setOpen(false);
    menu.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };

  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (walk(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') setOpen(false);
  };

  const perform = (action: Action): void => {
    if (!action.isPossible(state)) return;
    close();
    void action.perform(session);
  };

  return (
    <div className="action-menu" ref={menu}>
      <Button
        size="large"
        className="action-menu-button"
        icon={<Icon name="menu" />}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <span className="action-menu-word">{t('app.actions')}</span>
      </Button>
      {isOpen && (
        <div
          ref={holder}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={t('app.actions')}
          className="action-list"
          onKeyDown={press}
        >
          {groups.map((group) => (
            <div key={group[0]?.name} role="group" className="action-group">
              {group.map((action) => (
                <button
                  key={action.name}
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  className="action-item"
                  title={t(action.hint)}
                  aria-disabled={!action.isPossible(state)}
                  onClick={() => {
                    perform(action);
                  }}
                >
                  <Icon name={action.icon} />
                  {t(action.label)}
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
