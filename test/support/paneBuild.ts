import { built } from './webpackBuild';

/** The address that the build is told to be served from. */
export const PANE_BASE = 'https://may-chu.tinh.example/rasoat/';

/** The folder of the built pane. */
export const builtPane = (): Promise<string> =>
  built({ config: 'pane', folder: '', more: ['--env', `base=${PANE_BASE}`] });
