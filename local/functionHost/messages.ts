// What host and worker say to each other.

export type CallContext = {
  callbackWaitsForEmptyEventLoop: false;
  request_id: string;
  function_name: string;
  function_version: string;
  namespace: string;
  memory_limit_in_mb: number;
  time_limit_in_ms: number;
  environ: string;
  /** JSON of the call's variables. */
  environment: string;
};

export type WorkerStart = { bundle: string };

/** One call; event and answer cross as JSON, as they do on the platform. */
export type Call = { event: string; context: CallContext; environment: Record<string, string>; clockOffsetMs: number };

export type LogLine = { requestId: string; level: string; text: string };

export type WorkerMessage = { type: 'log'; line: LogLine } | { type: 'answer'; json: string } | { type: 'failed'; message: string };
