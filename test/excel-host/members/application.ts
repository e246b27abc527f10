import { invalidArgument } from '../wire/failure';
import { defineClass, type HostClass } from '../wire/member';

const WorkbookCreated: HostClass<string> = defineClass<string>({
  name: 'WorkbookCreated',
  methods: {
    open(base64, _args, session) {
      session.openWorkbook(base64);
      return undefined;
    },
  },
});

export const Application: HostClass<null> = defineClass<null>({
  name: 'Application',
  scalars: { calculationMode: { get: () => 'Automatic' } },
  methods: {
    calculate(_all, _args, session) {
      session.calculate();
      return undefined;
    },
    createWorkbook(_all, [base64]) {
      if (base64 !== undefined && base64 !== null && typeof base64 !== 'string') {
        throw invalidArgument('A workbook is given as base64.');
      }
      return WorkbookCreated.of(base64 ?? '');
    },
    suspendScreenUpdatingUntilNextSync: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
  },
});
