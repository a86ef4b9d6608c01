/** For the way of a request to Parley and of its answer back, in ms. */
const NETWORK_MS = 500;
/** Within which Stream advises to answer; what a hook is taken to wait where it does not say. */
export const ADVISED_TIMEOUT_MS = 3_000;

/**
 * How long Stream's hook is to wait for an answer (its `timeout_ms`), so that it sees every one.
 * @param answerTimeoutMs `WEBHOOK_ANSWER_TIMEOUT_MS`
 */
export function hookTimeoutMs(answerTimeoutMs: number): number {
  return answerTimeoutMs + NETWORK_MS;
}
