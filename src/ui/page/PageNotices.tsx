import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { OpenBook, OpeningProblem } from '../../app/books/books';
import { fileText } from '../../messages/file';
import { lostParts } from '../../messages/page';
import type { UiLanguage } from '../../messages/text';
import { Notice } from '../Notice';
import type { FilesTask } from './useFilesWork';
import { useBooks, type PageProps, type Place } from './pageContext';

export const problemText = (language: UiLanguage, problem: OpeningProblem): string =>
  fileText(language, problem.code === 'file' ? problem.problem : problem, problem.name);

/** Something done or refused by the page itself. */
export interface PageTold {
  /** "look": done, and something to look at. */
  readonly kind: 'done' | 'look' | 'problem';
  readonly lines: readonly string[];
}

const INTENTS = { done: 'success', look: 'warning', problem: 'error' } as const;

interface PageNoticesProps {
  readonly page: PageProps;
  readonly told: PageTold | undefined;
  readonly task: FilesTask | undefined;
  readonly onDismiss: () => void;
}

/** What there is to be told beside the result: files that could not be opened, what was saved where. */
export function PageNotices({ page, told, task, onDismiss }: PageNoticesProps): ReactElement {
  const { t, books, language } = page;
  const { problems, opening, active, asksToKeep } = useBooks(books);
  const [current, ...waiting] = opening;
  return (
    <section className="page-notices" aria-label={t('page.notices')} aria-live="polite">
      {current !== undefined && (
        <Notice
          intent="info"
          lines={[
            waiting.length === 0
              ? t('open.opening', { name: current })
              : t('open.opening.more', { name: current, count: waiting.length }),
          ]}
          actions={
            <Button size="small" onClick={books.stopOpening}>
              {t('open.stop')}
            </Button>
          }
        />
      )}
      {task !== undefined && (
        <Notice
          intent="info"
          lines={[task.text]}
          actions={
            task.stop !== undefined && (
              <Button size="small" onClick={task.stop}>
                {t('files.stop')}
              </Button>
            )
          }
        >
          <ProgressBar
            aria-label={t('files.progress')}
            {...(task.stop === undefined ? {} : { value: task.done, max: task.total })}
          />
        </Notice>
      )}
      {problems.length > 0 && (
        <Notice
          intent="error"
          title={t('open.failed')}
          lines={problems.map((problem) => problemText(language, problem))}
          dismiss={{ label: t('open.dismiss'), press: books.dismissProblems }}
        />
      )}
      {told !== undefined && (
        <Notice
          intent={INTENTS[told.kind]}
          lines={told.lines}
          dismiss={{ label: t('open.dismiss'), press: onDismiss }}
        />
      )}
      {asksToKeep && (
        <Notice
          intent="info"
          lines={[t('memory.ask')]}
          actions={
            <>
              <Button size="small" appearance="primary" onClick={() => void books.agreeToKeep(true)}>
                {t('memory.ask.yes')}
              </Button>
              <Button size="small" onClick={() => void books.agreeToKeep(false)}>
                {t('memory.ask.no')}
              </Button>
            </>
          }
        />
      )}
      {active !== undefined && <BookNotices key={active.id} page={page} book={active} />}
    </section>
  );
}

function BookNotices({
  page: { t, books, language },
  book: { id, fileName, facts, kept },
}: {
  readonly page: PageProps;
  readonly book: OpenBook<Place>;
}): ReactElement {
  const { legacy, notCarried } = facts;
  return (
    <>
      {kept !== undefined && (
        <Notice
          intent="warning"
          lines={[
            t('memory.offer', {
              name: fileName,
              when: new Date(kept.when).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
                dateStyle: 'short',
                timeStyle: 'short',
              }),
            }),
          ]}
          actions={
            <>
              <Button
                size="small"
                appearance="primary"
                onClick={() => {
                  books.restore(id);
                }}
              >
                {t('memory.restore')}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  books.forget(id);
                }}
              >
                {t('memory.forget')}
              </Button>
              <Button size="small" title={t('memory.clear.hint')} onClick={() => void books.forgetAll()}>
                {t('memory.clear')}
              </Button>
            </>
          }
        />
      )}
      {legacy !== undefined && (
        <Notice
          intent="warning"
          lines={[
            notCarried.length === 0
              ? t('open.legacy.whole', { name: fileName })
              : t('open.legacy', { name: fileName, parts: lostParts(t, notCarried) }),
          ]}
        />
      )}
    </>
  );
}
