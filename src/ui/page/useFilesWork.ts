import { useRef, useState } from 'react';
import type { OpenBook } from '../../app/books/books';
import { mergeBooks } from '../../app/books/mergeBooks';
import { saveAll, type SavedAll } from '../../app/books/saveAll';
import { uiText } from '../../messages/text';
import { isWarning, outcomeLines } from '../outcome';
import type { PageTold } from './PageNotices';
import type { PageProps, Place } from './pageContext';

type Books = readonly OpenBook<Place>[];

/** What is going on with many files at once. */
export interface FilesTask {
  readonly text: string;
  readonly done: number;
  readonly total: number;
  /** `undefined` where it cannot be called off. */
  readonly stop: (() => void) | undefined;
}

export interface FilesWork {
  readonly task: FilesTask | undefined;
  /** With marks and sheets in each. */
  readonly save: (chosen: Books) => void;
  /** As they are. */
  readonly saveAsTheyAre: (chosen: Books) => void;
  readonly merge: (chosen: Books) => void;
}

/** Work on many files at once, one piece at a time; it goes on whatever is in front. */
export function useFilesWork(page: PageProps, onTold: (told: PageTold | undefined) => void): FilesWork {
  const { books, disk, zip, t } = page;
  const [task, setTask] = useState<FilesTask | undefined>(undefined);
  const isRunning = useRef(false);

  const run = (work: () => Promise<PageTold | undefined>): void => {
    if (isRunning.current) return;
    isRunning.current = true;
    onTold(undefined);
    void work()
      .catch((): PageTold => ({ kind: 'problem', lines: [t('files.work.failed')] }))
      .then((told) => {
        isRunning.current = false;
        setTask(undefined);
        onTold(told);
      });
  };

  const pack = (chosen: Books, builds: boolean): void => {
    const { length: total } = chosen;
    const controller = new AbortController();
    run(async () => {
      const outcome = await saveAll(books, chosen, {
        builds,
        zip,
        signal: controller.signal,
        onProgress(done, name) {
          const text =
            done < total
              ? t('files.saving', { done: done + 1, count: total, name })
              : t('files.zipping', { count: total });
          setTask({
            text,
            done,
            total,
            stop: () => {
              controller.abort();
            },
          });
        },
      });
      if (outcome === undefined) return { kind: 'look', lines: [t('files.stopped')] };
      const { file } = outcome;
      if (file !== undefined) disk.saveCopy(file.name, file.blob);
      return told(page, outcome);
    });
  };

  const merge = (chosen: Books): void => {
    const { length: total } = chosen;
    run(async () => {
      setTask({ text: t('files.merging', { count: total }), done: 0, total, stop: undefined });
      const outcome = await mergeBooks(chosen);
      if (outcome === undefined) return { kind: 'problem', lines: [t('files.work.failed')] };
      return {
        kind: isWarning(outcome) ? 'look' : 'done',
        lines: outcomeLines(uiText(page.language), outcome),
      };
    });
  };

  return {
    task,
    save(chosen) {
      pack(chosen, true);
    },
    saveAsTheyAre(chosen) {
      pack(chosen, false);
    },
    merge,
  };
}

function told({ t }: PageProps, { file, saved, unchanged, failed }: SavedAll): PageTold {
  const names = (list: readonly string[]): string => list.map((name) => `“${name}”`).join(', ');
  return {
    kind: failed.length > 0 ? 'look' : file === undefined ? 'problem' : 'done',
    lines: [
      file === undefined ? t('files.saved.none') : t('files.saved', { count: saved, name: file.name }),
      ...(unchanged.length === 0 ? [] : [t('files.saved.unchanged', { names: names(unchanged) })]),
      ...(failed.length === 0 ? [] : [t('files.saved.failed', { names: names(failed) })]),
    ],
  };
}
