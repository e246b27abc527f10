import type { ReactElement } from 'react';
import { useLater } from '../later';
import { LoadedPart } from '../LoadedPart';
import type { UnionForm, UnionFormProps } from '../union/UnionForm';

interface Inside {
  readonly UnionForm: typeof UnionForm;
}

const load = (): Promise<Inside> => import(/* webpackChunkName: "union" */ '../union/UnionForm');

/** "Sáp nhập xã", of which few have need: a part of its own. */
export const LaterUnion = (props: UnionFormProps): ReactElement => (
  <LoadedPart later={useLater(load, true)}>{(part) => <part.UnionForm {...props} />}</LoadedPart>
);
