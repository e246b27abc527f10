import { looksLikeJson, readCriteriaText } from '../../criteria/criteriaFile';
import type { CriteriaPack } from '../../criteria/pack/pack';
import type { CriteriaProblem } from '../../criteria/problem';
import type { CriteriaSets } from '../../criteria/sets';
import { UnusableFileError, type FileProblem } from '../../workbook/problem';
import { changeSettings } from '../actions/settings';
import { whenIdle } from '../actions/action';
import { withPack } from '../importPack';
import type { Session } from '../session/session';
import type { PackFiles } from './files';

/** What a file that somebody was sent holds. */
export type ReceivedPack =
  | { readonly code: 'pack'; readonly pack: CriteriaPack }
  /** A workbook without a sheet of levels. */
  | { readonly code: 'none' }
  | { readonly code: 'invalid'; readonly problems: readonly CriteriaProblem[] }
  | { readonly code: 'unusable'; readonly problem: FileProblem };

/** A pack's file for programs. */
export function packInText(text: string, known: CriteriaSets): ReceivedPack {
  const read = readCriteriaText(text, known);
  if (read.code === 'pack' || read.code === 'invalid') return read;
  return { code: 'invalid', problems: [{ row: '', path: '', problem: 'not-a-criteria-file' }] };
}

/** @param packs without it only files for programs can be read */
export async function packRead(
  file: Blob,
  known: CriteriaSets,
  packs: PackFiles | undefined,
): Promise<ReceivedPack> {
  if (packs === undefined || looksLikeJson(await file.slice(0, 64).text())) {
    return packInText(await file.text(), known);
  }
  try {
    return await packs.read(file, known);
  } catch (error) {
    if (!(error instanceof UnusableFileError)) throw error;
    return { code: 'unusable', problem: error.problem };
  }
}

/** Puts a pack into the workbook, whole. False where that is not done; then it was told why. */
export const putPack = (session: Session, pack: CriteriaPack): Promise<boolean> =>
  whenIdle(session.getState())
    ? changeSettings(session, (before) => withPack(before, pack))
    : Promise.resolve(false);
