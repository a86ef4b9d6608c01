import type { Response } from 'express';

/** A signal that is aborted when the client has disconnected and nobody waits for the answer any more. */
export function clientDisconnectSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}
