import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { offeredPacks, type OwnPack } from '../../app/packs/ownPacks';
import type { Checked, SessionState } from '../../app/session/state';
import { dayText } from '../../messages/day';
import { Notice } from '../Notice';
import { useScreen } from '../screen';

interface OwnPackNoticeProps {
  readonly state: SessionState;
  readonly checked: Checked;
}

/** What somebody keeps on this machine is offered to a workbook without confirmed levels, and never used unasked. */
export function OwnPackNotice({ state, checked }: OwnPackNoticeProps): ReactElement | null {
  const { session, t } = useScreen();
  const [own, setOwn] = useState<readonly OwnPack[]>(() => session.surroundings.ownPacks?.list() ?? []);
  const { settings, assessment } = checked.check;
  const [pack] = offeredPacks(own, settings);
  if (pack === undefined) return null;
  const { name, confirmedOn } = pack;
  const decision =
    confirmedOn === ''
      ? pack.decision
      : t('own.offer.confirmed', { decision: pack.decision, day: dayText(confirmedOn) });

  const use = async (): Promise<void> => {
    const { packInText, putPack } = await import(/* webpackChunkName: "packs" */ '../../app/packs/receive');
    const read = packInText(pack.text, assessment.sets);
    if (read.code === 'pack') await putPack(session, read.pack);
    // where it cannot be used any more, the screen of the sets says why
    else session.dispatch({ code: 'form-asked', name: 'criteria' });
  };

  return (
    <Notice
      intent="info"
      lines={[t('own.offer', { name, decision })]}
      actions={
        <>
          <Button
            size="small"
            disabledFocusable={!whenIdle(state)}
            onClick={() => {
              void use();
            }}
          >
            {t('own.offer.yes')}
          </Button>
          <Button
            size="small"
            onClick={() => {
              setOwn(own.filter((one) => one !== pack));
            }}
          >
            {t('own.offer.no')}
          </Button>
        </>
      }
    />
  );
}
