import { Field, Input } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import type { CriteriaLine } from '../../app/verification/lines';
import { dayText } from '../../messages/day';
import { STANDING_WORDS } from '../../messages/standing';
import { compareKey, plainKey } from '../../text/key';
import { formatAddress } from '../../workbook/address';
import { useCriteria } from './useCriteria';

/** What is typed without tones finds every tone; with them only those. */
function found(lines: readonly CriteriaLine[], query: string): readonly CriteriaLine[] {
  const wanted = query.trim();
  if (wanted === '') return lines;
  const isToned = compareKey(wanted) !== plainKey(wanted);
  const written = isToned ? compareKey : plainKey;
  return lines.filter(({ indicator: { code, name, shortName } }) =>
    // a code is looked for as such: "1.1" is no part of "11.1"
    /^\d+(?:\.\d*)?$/u.test(wanted)
      ? code === wanted || code.startsWith(wanted.endsWith('.') ? wanted : `${wanted}.`)
      : written(`${name} ${shortName}`).includes(written(wanted)),
  );
}

/** Every level of a set: what it is, what stands behind it, who confirmed it. */
export function LevelList({ lines }: { readonly lines: readonly CriteriaLine[] }): ReactElement {
  const { w } = useCriteria();
  const [query, setQuery] = useState('');
  const shown = useMemo(() => found(lines, query), [lines, query]);
  return (
    <>
      <Field className="form-field" label={w('look.search')}>
        <Input
          type="search"
          value={query}
          autoComplete="off"
          onChange={(_, { value }) => {
            setQuery(value);
          }}
        />
      </Field>
      {shown.length === 0 ? (
        <p className="muted">{w('look.nothing')}</p>
      ) : (
        <ul className="levels">
          {shown.map((line) => (
            <LevelItem key={line.indicator.code} line={line} />
          ))}
        </ul>
      )}
    </>
  );
}

function LevelItem({ line }: { readonly line: CriteriaLine }): ReactElement {
  const { w } = useCriteria();
  const { indicator, text, standing, sources, note, confirmedBy, confirmedOn, delegatedTo, place } = line;
  const source = sources.map(shortSource).join('; ');
  const behind = [
    ...(place === undefined ? [] : [`${place.sheet}!${formatAddress(place)}`]),
    ...(source === '' ? [] : [w(standing === 'confirmed' ? 'look.confirmed' : 'look.source', { source })]),
    ...(confirmedBy === undefined ? [] : [confirmedBy]),
    ...(confirmedOn === undefined ? [] : [dayText(confirmedOn)]),
    ...(text === '' && delegatedTo !== undefined ? [delegatedTo] : []),
    ...(note === undefined ? [] : [note]),
  ].join(', ');
  return (
    <li className="level">
      <span className="level-name">
        <b>{indicator.code}</b> {indicator.shortName}
      </span>
      <span className="level-value">
        <b>{text === '' ? w('look.no-level') : text}</b>{' '}
        <span className={`standing standing-${standing}`}>{STANDING_WORDS[standing]}</span>
      </span>
      {behind !== '' && <span className="level-source">{behind}</span>}
    </li>
  );
}

/** Of an address only where it leads. */
const shortSource = (source: string): string => /^https?:\/\/([^/]+)/u.exec(source)?.[1] ?? source;
