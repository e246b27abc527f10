import { checkHandlers, type CheckJobs } from '../../app/page/checkJob';
import { mergeHandlers, type MergeJobs } from '../../app/page/mergeJob';
import { hostHandlers } from '../../hosts/page/handlers';
import type { HostJobs } from '../../hosts/page/jobs';
import { serve, type Port } from '../../hosts/page/serve';
import { createShelf } from '../../hosts/page/shelf';

declare const self: Port & { readonly loadLazily?: () => void; importScripts: (address: string) => void };

/** In the one-file page the reader of old formats, the only part that is loaded later, is in here already. */
if (self.loadLazily !== undefined) self.importScripts = self.loadLazily;

const shelf = createShelf();

serve<HostJobs & CheckJobs & MergeJobs>(self, {
  ...hostHandlers(shelf),
  ...checkHandlers(shelf),
  ...mergeHandlers(),
});
