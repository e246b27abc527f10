import { isMainThread } from 'node:worker_threads';
import { readHere } from './readerThread';
import { watchReading } from './readerWatch';

// one script for both: the process that the command line starts, and the thread in it that does the work
if (isMainThread) watchReading(__filename);
else void readHere();
