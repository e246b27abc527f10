import { useState, type ReactElement } from 'react';
import { Fold } from './Fold';
import { useLater } from './later';
import { PartMissing } from './PartMissing';
import { useScreen } from './screen';

interface LaterFoldProps<Part extends object> {
  readonly title: string;
  readonly note?: string;
  readonly isOpen: boolean;
  /** The same function at every drawing. */
  readonly load: () => Promise<Part>;
  readonly children: (part: Part) => ReactElement;
}

/** A section whose inside is loaded when it is unfolded. */
export function LaterFold<Part extends object>({
  load,
  children,
  isOpen,
  ...head
}: LaterFoldProps<Part>): ReactElement {
  const { t } = useScreen();
  const [isWanted, setWanted] = useState(isOpen);
  const { part, retry } = useLater(load, isWanted);
  const content = (): ReactElement => {
    if (part === 'loading') return <p className="muted">{t('form.loading')}</p>;
    return part === 'missing' ? <PartMissing retry={retry} /> : children(part);
  };
  return (
    <Fold
      {...head}
      isOpen={isOpen}
      onToggle={(unfolded) => {
        if (unfolded) setWanted(true);
      }}
    >
      {isWanted && content()}
    </Fold>
  );
}
