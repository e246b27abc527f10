import { useState, type ReactElement } from 'react';
import { Fold } from './Fold';
import { useLater } from './later';
import { LoadedPart } from './LoadedPart';

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
  const [isWanted, setWanted] = useState(isOpen);
  const later = useLater(load, isWanted);
  return (
    <Fold
      {...head}
      isOpen={isOpen}
      onToggle={(unfolded) => {
        if (unfolded) setWanted(true);
      }}
    >
      {isWanted && <LoadedPart later={later}>{children}</LoadedPart>}
    </Fold>
  );
}
