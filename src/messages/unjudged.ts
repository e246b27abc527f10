import type { WorkbookReading } from '../tables/reading';
import { mayBeReview } from '../tables/reading';
import { formatArea } from '../workbook/address';
import { tablesText, unjudgedText } from './tables';
import { unjudgedLine } from './terminal';

const TABLES = tablesText('vi');

type Reading = Pick<WorkbookReading, 'unjudged' | 'sets'>;

/** Tables that are not judged, each with why. */
export const unjudgedLines = ({ unjudged, sets }: Reading): readonly string[] =>
  unjudged.map((table) =>
    unjudgedLine(
      table.sheet,
      formatArea(table.area),
      mayBeReview(table),
      unjudgedText(TABLES, table.reason, sets),
    ),
  );

/** Those that may be reviews all the same: what is made of the others alone may lack them. */
export const doubtfulLines = ({ unjudged, sets }: Reading): readonly string[] =>
  unjudgedLines({ unjudged: unjudged.filter(mayBeReview), sets });
