import { referenceOf, type CellReference } from '../../workbook/address';
import type { WorkbookHost } from '../../workbook/host';
import type { Session } from './session';
import { checkedOf } from './state';
import { findingGroups } from './items';
import { inSight, neighbour, type FindingPlace } from './visible';

export type Walk = Pick<Session, 'choose' | 'chooseInSquare' | 'show' | 'step'>;

/** From one finding to another, each of which shows its cell. */
export function walkFindings(
  host: WorkbookHost,
  { getState, dispatch }: Pick<Session, 'getState' | 'dispatch'>,
): Walk {
  const visible = (): readonly FindingPlace[] => {
    const state = getState();
    const checked = checkedOf(state);
    if (checked === undefined) return [];
    return inSight(checked.check.assessment, state.view).findings;
  };

  async function show(cell: CellReference): Promise<void> {
    if (host.select === undefined) return;
    const selected = await host.select(cell);
    if (selected.code === 'failed') {
      dispatch({ code: 'told', outcome: { code: 'not-selected', problem: selected.problem } });
    } else if (selected.hidden !== undefined) {
      const { hidden } = selected;
      dispatch({ code: 'told', outcome: { code: 'selected-hidden', place: cell, hidden } });
    } else if (getState().outcome?.code === 'selected-hidden') dispatch({ code: 'outcome-dismissed' });
  }

  async function select({ item, key, place, groupPlace }: FindingPlace): Promise<void> {
    dispatch({ code: 'finding-chosen', id: item.id, key, place, groupPlace });
    await show(referenceOf(item.finding.place));
  }

  return {
    async choose(id) {
      const found = visible().find(({ item }) => item.id === id);
      if (found !== undefined) await select(found);
    },
    async chooseInSquare(id) {
      const checked = checkedOf(getState());
      if (checked === undefined) return;
      const groups = findingGroups(checked.check.assessment);
      const item = groups.flatMap(({ items }) => items).find((one) => one.id === id);
      if (item === undefined) return;
      dispatch({ code: 'square-finding-chosen', id });
      await show(referenceOf(item.finding.place));
    },
    async step(by) {
      const found = neighbour(visible(), getState().view.current, by);
      if (found !== undefined) await select(found);
    },
    show,
  };
}
