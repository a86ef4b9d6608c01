import { setTimeout as delay } from 'node:timers/promises';
import { applyAction, type Acting, type CounterTerms, type PersonalAction } from '../domain/apply-action';
import type { OfferRefusal } from '../domain/offer-refusal';
import { sideOf, type OfferState } from '../domain/offer-state';
import { ProblemError, unavailable } from '../../platform/errors';
import { applyOfferAction } from '../store/apply-offer-action';
import { isMadeOrClosed, isUnannounced, offerState, type Offer } from '../store/offer';
import { offerActionId } from '../offer-id';
import { refuseSpam } from './offer-create';
import { MS_OF_AN_HOUR, type OffersDeps } from './offer-deps';
import type { Counter } from './offer-requests';
import { requireChatAccess } from '../../conversations/require-chat-access';

export interface OfferRequest {
  readonly userId: string;
  readonly action: PersonalAction['action'];
  /** The caller's key for this action, where they have one. */
  readonly key: string | undefined;
  readonly body: { readonly round?: number | undefined } | Counter;
}

/**
 * Applies a party's action to an offer, once: the same action again has the same outcome. It is applied here, in one
 * transaction; the offer's workflow is only woken, to announce it.
 * @param document the offer as the caller, one of its parties, saw it
 * @returns the offer as it is after that
 * @throws ProblemError `idempotency_key_reused`, `banned`, `message_refused`, one of the refusals, or `unavailable` while
 * the offer is still being made
 */
export async function actOnOffer(deps: OffersDeps, document: Offer, request: OfferRequest): Promise<Offer> {
  const { models, wake } = deps;
  const { userId, action, body } = request;
  const seen = offerState(document);
  const actionId = actionIdOf(seen, request);
  const terms = 'amount' in body ? termsOf(body) : undefined;
  if (isOtherThanBefore(seen, actionId, action, terms)) throw keyReused();
  // The terms that the caller has seen: newer ones may come before this is applied. A withdrawal is of any terms.
  const round = body.round ?? (action === 'withdraw' ? undefined : seen.round);
  const acting = { actionId, by: userId, ...(round !== undefined && { round }) };
  const offer = offerState(await madeOffer(models, document));
  if (terms !== undefined) await checkCounter(deps, offer, terms, acting);
  const { _id: offerId } = offer;
  const acted = await applyOfferAction(models, { ...acting, offerId, action, terms, now: new Date() });
  const after = await models.Offer.findById(offerId).orFail().lean<Offer>();
  // Also where it was applied before: that process may have been killed before it woke the workflow.
  if (acted.outcome === 'done' && isUnannounced(after)) wake(after, acted.declined);
  // Another request may have used the same key for something else meanwhile.
  if (isOtherThanBefore(offerState(after), actionId, action, terms)) throw keyReused();
  if (acted.outcome === 'refused') throw refused(acted.refusal);
  return after;
}

/** @throws ProblemError where the counter is refused, or its message may not be written to the other party */
async function checkCounter(
  { models, screen }: OffersDeps,
  offer: OfferState,
  terms: CounterTerms,
  acting: Omit<Acting, 'now'>,
): Promise<void> {
  const applied = applyAction(offer, { action: 'counter', terms }, { ...acting, now: new Date() });
  if (applied.outcome === 'refused') throw refused(applied.refusal);
  if (applied.isAgain) return;
  await requireChatAccess(models, acting.by, { isHeard: true });
  refuseSpam(screen, terms.message);
}

/** How long an action waits for its offer to be made, in ms. */
const MADE_TIMEOUT_MS = 8_000;
const MADE_POLL_MS = 100;

/** The offer as soon as people may act on it. @throws ProblemError `unavailable` */
async function madeOffer({ Offer: offers }: OffersDeps['models'], document: Offer): Promise<Offer> {
  const until = Date.now() + MADE_TIMEOUT_MS;
  let offer = document;
  while (!isMadeOrClosed(offer)) {
    if (Date.now() > until) throw unavailable('The offer is still being made: send the same request again');
    await delay(MADE_POLL_MS);
    offer = await offers.findById(document._id).orFail().lean<Offer>();
  }
  return offer;
}

function actionIdOf(offer: OfferState, { userId, action, key, body }: OfferRequest): string {
  const { round, ...content } = body;
  // A counter that was applied has begun the next round: its second click means the terms that it answered.
  const isOwn = offer.terms.at(-1)?.by === sideOf(offer, userId);
  const answered = action === 'counter' && isOwn ? offer.round - 1 : offer.round;
  return offerActionId({ offerId: offer._id, userId, key, action, round: round ?? answered, body: content });
}

function termsOf({ amount, message, expires_in_hours: hours }: Counter): CounterTerms {
  return {
    amount,
    ...(message !== undefined && { message }),
    ...(hours !== undefined && { stands_ms: Math.ceil(hours * MS_OF_AN_HOUR) }),
  };
}

/** Whether the id has been used for something else: another action, or a counter with other terms. */
function isOtherThanBefore(
  offer: OfferState,
  actionId: string,
  action: OfferRequest['action'],
  terms: CounterTerms | undefined,
): boolean {
  const entry = offer.history.find((one) => one.action_id === actionId);
  if (entry === undefined) return false;
  if (entry.action !== action) return true;
  const made = offer.terms.find(({ round }) => round === entry.round);
  return terms !== undefined && (made?.amount !== terms.amount || made.message !== terms.message);
}

function keyReused(): ProblemError {
  return new ProblemError(
    'idempotency_key_reused',
    'The Idempotency-Key was already used for another action on this offer: use a new key',
  );
}

const DETAILS: Readonly<Record<OfferRefusal, string>> = {
  not_allowed: 'Only the other party may do this',
  not_your_turn: 'It is not your turn: wait for the other party to answer',
  stale_round: 'The terms have changed: read the offer again and decide on its latest round',
  offer_closed: 'The offer has ended: read it to see how',
  too_many_rounds: 'No more counter-offers are possible: accept or decline, or withdraw your own offer',
  listing_not_active: 'The listing is not for sale at the moment',
};

function refused(refusal: OfferRefusal): ProblemError {
  return new ProblemError(refusal, DETAILS[refusal]);
}
