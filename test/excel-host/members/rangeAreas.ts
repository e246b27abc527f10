import { countOf } from '../book/area';
import { defineClass, type HostClass } from '../wire/member';
import type { Cells } from './cells';
import { ConditionalFormats } from './conditionalFormats';
import { addressOf, Range } from './range';
import { clear } from './rangeContent';
import { RangeFormat } from './rangeFormat';
import { Worksheet } from './worksheet';

const address = ({ sheet, areas }: Cells): string =>
  areas.map((area) => addressOf({ sheet, area })).join(', ');

const RangeCollection: HostClass<Cells> = defineClass<Cells>({
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => Range.of({ sheet, area })),
  methods: { getCount: ({ areas }) => areas.length },
});

export const RangeAreas: HostClass<Cells> = defineClass<Cells>({
  name: 'RangeAreas',
  referable: true,
  scalars: {
    address: { get: address },
    addressLocal: { get: address },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + countOf(area), 0) },
  },
  links: {
    areas: (cells) => RangeCollection.of(cells),
    conditionalFormats: (cells) => ConditionalFormats.of(cells),
    format: (cells) => RangeFormat.of(cells),
    worksheet: ({ sheet }) => Worksheet.of(sheet),
  },
  methods: { clear },
});
