/** The part of the SDK that reaches WeChat's open interfaces. */
export type OpenApi = {
  callWxOpenApi(call: { apiName: string; requestData: object }, options?: { timeout?: number }): Promise<{ result?: unknown }>;
};
