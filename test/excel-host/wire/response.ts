export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}

const HTTP_STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  ApiNotFound: 404,
  AccessDenied: 403,
  GeneralException: 500,
};

export const responseError = (
  code: string,
  message: string,
  location: string,
  actionIndex: number,
): ResponseError => ({
  Code: code,
  Message: message,
  Location: location,
  ActionIndex: actionIndex,
  HttpStatusCode: HTTP_STATUS[code] ?? 400,
});
