import { ProblemError, unavailable } from '../platform/errors';
import { EVENT_RETRY_AFTER_SECONDS } from './overload';
import { inflateBody, isCompressed, type BodyEncoding, type InflatedBody } from './inflate-body';
import { createLane } from './lane';
import { tooLarge } from './read-body';
import { verifySignature } from './verify-signature';

export interface VerifyBodyOptions {
  /** All secrets that are valid now. */
  readonly secrets: readonly string[];
  /** Of the inflated body. */
  readonly maxBytes: number;
}

export interface UnverifiedBody {
  readonly raw: Buffer;
  readonly encoding: BodyEncoding | undefined;
  /** 64 hexadecimal digits. */
  readonly signature: string;
  /** Whether its address has sent too many bad signatures lately. Called only for bodies that inflate to much. */
  readonly isSuspect: () => Promise<boolean>;
}

/** Nearly every event is smaller. Inflating so much costs less than reading the request did. */
const SMALL_BYTES = 65_536;
/** How many large bodies are inflated at once: Node has four threads for it, which other work needs, too. */
const LARGE_CONCURRENCY = 2;
const MAX_LARGE_WAITING = 200;
/** Bodies of suspects are inflated one at a time, with a pause: at some 5 ms each that is less than a tenth of a core. */
const SUSPECT_REST_MS = 50;
const MAX_SUSPECTS_WAITING = 16;

/**
 * Verifies that Stream signed a body, at a bounded cost: a kilobyte may inflate to a megabyte, and anybody can send it.
 * Every body is inflated up to `SMALL_BYTES` first. Larger ones wait in a lane; bodies from addresses that have sent many
 * bad signatures wait in a lane of their own, so that they delay nobody else.
 * @returns the inflated bytes, once the signature is good
 */
export function createVerifyBody({
  secrets,
  maxBytes,
}: VerifyBodyOptions): (body: UnverifiedBody) => Promise<Buffer> {
  const large = createLane({
    concurrency: LARGE_CONCURRENCY,
    maxWaiting: MAX_LARGE_WAITING,
    refusal: () =>
      unavailable(
        'Too many large bodies are being received at the moment: send it again',
        EVENT_RETRY_AFTER_SECONDS,
      ),
  });
  const suspects = createLane({
    concurrency: 1,
    maxWaiting: MAX_SUSPECTS_WAITING,
    restMs: SUSPECT_REST_MS,
    refusal: () =>
      new ProblemError(
        'too_many_requests',
        'Too many requests with a wrong signature came from your address: try again later',
        {
          retryAfterSeconds: EVENT_RETRY_AFTER_SECONDS,
        },
      ),
  });
  const smallBytes = Math.min(SMALL_BYTES, maxBytes);

  return async ({ raw, encoding, signature, isSuspect }) => {
    const check = (inflated: InflatedBody): Buffer => {
      if (inflated.kind === 'too_large') throw tooLarge(maxBytes);
      // A body that does not inflate has no bytes that could have been signed.
      if (inflated.kind === 'broken')
        throw new ProblemError('invalid_signature', 'The compressed body cannot be inflated');
      if (verifySignature(inflated.body, signature, secrets) === 'valid') return inflated.body;
      throw new ProblemError('invalid_signature', 'The signature does not match the body');
    };
    if (!isCompressed(raw, encoding)) return check({ kind: 'body', body: raw });
    if (raw.length <= smallBytes) {
      const inflated = await inflateBody(raw, smallBytes, encoding);
      if (inflated.kind !== 'too_large' || smallBytes === maxBytes) return check(inflated);
    }
    const lane = (await isSuspect()) ? suspects : large;
    return lane(async () => check(await inflateBody(raw, maxBytes, encoding)));
  };
}
