import type { CriteriaPack } from '../../criteria/pack/pack';
import type { SetKey } from '../../criteria/set';
import { packFileName } from '../../messages/fileName';
import type { OutcomeOf } from '../outcome';
import { NoWriterError, type UseCase } from './useCase';

export interface PackRequest {
  /** Made of what the workbook keeps, with the head that a person gave it. */
  readonly pack: CriteriaPack;
  readonly as: 'json' | 'sheet';
  /** Sets that an Excel sheet is for, though nothing of them is confirmed yet. */
  readonly about: readonly SetKey[];
}

const JSON_TYPE = 'application/json';

/**
 * What was confirmed, for colleagues: as a file, or as an Excel sheet that people fill in and send.
 * @throws {NoWriterError}
 */
export const packFile: UseCase<PackRequest, OutcomeOf<'file-saved'>> = {
  name: 'export',
  needs: 'workbook',
  async make({ check }, { pack, as, about }, { packs }) {
    const { sets } = check.assessment;
    const name = packFileName(pack.name, as);
    const given = (blob: Blob) =>
      ({ gift: { code: 'file', name, blob }, outcome: { code: 'file-saved', name } }) as const;
    if (as === 'json') {
      const { formatPack } = await import(/* webpackChunkName: "packs" */ '../../criteria/pack/format');
      return given(new Blob([formatPack(pack, sets)], { type: JSON_TYPE }));
    }
    if (packs === undefined) throw new NoWriterError('packs as sheets');
    return given(await packs.write({ pack, about, known: sets }));
  },
};
