import type { ResultReading } from './figure';
import type { WrittenUnit } from './quantity';

/** "43.150" in thousands of đồng is no 43 and a bit: đồng come in whole numbers. */
function severalIn(values: readonly number[], { unit, times, dividedBy, whole }: WrittenUnit): ResultReading {
  const usable = whole ? values.filter(Number.isInteger) : values;
  // "55.000" thousands: nobody writes three decimals of nothing behind what comes in whole numbers
  const likely = whole && usable.length > 1 ? [Math.max(...usable)] : usable;
  const scaled = (likely.length > 0 ? likely : values).map((value) => (value * times) / dividedBy);
  const [only] = scaled;
  return scaled.length === 1 && only !== undefined
    ? { code: 'figure', figure: { value: only, unit }, parts: [] }
    : { code: 'ambiguous', values: scaled, unit };
}

/**
 * The reading of an amount of money that was written without its unit, in the unit of its row. Other units change no
 * figure: without one it has that of the indicator.
 */
export function inUnitOf(reading: ResultReading, written: WrittenUnit | undefined): ResultReading {
  if (written?.unit !== 'million-dong') return reading;
  const { unit, times, dividedBy } = written;
  const scaled = (value: number): number => (value * times) / dividedBy;
  switch (reading.code) {
    case 'figure': {
      const { figure } = reading;
      if (figure.unit !== 'plain' || figure.of !== undefined) return reading;
      return { ...reading, figure: { ...figure, value: scaled(figure.value), unit } };
    }
    case 'bounded':
      return reading.figure.unit === 'plain'
        ? { ...reading, figure: { value: scaled(reading.figure.value), unit } }
        : reading;
    case 'ambiguous':
      return reading.unit === 'plain' ? severalIn(reading.values, written) : reading;
    case 'range':
      return reading.unit === 'plain'
        ? { ...reading, from: scaled(reading.from), to: scaled(reading.to), unit }
        : reading;
    default:
      return reading;
  }
}
