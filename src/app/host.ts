/** The door to the hosts; the types stand in `workbook/` because hosts and messages build on them too. */
export type {
  ApplyOutcome,
  HostChange,
  HostPhase,
  HostProblem,
  HostProgress,
  HostReading,
  HostWork,
  OpenOutcome,
  ReadOutcome,
  SelectOutcome,
  WorkbookHost,
} from '../workbook/host';
