import type { OpenTools } from '../../hosts/file/open';
import { readInThread } from './readerThread';
import { NATIVE } from './zip';

/** What Node has to open workbooks with. */
export const OPEN_TOOLS: OpenTools = { zipper: NATIVE, readLegacy: readInThread };
