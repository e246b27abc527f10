import { legacyHandlers, type LegacyJobs } from '../../hosts/memory/legacyThread';
import { serve, type Port } from '../../hosts/memory/serve';

declare const self: Port;

/** The worker that reads one file of an older format for the pane, and is ended with it. */
serve<LegacyJobs>(self, legacyHandlers);
