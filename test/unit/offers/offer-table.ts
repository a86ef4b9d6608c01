import { applyAction, type PersonalAction } from '../../../src/offers/domain/apply-action';
import type { OfferState } from '../../../src/offers/domain/offer-state';
import {
  acceptAtCeiling,
  activate,
  declineBelowFloor,
  declineForAnother,
  end,
  expire,
  fail,
} from '../../../src/offers/domain/system-transitions';
import { BEGIN, creating, HOUR, later, pending } from './offers';

/** Every state that an offer may be in, as the table names it. */
export const STATES: readonly (readonly [string, OfferState])[] = [
  ['`creating`', creating()],
  ['`pending`, the seller’s turn', pending('seller')],
  ['`pending`, the buyer’s turn', pending('buyer')],
  ...(['accepted', 'declined', 'withdrawn', 'expired', 'failed', 'ended'] as const).map(
    (status) => [`\`${status}\``, { ...pending(), status }] as const,
  ),
];

const ACTIONS: readonly PersonalAction[] = [
  { action: 'accept' },
  { action: 'decline' },
  { action: 'counter', terms: { amount: 12_000 } },
  { action: 'withdraw' },
];

/** What people do: a row for each state, a column for each action of each side. */
export function tableOfActions(): string[][] {
  const columns = (['buyer', 'seller'] as const).flatMap((side) =>
    ACTIONS.map((action) => ({ side, action })),
  );
  return [
    ['State', ...columns.map(({ side, action }) => `${side}: ${action.action}`)],
    ...STATES.map(([name, offer]) => [
      name,
      ...columns.map(({ side, action }) => {
        const applied = applyAction(offer, action, { by: `${side}-1`, actionId: 'a', now: later(HOUR) });
        return applied.outcome === 'refused' ? applied.refusal : outcome(offer, applied.offer);
      }),
    ]),
  ];
}

const LATE = later(1_000 * HOUR);
const MOVES: readonly (readonly [string, (offer: OfferState) => OfferState])[] = [
  ['the workflow begins', (offer) => activate(offer, BEGIN)],
  ['time is over', (offer) => expire(offer, LATE)],
  ['below the floor', (offer) => declineBelowFloor(offer, BEGIN)],
  ['another took the last', (offer) => declineForAnother(offer, BEGIN)],
  ['at the ceiling', (offer) => acceptAtCeiling(offer, BEGIN)],
  ['listing sold or withdrawn', (offer) => end(offer, 'listing_sold', BEGIN)],
  ['cannot be made', (offer) => fail(offer, 'openOfferChannel: stream: 403', BEGIN)],
];

/** What Parley does. */
export function transitionTable(): string[][] {
  return [
    ['State', ...MOVES.map(([name]) => name)],
    ...STATES.map(([name, offer]) => [name, ...MOVES.map(([, move]) => outcome(offer, move(offer)))]),
  ];
}

function outcome(before: OfferState, after: OfferState): string {
  if (before === after) return '–';
  return after.status === 'pending' ? `**pending**, ${after.awaiting}’s turn` : `**${after.status}**`;
}

export function markdown([head = [], ...rows]: string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
