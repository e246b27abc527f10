import { HALVES } from './halves';
import { LAYOUTS } from './layouts/all';
import { specifyReading } from './specify';

// Red until one reader reads every family: run it by its name with --testMatch.

const WORKBOOKS = 5;

describe.each(HALVES)('the half "$key"', ({ makers }) => {
  specifyReading(
    makers.filter((maker) => !LAYOUTS.includes(maker)),
    WORKBOOKS,
  );
});
