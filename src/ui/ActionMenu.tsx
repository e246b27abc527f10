import { Button } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Action } from '../app/actions/action';
import { MENU } from '../app/actions/registry';
import type { SessionState } from '../app/session/state';
import { Icon } from './Icon';
import { useScreen } from './screen';

/** The menu of all actions, by the pattern of a menu button: arrows walk, Escape closes, letters are not needed. */
export function ActionMenu({ state }: { readonly state: SessionState }): ReactElement {
  const { session, t } = useScreen();
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const actions = MENU.filter((action) => action.isOffered(session.surroundings));

  // before the next key arrives: a quick hand must not press what it does not see
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    itemsIn(list.current)[0]?.focus();
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
    menu.current?.querySelector<HTMLElement>('.button-menu')?.focus();
  };

  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    const items = itemsIn(list.current);
    const at = items.findIndex((item) => item === document.activeElement);
    const to = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items[to]?.focus();
    } else if (event.key === 'Escape') {
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
    <div className="menu" ref={menu}>
      <Button
        size="large"
        className="button-menu"
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
        {t('app.actions')}
      </Button>
      {isOpen && (
        <div
          ref={list}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={t('app.actions')}
          className="menu-list"
          onKeyDown={walk}
        >
          {actions.map((action) => (
            <button
              key={action.name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className="menu-item"
              aria-disabled={!action.isPossible(state)}
              onClick={() => {
                perform(action);
              }}
            >
              <Icon name={action.icon} />
              <span className="menu-text">
                <span className="menu-label">{t(action.label)}</span>
                <span className="menu-hint">{t(action.hint)}</span>
              </span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

const itemsIn = (list: HTMLDivElement | null): readonly HTMLElement[] =>
  list === null ? [] : [...list.querySelectorAll<HTMLElement>('[role="menuitem"]')];
