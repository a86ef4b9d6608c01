import type { OfferState } from './offer-state';

/**
 * When whoever an offer waits for is reminded; undefined where the terms stand no longer than that before their end.
 * @param reminderMs how long before the end; 0: nobody is reminded
 */
export function remindAt({ terms }: Pick<OfferState, 'terms'>, reminderMs: number): Date | undefined {
  const standing = terms.at(-1);
  if (standing === undefined || reminderMs === 0) return undefined;
  const end = standing.expires_at.getTime();
  return end - standing.at.getTime() > reminderMs ? new Date(end - reminderMs) : undefined;
}
