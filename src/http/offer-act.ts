import { isDeepStrictEqual } from 'node:util';
import {
  applyAction,
  type Acting,
  type CounterTerms,
  type PersonalAction,
} from '../domain/offers/apply-action';
import type { OfferRefusal } from '../domain/offers/offer-refusal';
import { sideOf, type OfferState } from '../domain/offers/offer-state';
import { ProblemError } from '../errors';
import { offerState, type Offer } from '../models/offer';
import { offerActionId } from '../offer-id';
import { askOfferRun } from './ask-offer-run';
import { refuseSpam } from './offer-create';
import { MS_OF_AN_HOUR, unavailable, type OffersDeps } from './offer-deps';
import type { Counter } from './offer-requests';
import { permit } from './permit';

export interface OfferRequest {
  readonly userId: string;
  readonly action: PersonalAction['action'];
  /** The caller's key for this action, where they have one. */
  readonly key: string | undefined;
  readonly body: { readonly round?: number | undefined } | Counter;
}

/**
 * Does something with an offer, once: the same action again has the same outcome.
 * @param document the offer as the caller, one of its parties, saw it
 * @returns the offer as it stands then
 * @throws ProblemError `idempotency_key_reused`, `banned`, `message_refused`, one of the refusals, or `unavailable`
 */
export async function actOnOffer(deps: OffersDeps, document: Offer, request: OfferRequest): Promise<Offer> {
  const { models } = deps;
  const { userId, action, body } = request;
  const offer = offerState(document);
  const actionId = actionIdOf(offer, request);
  const terms = 'amount' in body ? termsOf(body) : undefined;
  if (isOtherThanBefore(offer, actionId, action, terms)) throw keyReused();
  // Those that the caller could have seen; other terms may come before the workflow does it. To withdraw is to want none.
  const round = body.round ?? (action === 'withdraw' ? undefined : offer.round);
  const acting = { actionId, by: userId, ...(round !== undefined && { round }) };
  // What a closed offer's counter would have said is kept nowhere.
  if (terms !== undefined && offer.status === 'pending') await keepTerms(deps, offer, terms, acting);
  const acted = await askOfferRun(deps, offer, { ...acting, action });
  const after = await models.Offer.findById(offer._id).orFail().lean<Offer>();
  const last = offerState(after);
  // The same key may have come with something else meanwhile.
  if (isOtherThanBefore(last, actionId, action, terms)) throw keyReused();
  if (acted?.outcome === 'refused') throw refused(acted.refusal);
  if (acted !== undefined) return after;

  // The workflow has ended, so the offer has; it may have been this action that ended it.
  const wanted: PersonalAction = action === 'counter' ? { action, terms: terms ?? last } : { action };
  const outcome = applyAction(last, wanted, { ...acting, now: new Date() });
  if (outcome.outcome === 'refused') throw refused(outcome.refusal);
  if (!outcome.isAgain) throw unavailable('The offer is being looked after; send the same request again');
  return after;
}

/** Keeps what a counter says for its workflow, where it may be made at all. @throws ProblemError */
async function keepTerms(
  { models, screen }: OffersDeps,
  offer: OfferState,
  terms: CounterTerms,
  acting: Omit<Acting, 'now'>,
): Promise<void> {
  const applied = applyAction(offer, { action: 'counter', terms }, { ...acting, now: new Date() });
  if (applied.outcome === 'refused') throw refused(applied.refusal);
  if (applied.isAgain) return;
  await permit(models, acting.by);
  refuseSpam(screen, terms.message);
  const kept = await models.Offer.draft(offer._id, acting.actionId, terms);
  if (kept !== undefined && !isDeepStrictEqual(kept, terms)) throw keyReused();
}

function actionIdOf(offer: OfferState, { userId, action, key, body }: OfferRequest): string {
  const { round, ...said } = body;
  // A counter that has been made moved the round on: its second click means the terms that it answered.
  const isOwn = offer.terms.at(-1)?.by === sideOf(offer, userId);
  const answered = action === 'counter' && isOwn ? offer.round - 1 : offer.round;
  return offerActionId({ offerId: offer._id, userId, key, action, round: round ?? answered, body: said });
}

function termsOf({ amount, message, expires_in_hours: hours }: Counter): CounterTerms {
  return {
    amount,
    ...(message !== undefined && { message }),
    ...(hours !== undefined && { stands_ms: Math.ceil(hours * MS_OF_AN_HOUR) }),
  };
}

/** Whether the id has been used for something else: another action, or a counter that said something else. */
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
  return new ProblemError('idempotency_key_reused', 'The key has been used for something else on this offer');
}

const DETAILS: Readonly<Record<OfferRefusal, string>> = {
  not_allowed: 'This is not for you to do',
  not_your_turn: 'The offer waits for the other side',
  stale_round: 'The terms that were meant have been replaced',
  offer_closed: 'The offer has ended',
  too_many_rounds: 'There have been as many counter-offers as there may be',
  listing_not_active: 'The listing is not active',
};

function refused(refusal: OfferRefusal): ProblemError {
  return new ProblemError(refusal, DETAILS[refusal]);
}
