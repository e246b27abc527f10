import { useEffect, type ReactElement } from 'react';
import type { SheetOutline } from '../../workbook/preview';
import type { PageText } from '../../messages/page';
import { useArrowWalk } from '../arrowWalk';

interface SheetTabsProps {
  readonly t: PageText;
  readonly outline: readonly SheetOutline[];
  readonly sheet: string | undefined;
  readonly onChoose: (name: string) => void;
}

/** The sheets by name; arrows walk through them. */
export function SheetTabs({ t, outline, sheet, onChoose }: SheetTabsProps): ReactElement {
  const { holder, walk } = useArrowWalk<HTMLDivElement>({ items: 'button', along: 'columns' });
  useEffect(() => {
    holder.current
      ?.querySelector('[aria-pressed="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [holder, sheet, outline]);
  return (
    <div
      ref={holder}
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
