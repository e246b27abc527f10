import { buildHandlers, type BuildJobs } from '../../app/worker/build';
import { checkHandlers, type CheckJobs } from '../../app/worker/check';
import { createCheckedBooks } from '../../app/worker/checkedBooks';
import { mergeHandlers, type MergeJobs } from '../../app/worker/merge';
import { newBookHandlers, type NewBookJobs } from '../../app/worker/newBook';
import { packHandlers, type PackJobs } from '../../app/worker/packs';
import { planHandlers, type PlanJobs } from '../../app/worker/plan';
import { surveyHandlers, type SurveyJobs } from '../../app/worker/survey';
import { zipHandlers, type ZipJobs } from '../../app/worker/zip';
import type { OpenTools } from '../../hosts/file/open';
import type { WorkerLike } from '../../hosts/memory/client';
import { hostHandlers } from '../../hosts/memory/handlers';
import type { HostJobs } from '../../hosts/memory/jobs';
import { createKeptPlans } from '../../hosts/memory/keptPlans';
import { legacyHandlers, readApart, type LegacyJobs } from '../../hosts/memory/legacyThread';
import { serve, type Port } from '../../hosts/memory/serve';
import { createOpenedBooks } from '../../hosts/memory/openedBooks';
import { holdLife } from './life';

declare const self: Port & {
  readonly laterParts?: Readonly<Record<string, () => void>>;
  readonly location: { readonly href: string };
  readonly name: string;
  importScripts: (address: string) => void;
};

/** In the one-file page the parts that are loaded later are in here already, under the names that their files have. */
const { laterParts } = self;
if (laterParts !== undefined) {
  self.importScripts = (address) => {
    laterParts[address.split('.')[0] ?? '']?.();
  };
}

let inline: string | undefined;

/** Another worker like this one; in the one-file page made of the parts that this one was made of. */
function startReader(): WorkerLike {
  if (laterParts === undefined) return new Worker(self.location.href);
  const { all, legacy } = laterParts;
  const text = `self.laterParts={${String(legacy)},${String(all)}};self.laterParts.all()`;
  inline ??= URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  return new Worker(inline);
}

/** Older Safaris let no worker start another one: an old format is then read in here. */
const tools: OpenTools = typeof Worker === 'function' ? { readLegacy: readApart(startReader) } : {};
const opened = createOpenedBooks(tools);
const checked = createCheckedBooks(opened);
const plans = createKeptPlans();

serve<
  HostJobs &
    BuildJobs &
    CheckJobs &
    MergeJobs &
    NewBookJobs &
    PackJobs &
    PlanJobs &
    SurveyJobs &
    ZipJobs &
    LegacyJobs
>(self, {
  ...hostHandlers(opened, plans),
  ...buildHandlers(checked, plans),
  ...checkHandlers(checked),
  ...mergeHandlers(tools),
  ...newBookHandlers,
  ...packHandlers(tools),
  ...planHandlers(checked),
  ...surveyHandlers(opened),
  ...zipHandlers,
  ...legacyHandlers,
});

holdLife(self.name, () => {
  self.postMessage({ id: 0, code: 'alive' });
});
