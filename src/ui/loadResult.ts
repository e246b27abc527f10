import type { Result, ResultFoot, ResultTools } from './result/Result';

export interface ResultScreens {
  readonly Result: typeof Result;
  readonly ResultFoot: typeof ResultFoot;
  readonly ResultTools: typeof ResultTools;
}

/** What shows a result is loaded with the engine, behind the first screen. */
export const loadResult = (): Promise<ResultScreens> =>
  import(/* webpackChunkName: "result" */ './result/Result');
