import { checkHandlers, type CheckJobs } from '../../app/page/checkJob';
import { hostHandlers } from '../../hosts/page/handlers';
import type { HostJobs } from '../../hosts/page/jobs';
import { serve, type Port } from '../../hosts/page/serve';
import { createShelf } from '../../hosts/page/shelf';

declare const self: Port & { readonly name: string };

/**
 * In the one-file page there is no folder to load the reader of old formats from: the page hands the address of its
 * text over as the worker's name. It is the only part that is loaded later.
 */
if (self.name.startsWith('blob:')) __webpack_get_script_filename__ = () => self.name;

const shelf = createShelf();

serve<HostJobs & CheckJobs>(self, { ...hostHandlers(shelf), ...checkHandlers(shelf) });
