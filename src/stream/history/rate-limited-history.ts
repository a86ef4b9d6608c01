import { setTimeout as delay } from 'node:timers/promises';
import type { StreamHistory } from './stream-history';
import { VendorError } from '../../platform/outbound/vendor-error';

const MAX_ATTEMPTS = 6;
const INITIAL_BACKOFF_MS = 500;

/** Reads the history for callers outside Temporal, whose calls nobody retries: it retries a few times, after Stream's delays. */
export function rateLimitedHistory(stream: StreamHistory): StreamHistory {
  const withRetry = async <T>(request: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await request();
      } catch (error) {
        if (!(error instanceof VendorError) || !error.retryable || attempt >= MAX_ATTEMPTS) throw error;
        await delay(error.retryAfterMs ?? INITIAL_BACKOFF_MS * 2 ** (attempt - 1));
      }
    }
  };
  return {
    changedChannels: (query) => withRetry(() => stream.changedChannels(query)),
    channelsByCid: (cids) => withRetry(() => stream.channelsByCid(cids)),
    messagesOf: (cid, before) => withRetry(() => stream.messagesOf(cid, before)),
    repliesTo: (messageId, before) => withRetry(() => stream.repliesTo(messageId, before)),
    message: (messageId) => withRetry(() => stream.message(messageId)),
    isGone: (cid) => withRetry(() => stream.isGone(cid)),
  };
}
