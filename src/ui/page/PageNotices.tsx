import { Button } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { OpenBook, OpeningProblem } from '../../app/page/books';
import { lostParts } from '../../messages/page';
import { fileText } from '../../messages/file';
import type { UiLanguage } from '../../messages/text';
import { Icon } from '../Icon';
import { useBooks, type PageProps, type Place } from './pageContext';

const problemText = (language: UiLanguage, problem: OpeningProblem): string =>
  fileText(language, problem.code === 'file' ? problem.problem : problem, problem.name);

/** Something done or refused by the page itself. */
export interface PageTold {
  readonly kind: 'done' | 'problem';
  readonly text: string;
}

interface PageNoticesProps {
  readonly page: PageProps;
  readonly told: PageTold | undefined;
  readonly onDismiss: () => void;
}

/** What there is to be told beside the result: files that could not be opened, what was saved where. */
export function PageNotices({ page, told, onDismiss }: PageNoticesProps): ReactElement {
  const { t, books, language } = page;
  const { problems, opening, active, asksToKeep } = useBooks(books);
  const [current] = opening;
  return (
    <section className="page-notices" aria-label={t('page.notices')} aria-live="polite">
      {current !== undefined && (
        <div className="notice notice-done">
          <Icon name="refresh" />
          <p className="notice-text">{t('open.opening', { name: current })}</p>
          <Button size="small" onClick={books.stopOpening}>
            {t('open.stop')}
          </Button>
        </div>
      )}
      {problems.length > 0 && (
        <Notice kind="problem" dismiss={t('open.dismiss')} onDismiss={books.dismissProblems}>
          <h2 className="notice-title">{t('open.failed')}</h2>
          {problems.map((problem) => (
            <p key={`${problem.code} ${problem.name}`}>{problemText(language, problem)}</p>
          ))}
        </Notice>
      )}
      {told !== undefined && (
        <Notice kind={told.kind} dismiss={t('open.dismiss')} onDismiss={onDismiss}>
          <p>{told.text}</p>
        </Notice>
      )}
      {asksToKeep && (
        <div className="notice notice-done">
          <Icon name="remark" />
          <div className="notice-text">
            <p>{t('memory.ask')}</p>
            <div className="confirm-buttons">
              <Button
                size="small"
                appearance="primary"
                onClick={() => {
                  void books.agreeToKeep(true);
                }}
              >
                {t('memory.ask.yes')}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  void books.agreeToKeep(false);
                }}
              >
                {t('memory.ask.no')}
              </Button>
            </div>
          </div>
        </div>
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
        <div className="notice notice-warning">
          <Icon name="warning" />
          <div className="notice-text">
            <p>
              {t('memory.offer', {
                name: fileName,
                when: new Date(kept.when).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
                  dateStyle: 'short',
                  timeStyle: 'short',
                }),
              })}
            </p>
            <div className="confirm-buttons">
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
              <Button
                size="small"
                title={t('memory.clear.hint')}
                onClick={() => {
                  void books.forgetAll();
                }}
              >
                {t('memory.clear')}
              </Button>
            </div>
          </div>
        </div>
      )}
      {legacy !== undefined && (
        <p className="notice notice-warning">
          <Icon name="warning" />
          <span className="notice-text">
            {notCarried.length === 0
              ? t('open.legacy.whole', { name: fileName })
              : t('open.legacy', { name: fileName, parts: lostParts(t, notCarried) })}
          </span>
        </p>
      )}
    </>
  );
}

interface NoticeProps {
  readonly kind: PageTold['kind'];
  readonly dismiss: string;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}

const Notice = ({ kind, dismiss, onDismiss, children }: NoticeProps): ReactElement => (
  <section className={`notice notice-${kind}`}>
    <Icon name={kind === 'done' ? 'check' : 'error'} />
    <div className="notice-text">{children}</div>
    <button type="button" className="quiet-button" aria-label={dismiss} title={dismiss} onClick={onDismiss}>
      <Icon name="close" />
    </button>
  </section>
);
