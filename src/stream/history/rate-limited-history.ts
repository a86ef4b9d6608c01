import { setTimeout as delay } from 'node:timers/promises';
import type { StreamHistory } from './stream-history';
import { VendorError } from '../../platform/outbound/vendor-error';

const MAX_TRIES = 6;
const FIRST_WAIT_MS = 500;

/** Reads the history for somebody whom Temporal does not try again for: waits as Stream asks, a few times. */
export function rateLimitedHistory(stream: StreamHistory): StreamHistory {
  const patiently = async <T>(request: () => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await request();
      } catch (error) {
        if (!(error instanceof VendorError) || !error.retryable || tries >= MAX_TRIES) throw error;
        await delay(error.retryAfterMs ?? FIRST_WAIT_MS * 2 ** (tries - 1));
      }
    }
  };
  return {
    changedChannels: (query) => patiently(() => stream.changedChannels(query)),
    channelsByCid: (cids) => patiently(() => stream.channelsByCid(cids)),
    messagesOf: (cid, before) => patiently(() => stream.messagesOf(cid, before)),
    repliesTo: (messageId, before) => patiently(() => stream.repliesTo(messageId, before)),
    message: (messageId) => patiently(() => stream.message(messageId)),
    isGone: (cid) => patiently(() => stream.isGone(cid)),
  };
}
