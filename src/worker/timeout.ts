/** An operation took longer than its timeout. */
export class TimeoutError extends Error {
  override readonly name = "TimeoutError";
}

/**
 * The result of an operation, or a `TimeoutError` after a timeout in milliseconds; the operation itself continues. KV has no
 * timeout of its own, and a read that never settles would hang the request.
 */
export async function withTimeout<Result>(work: Promise<Result>, milliseconds: number): Promise<Result> {
  const limit = Promise.withResolvers<never>();
  const error = () => new TimeoutError(`no answer within ${milliseconds} ms`);
  const timer = setTimeout(() => limit.reject(error()), milliseconds);
  try {
    return await Promise.race([work, limit.promise]);
  } finally {
    clearTimeout(timer);
  }
}
