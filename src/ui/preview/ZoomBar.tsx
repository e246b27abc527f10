import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowFitRegular } from '@fluentui/react-icons/svg/arrow-fit';
import { ZoomInRegular } from '@fluentui/react-icons/svg/zoom-in';
import { ZoomOutRegular } from '@fluentui/react-icons/svg/zoom-out';
import type { ReactElement } from 'react';
import type { PageText } from '../../messages/page';
import { zoomStep, type Zoom } from './zoom';

interface ZoomBarProps {
  readonly t: PageText;
  readonly zoom: Zoom;
  /** What it comes to at the moment. */
  readonly now: number;
  readonly onZoom: (zoom: Zoom) => void;
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flex: 'none',
    alignItems: 'center',
    paddingInlineEnd: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
  share: { minWidth: '3.5rem', fontWeight: tokens.fontWeightRegular },
});

/** How large the sheet is drawn. */
export function ZoomBar({ t, zoom, now, onZoom }: ZoomBarProps): ReactElement {
  const styles = useStyles();
  const button = (label: string, icon: ReactElement, next: Zoom): ReactElement => (
    <Button
      appearance="subtle"
      size="small"
      icon={icon}
      aria-label={label}
      title={label}
      disabledFocusable={next === zoom}
      onClick={() => {
        onZoom(next);
      }}
    />
  );
  return (
    <div className={styles.bar} role="group" aria-label={t('preview.zoom')}>
      {button(t('preview.zoom.out'), <ZoomOutRegular />, zoomStep(now, -1))}
      <Button
        appearance="subtle"
        size="small"
        className={styles.share}
        aria-label={t('preview.zoom.whole', { share: Math.round(now * 100) })}
        title={t('preview.zoom.whole', { share: Math.round(now * 100) })}
        onClick={() => {
          onZoom(1);
        }}
      >
        {Math.round(now * 100)}%
      </Button>
      {button(t('preview.zoom.in'), <ZoomInRegular />, zoomStep(now, 1))}
      {button(t('preview.zoom.fit'), <ArrowFitRegular />, 'fit')}
    </div>
  );
}
