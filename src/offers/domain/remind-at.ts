import type { OfferState } from './offer-state';

/**
 * When the party whose answer an offer awaits is reminded; undefined where the terms are not valid for long enough.
 * @param reminderMs how long before the end; 0: nobody is reminded
 */
export function remindAt({ terms }: Pick<OfferState, 'terms'>, reminderMs: number): Date | undefined {
  const latest = terms.at(-1);
  if (latest === undefined || reminderMs === 0) return undefined;
  const end = latest.expires_at.getTime();
  return end - latest.at.getTime() > reminderMs ? new Date(end - reminderMs) : undefined;
}
