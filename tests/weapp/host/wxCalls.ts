import type { Bag, Findings } from './findings';
import type { Pending } from './pending';
import type { ServiceRealm } from './serviceRealm';

export type Options = Bag | undefined;

/** A wx call that fails as the platform makes it fail: `errMsg` is "api:fail why". */
export class WxFailure extends Error {
  constructor(
    message: string,
    readonly errCode?: number,
  ) {
    super(message);
  }
}

/** How every wx function answers: through success, fail and complete when one of them was handed in, else by a promise. */
export class WxCalls {
  constructor(
    private readonly findings: Findings,
    private readonly pending: Pending,
    /** The realm exists only after its wx does. */
    private readonly realm: () => ServiceRealm,
  ) {}

  note(api: string, options: unknown): void {
    this.findings.calls.push({ api, options });
  }

  /** Answers `options` with what `work` gives, never before the caller's own turn is over. */
  reply(api: string, options: Options, work: () => unknown): Promise<unknown> | undefined {
    this.note(api, options);
    const answer = this.pending.until(api, this.answerOf(api, work));
    if (!hasCallbacks(options)) return answer;
    answer.then(
      (result) => this.callBack(api, options, 'success', result),
      (failure: unknown) => this.callBack(api, options, 'fail', failure),
    );
    return undefined;
  }

  private async answerOf(api: string, work: () => unknown): Promise<unknown> {
    await new Promise((resolve) => setImmediate(resolve));
    try {
      const result = await work();
      return this.realm().copy({ errMsg: `${api}:ok`, ...(result as Bag | undefined) });
    } catch (error) {
      const { message, errCode } = error as WxFailure;
      throw this.realm().copy({ errMsg: `${api}:fail ${message}`, ...(errCode === undefined ? {} : { errCode }) });
    }
  }

  private callBack(api: string, options: Bag, which: 'success' | 'fail', result: unknown): void {
    for (const name of [which, 'complete']) {
      const callback = options[name];
      if (typeof callback === 'function') this.findings.guard(`${name} of ${api}`, () => callback.call(options, result));
    }
  }
}

function hasCallbacks(options: Options): options is Bag {
  return ['success', 'fail', 'complete'].some((name) => typeof options?.[name] === 'function');
}
