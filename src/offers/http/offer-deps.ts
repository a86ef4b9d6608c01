import type { Screening } from '../../moderation/domain/screen-message';
import { ProblemError } from '../../platform/errors';
import type { Logger } from '../../platform/logger';
import type { Models } from '../../app/models';
import type { WakeOffers } from '../wake-offers';
import type { OfferRuns } from '../runs';

export interface OffersDeps {
  readonly models: Models;
  readonly runs: Pick<OfferRuns, 'create'>;
  readonly wake: WakeOffers;
  readonly screen: (text: string) => Screening;
  /** How long each round stands, unless a request says otherwise. */
  readonly hours: number;
  readonly logger: Logger;
}

export const MS_OF_AN_HOUR = 3_600_000;
const RETRY_AFTER_SECONDS = 5;

/** Temporal, or who works for it, did not answer; the same request again goes on. */
export function unavailable(detail: string): ProblemError {
  return new ProblemError('unavailable', detail, { retryAfterSeconds: RETRY_AFTER_SECONDS });
}
