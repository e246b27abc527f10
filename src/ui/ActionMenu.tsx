import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Action } from '../app/actions/action';
import { MENU } from '../app/actions/registry';
import type { SessionState } from '../app/session/state';
import { withoutDiacritics } from '../text/key';
import { Icon } from './Icon';
import { useScreen } from './screen';

const useStyles = makeStyles({
  menu: { position: 'relative', flex: 'none' },
  button: { minWidth: 0, paddingInline: tokens.spacingHorizontalM, whiteSpace: 'nowrap' },
  // the narrowest panes have room for the sign alone; the word stays for those who hear it
  word: {
    '@container (max-width: 21.25rem)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  list: {
    position: 'absolute',
    insetInlineEnd: 0,
    insetBlockStart: `calc(100% + ${tokens.spacingVerticalXS})`,
    zIndex: 3,
    width: 'max-content',
    maxWidth: 'calc(100vw - 1.5rem)',
    // above the bar that walks through the findings
    maxHeight: 'calc(100vh - 9rem)',
    overflowY: 'auto',
    padding: tokens.spacingVerticalXS,
    // what is cut off above or below is told by a shadow at the edge
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: [
      `linear-gradient(${tokens.colorNeutralBackground1} 30%, transparent)`,
      `linear-gradient(transparent, ${tokens.colorNeutralBackground1} 70%)`,
      `linear-gradient(${tokens.colorNeutralStroke1}, transparent)`,
      `linear-gradient(transparent, ${tokens.colorNeutralStroke1})`,
    ].join(', '),
    backgroundPositionY: 'top, bottom, top, bottom',
    backgroundSize: '100% 2rem, 100% 2rem, 100% 0.5rem, 100% 0.5rem',
    backgroundRepeat: 'no-repeat',
    backgroundAttachment: 'local, local, scroll, scroll',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
  },
  group: {
    ':not(:first-child)': {
      marginBlockStart: tokens.spacingVerticalXS,
      paddingBlockStart: tokens.spacingVerticalXS,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  item: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    width: '100%',
    minHeight: '2rem',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    textAlign: 'start',
    backgroundColor: 'transparent',
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-disabled="true"]': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
  },
});

/** The menu of all actions, by the pattern of a menu button: arrows and first letters walk, Escape closes. */
export function ActionMenu({ state }: { readonly state: SessionState }): ReactElement {
  const { session, t } = useScreen();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const groups = MENU.map((group) =>
    group.filter((action: Action) => action.isOffered(session.surroundings)),
  ).filter(({ length }) => length > 0);

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
    menu.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };

  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    const items = itemsIn(list.current);
    const at = items.findIndex((item) => item === document.activeElement);
    const next = stepTo(items, at, event);
    if (next !== undefined) {
      event.preventDefault();
      next.focus();
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
    <div className={styles.menu} ref={menu}>
      <Button
        size="large"
        className={styles.button}
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
        <span className={styles.word}>{t('app.actions')}</span>
      </Button>
      {isOpen && (
        <div
          ref={list}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={t('app.actions')}
          className={styles.list}
          onKeyDown={walk}
        >
          {groups.map((group) => (
            <div key={group[0]?.name} role="group" className={styles.group}>
              {group.map((action) => (
                <button
                  key={action.name}
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  className={styles.item}
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

/** Where a key leads in the menu; `undefined` where it is no key for walking. */
function stepTo(
  items: readonly HTMLElement[],
  at: number,
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent,
): HTMLElement | undefined {
  const to = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }[key];
  if (to !== undefined) return items[to];
  if (key.length !== 1 || key === ' ' || ctrlKey || altKey || metaKey) return undefined;
  // the next one that begins with the letter, round in a circle
  const letter = withoutDiacritics(key);
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(({ textContent }) =>
    withoutDiacritics(textContent).startsWith(letter),
  );
}

const itemsIn = (list: HTMLDivElement | null): readonly HTMLElement[] =>
  list === null ? [] : [...list.querySelectorAll<HTMLElement>('[role="menuitem"]')];
