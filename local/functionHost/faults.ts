/** How the platform says that a function could not answer; what a function itself answers is never one of these. */
export type FunctionFaultCode =
  | 'FUNCTION_NOT_FOUND'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED'
  | 'FUNCTIONS_EVENT_TOO_LARGE'
  | 'FUNCTIONS_RESPONSE_TOO_LARGE';

export class FunctionFault extends Error {
  override readonly name = 'FunctionFault';

  constructor(
    readonly code: FunctionFaultCode,
    message: string,
  ) {
    super(message);
  }
}
