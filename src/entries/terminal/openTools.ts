import type { OpenTools } from '../../hosts/file/open';
import { readInThread } from './readerThread';
import { NATIVE } from './unzip';

/** What Node has to open workbooks with. */
export const OPEN_TOOLS: OpenTools = { unzipper: NATIVE, readLegacy: readInThread };
