/** For the request's way to Parley and the answer's way back, in ms. */
const NETWORK_MS = 500;
/** Stream advises to answer within this time; a hook without `timeout_ms` is taken to wait for so long. */
export const ADVISED_TIMEOUT_MS = 3_000;

/**
 * How long Stream's hook must wait for an answer (its `timeout_ms`) to get every one.
 * @param answerTimeoutMs `WEBHOOK_ANSWER_TIMEOUT_MS`
 */
export function hookTimeoutMs(answerTimeoutMs: number): number {
  return answerTimeoutMs + NETWORK_MS;
}
