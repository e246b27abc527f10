import type { OpenTools } from '../../hosts/file/open';
import { readInProcess } from './readerProcess';
import { NATIVE } from './zip';

/** What Node has to open workbooks with. */
export const OPEN_TOOLS: OpenTools = { zipper: NATIVE, readLegacy: readInProcess };
