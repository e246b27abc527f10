import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { uiText, type UiLanguage } from '../messages/text';
import './help.css';

/** The articles of `help.html`, wherever a host has them; `undefined` where they cannot be had. */
export type HelpSource = () => Promise<DocumentFragment | undefined>;

const PAGES = [
  { id: 'huong-dan', title: 'help.title' },
  { id: 'gioi-han', title: 'help.limits' },
] as const;

interface HelpProps {
  readonly language: UiLanguage;
  readonly source: HelpSource;
  readonly onClose: () => void;
}

/** "Hướng dẫn" and "Giới hạn đã biết", one at a time, over what is on the screen. */
export function Help({ language, source, onClose }: HelpProps): ReactElement {
  const t = uiText(language);
  const dialog = useRef<HTMLDialogElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<(typeof PAGES)[number]['id']>('huong-dan');
  const [articles, setArticles] = useState<DocumentFragment | 'loading' | 'failed'>('loading');

  useEffect(() => {
    dialog.current?.showModal();
    void source().then((loaded = undefined) => {
      setArticles(loaded ?? 'failed');
    });
  }, [source]);

  useEffect(() => {
    if (typeof articles === 'string') return;
    const article = articles.querySelector(`#${shown}`);
    if (article === null) return;
    text.current?.replaceChildren(article.cloneNode(true));
    text.current?.scrollTo(0, 0);
  }, [articles, shown]);

  return (
    <dialog ref={dialog} className="help" aria-label={t('help.title')} onClose={onClose}>
      <nav className="help-pages" aria-label={t('help.pages')}>
        {PAGES.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            className="help-page"
            aria-pressed={shown === id}
            onClick={() => {
              setShown(id);
            }}
          >
            {t(title)}
          </button>
        ))}
        <Button
          size="small"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          {t('help.close')}
        </Button>
      </nav>
      {articles === 'failed' && <p role="alert">{t('help.failed')}</p>}
      <div ref={text} className="help-text" tabIndex={0} role="document" lang="vi" />
    </dialog>
  );
}
