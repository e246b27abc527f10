import { Input } from '@fluentui/react-components';
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import type { PageText } from '../../messages/page';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import type { Found } from '../../workbook/preview';

interface FindBarProps {
  readonly t: PageText;
  readonly find: (text: string) => Promise<readonly Found[] | undefined>;
  readonly onFound: (place: Found) => void;
  readonly onClose: () => void;
}

/** How long the hands rest before it is searched. */
const REST = 200;

/** Searches the texts of the whole workbook, for the browser finds only what is drawn. */
export function FindBar({ t, find, onFound, onClose }: FindBarProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Found[] | undefined>(undefined);
  const [at, setAt] = useState(0);

  // before the next key is pressed
  useLayoutEffect(() => {
    input.current?.focus();
  }, []);

  const search = useEffectEvent(async (isCurrent: () => boolean): Promise<void> => {
    const places = (await find(text)) ?? [];
    if (!isCurrent()) return;
    setFound(places);
    setAt(0);
    const [first] = places;
    if (first !== undefined) onFound(first);
  });
  useEffect(() => {
    if (text.trim() === '') return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => void search(() => isCurrent), REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text]);

  const step = (by: 1 | -1): void => {
    if (found === undefined || found.length === 0) return;
    const next = (at + by + found.length) % found.length;
    const place = found[next];
    setAt(next);
    if (place !== undefined) onFound(place);
  };

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
  };

  return (
    <search className="find">
      <Input
        input={{ ref: input }}
        type="search"
        contentBefore={<Icon name="search" />}
        aria-label={t('preview.find')}
        placeholder={t('preview.find')}
        autoComplete="off"
        value={text}
        onChange={(_, { value }) => {
          setText(value);
          if (value.trim() === '') setFound(undefined);
        }}
        onKeyDown={press}
      />
      <span className="find-count" role="status">
        {found === undefined
          ? ''
          : found.length === 0
            ? t('preview.find.none')
            : t('preview.find.position', { place: at + 1, count: found.length })}
      </span>
      <IconButton
        name="previous"
        label={t('preview.find.previous')}
        press={() => {
          step(-1);
        }}
      />
      <IconButton
        name="next"
        label={t('preview.find.next')}
        press={() => {
          step(1);
        }}
      />
      <IconButton name="close" label={t('preview.find.close')} press={onClose} />
    </search>
  );
}
