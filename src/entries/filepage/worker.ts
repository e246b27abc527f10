import { checkHandlers, type CheckJobs } from '../../app/page/checkJob';
import { mergeHandlers, type MergeJobs } from '../../app/page/mergeJob';
import { planHandlers, type PlanJobs } from '../../app/page/planJob';
import { hostHandlers } from '../../hosts/page/handlers';
import type { HostJobs } from '../../hosts/page/jobs';
import { serve, type Port } from '../../hosts/page/serve';
import { createShelf } from '../../hosts/page/shelf';

declare const self: Port & {
  readonly laterParts?: Readonly<Record<string, () => void>>;
  importScripts: (address: string) => void;
};

/** In the one-file page the parts that are loaded later are in here already, under the names that their files have. */
const { laterParts } = self;
if (laterParts !== undefined) {
  self.importScripts = (address) => {
    laterParts[address.split('.')[0] ?? '']?.();
  };
}

const shelf = createShelf();

serve<HostJobs & CheckJobs & MergeJobs & PlanJobs>(self, {
  ...hostHandlers(shelf),
  ...checkHandlers(shelf),
  ...mergeHandlers(),
  ...planHandlers(shelf),
});
