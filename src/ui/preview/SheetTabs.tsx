import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { SheetOutline } from '../../workbook/preview';
import type { PageText } from '../../messages/page';

interface SheetTabsProps {
  readonly t: PageText;
  readonly outline: readonly SheetOutline[];
  readonly sheet: string | undefined;
  readonly onChoose: (name: string) => void;
}

/** The sheets by name; arrows walk through them. */
export function SheetTabs({ t, outline, sheet, onChoose }: SheetTabsProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector('[aria-pressed="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [sheet, outline]);
  const walk = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = by === undefined ? undefined : buttons[at + by];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div
      ref={list}
      className="sheet-tabs"
      role="toolbar"
      tabIndex={-1}
      aria-label={t('preview.sheets')}
      onKeyDown={walk}
    >
      {outline.map(({ name, visibility }) => (
        <button
          key={name}
          type="button"
          className={visibility === 'visible' ? 'sheet-tab' : 'sheet-tab sheet-tab-hidden'}
          aria-pressed={name === sheet}
          onClick={() => {
            onChoose(name);
          }}
        >
          {name}
          {visibility !== 'visible' && <span className="sheet-tab-note"> ({t('preview.hidden')})</span>}
        </button>
      ))}
    </div>
  );
}
