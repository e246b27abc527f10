import { invalidArgument } from '../wire/failure';
import { defineClass, type HostClass, type Json } from '../wire/member';

const FunctionResult: HostClass<Json> = defineClass<Json>({
  name: 'FunctionResult',
  scalars: { value: { get: (value) => value }, error: { get: () => '' } },
});

const DAY = 86_400_000;
/** Days that the 1904 system counts fewer. */
const FEWER = 1462;

/** The functions that add-ins may call outside of cells. */
export const Functions: HostClass<null> = defineClass<null>({
  name: 'Functions',
  methods: {
    date(_all, [year, month, day], { book }) {
      if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') {
        throw invalidArgument('DATE takes three numbers.');
      }
      const serial = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY;
      return FunctionResult.of(book.date1904 ? serial - FEWER : serial);
    },
  },
});
