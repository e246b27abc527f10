import { ACTIONS } from '../app/actions/registry';
import type { Action, ActionName } from '../app/actions/action';
import type { Session } from '../app/session/session';
import { onRibbon, showPane, type RibbonCommand } from '../hosts/excel/office';

/** The functions that the manifest names, and the actions that they are. */
export const RIBBON = {
  RaSoatKiemTra: 'check',
  RaSoatXoaDanhDau: 'clear-marks',
  RaSoatLoTrinh: 'roadmap',
  RaSoatTongHop: 'summary',
} as const satisfies Readonly<Record<string, ActionName>>;

const commandOf =
  ({ isPossible, perform }: Action, session: Session): RibbonCommand =>
  async () => {
    await showPane().catch(() => undefined);
    if (isPossible(session.getState())) await perform(session);
  };

/** The ribbon's buttons do what the pane's do, in the same session: the pane shows what comes of it. */
export function registerCommands(session: Session): void {
  onRibbon(
    Object.fromEntries(
      Object.entries(RIBBON).map(([name, action]) => [name, commandOf(ACTIONS[action], session)]),
    ),
  );
}
