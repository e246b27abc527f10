import type { ReactElement } from 'react';
import type { Later } from './later';
import { PartMissing } from './PartMissing';
import { useScreen } from './screen';

interface LoadedPartProps<Part extends object> {
  readonly later: Later<Part>;
  readonly children: (part: Part) => ReactElement;
}

/** What is drawn with a part that is loaded when asked for; until then that it is coming, or why it is not. */
export function LoadedPart<Part extends object>({
  later: { part, retry },
  children,
}: LoadedPartProps<Part>): ReactElement {
  const { t } = useScreen();
  if (part === 'loading') return <p className="muted">{t('form.loading')}</p>;
  return part === 'missing' ? <PartMissing retry={retry} /> : children(part);
}
