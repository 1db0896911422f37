/** An expected outcome as a value: a “no” is a stable code, bugs and outages are exceptions instead. */
export type Result<T, E extends string> = Ok<T> | Refused<E>;
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused<E extends string> = { readonly ok: false; readonly refusal: E; readonly details?: Details };

/** What a person needs to know besides the words of the refusal, such as the field or the limit. */
export type Details = Readonly<Record<string, unknown>>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const refuse = <E extends string>(refusal: E, details?: Details): Refused<E> =>
  details === undefined ? { ok: false, refusal } : { ok: false, refusal, details };
