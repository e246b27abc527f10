import type { Result, ResultFoot } from './result/Result';

export interface ResultScreens {
  readonly Result: typeof Result;
  readonly ResultFoot: typeof ResultFoot;
}

/** What shows a result is loaded with the engine, behind the first screen. */
export const loadResult = (): Promise<ResultScreens> =>
  import(/* webpackChunkName: "result" */ './result/Result');
