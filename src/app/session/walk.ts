import { referenceOf } from '../../workbook/address';
import type { WorkbookHost } from '../../workbook/host';
import type { Session } from './session';
import { checkedOf } from './state';
import { neighbour, visibleFindings, visibleGroups, type FindingPlace } from './view';

/** From one finding to another, each of which shows its cell. */
export function walkFindings(
  host: WorkbookHost,
  { getState, dispatch }: Pick<Session, 'getState' | 'dispatch'>,
): Pick<Session, 'choose' | 'step'> {
  const visible = (): readonly FindingPlace[] => {
    const state = getState();
    const checked = checkedOf(state);
    if (checked === undefined) return [];
    return visibleFindings(visibleGroups(checked.check.assessment, state.view));
  };

  async function select({ item, key, place, groupPlace }: FindingPlace): Promise<void> {
    dispatch({ code: 'finding-chosen', id: item.id, key, place, groupPlace });
    if (host.select === undefined) return;
    const cell = referenceOf(item.finding.place);
    const selected = await host.select(cell);
    if (selected.code === 'failed') {
      dispatch({ code: 'told', outcome: { code: 'not-selected', problem: selected.problem } });
    } else if (selected.hidden !== undefined) {
      const { hidden } = selected;
      dispatch({ code: 'told', outcome: { code: 'selected-hidden', place: cell, hidden } });
    } else if (getState().outcome?.code === 'selected-hidden') dispatch({ code: 'outcome-dismissed' });
  }

  return {
    async choose(id) {
      const found = visible().find(({ item }) => item.id === id);
      if (found !== undefined) await select(found);
    },
    async step(by) {
      const found = neighbour(visible(), getState().view.current, by);
      if (found !== undefined) await select(found);
    },
  };
}
