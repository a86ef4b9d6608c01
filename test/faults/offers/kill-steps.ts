import { offerId } from '../../../src/offers/offer-id';
import type { Offer } from '../../../src/offers/store/offer';
import { waitUntil } from '../../support/wait-until';
import { channelPath, type KillScene, type Part } from './kill-scene';
import type { OfferAnswer, Sale } from '../../integration/offers/offer-desk';

/** One offer and what became of the requests about it. */
export interface Play extends Sale {
  readonly key: string;
  readonly id: string;
  /** What the client got in the end, who asks until there is an answer. */
  readonly answers: Promise<OfferAnswer>[];
}

export interface Step {
  readonly name: string;
  readonly kills: readonly Part[];
  /** Of an offer that stands when the step begins. */
  readonly stands?: true;
  /** What its listing has otherwise than others. */
  readonly listing?: Readonly<Record<string, unknown>>;
  /** Begins what is to be interrupted, and resolves when it is in the middle of it. */
  readonly reach: (scene: KillScene, play: Play) => Promise<void>;
  /** While it is dead. */
  readonly meanwhile?: (scene: KillScene, play: Play) => Promise<void>;
  readonly status: string;
  /** What has happened to the offer in the end. */
  readonly entries: readonly string[];
  /** What the chat says in the end. */
  readonly said: readonly string[];
  /** Who is told: `kind/entry/side`. */
  readonly told: readonly string[];
  /** @default 201 or 202 of the offer, 200 of an action */
  readonly answers?: readonly number[];
}

export function playOf(sale: Sale, key: string): Play {
  const id = offerId({ buyerId: sale.buyer.id, listingId: sale.listing, key });
  return { ...sale, key, id, answers: [] };
}

const ANSWER_MS = 90_000;

/** Asks again and again, as a client does that got no answer or a 503. */
export function persist(play: Play, ask: () => Promise<OfferAnswer>): void {
  const answer = waitUntil(
    'an answer',
    async () => {
      const got = await ask().catch(() => undefined);
      return got !== undefined && got.status !== 503 ? got : undefined;
    },
    ANSWER_MS,
  );
  answer.catch(() => undefined);
  play.answers.push(answer);
}

const offering = ({ desk }: KillScene, play: Play, body = {}): void =>
  persist(play, () => desk.offer(play, body, { key: play.key }));

async function until(
  scene: KillScene,
  play: Play,
  what: string,
  is: (offer: Offer) => boolean,
): Promise<void> {
  await waitUntil(`${what}: ${play.id}`, async () => {
    const offer = await scene.models.Offer.findById(play.id).lean<Offer>();
    return offer !== null && is(offer);
  });
}

const cidOf = (play: Play): string => channelPath(play).replace('/channels/', '').replace('/', ':');

async function untilOpen({ stream }: KillScene, play: Play): Promise<void> {
  await waitUntil('open', async () => (await stream.queryChannels({ cid: cidOf(play) })).length > 0);
}

async function untilSaid(scene: KillScene, play: Play, count: number): Promise<void> {
  await untilOpen(scene, play);
  await waitUntil(`${count} said`, async () => (await scene.desk.said(cidOf(play))).length >= count);
}

const MADE = { said: ['New offer: €80.00'], told: ['new_offer/1/seller'] };
const pending = { status: 'pending', entries: ['make'], ...MADE };
const then = (said: string, ...told: string[]) => ({
  said: [...MADE.said, said],
  told: [...told, ...MADE.told],
});
const accepted = {
  status: 'accepted',
  entries: ['make', 'accept'],
  ...then('Offer accepted: €80.00', 'offer_accepted/2/buyer'),
};
const expired = {
  status: 'expired',
  entries: ['make', 'expire'],
  ...then('Offer of €80.00 expired', 'offer_expired/2/buyer', 'offer_expired/2/seller'),
};
const SECONDS_2 = { expires_in_hours: 2 / 3_600 };
/** Longer than `REMINDER_HOURS` of the scene: whoever it waits for is reminded. */
const SECONDS_12 = { expires_in_hours: 12 / 3_600 };

/** The life of an offer, step by step. Those whose call to Stream is cut off come first: they take
 * longest to go on, until the call's time is up. */
export const STEPS: readonly Step[] = [
  {
    name: 'the offer stands, and Stream has not been asked for its channel',
    kills: ['worker'],
    async reach(scene, play) {
      await scene.hold('POST', '/channels', 'undone');
      offering(scene, play);
      await until(scene, play, 'stands', ({ status }) => status === 'pending');
      await waitUntil('asked', () => scene.isMet());
    },
    ...pending,
  },
  {
    name: 'Stream has made the channel and has not said so',
    kills: ['api', 'worker'],
    async reach(scene, play) {
      await scene.hold('POST', `${channelPath(play)}/query`, 'done');
      offering(scene, play);
      await waitUntil(
        'made',
        async () => (await scene.stream.queryChannels({ cid: cidOf(play) })).length > 0,
      );
    },
    ...pending,
  },
  {
    name: 'the channel is recorded, and the chat has not been told',
    kills: ['worker'],
    async reach(scene, play) {
      await scene.hold('POST', `${channelPath(play)}/message`, 'undone');
      offering(scene, play);
      await until(scene, play, 'recorded', ({ cid }) => typeof cid === 'string');
    },
    ...pending,
  },
  {
    name: 'the chat has been told, and Stream has not said so',
    kills: ['api', 'worker'],
    async reach(scene, play) {
      await scene.hold('POST', `${channelPath(play)}/message`, 'done');
      offering(scene, play);
      await untilSaid(scene, play, 1);
    },
    ...pending,
  },
  {
    name: 'what was done is being undone, because Stream refused the message for good',
    kills: ['worker'],
    async reach(scene, play) {
      await scene.hold('POST', `${channelPath(play)}/message`, 'refused');
      // It asks first whose message it is.
      await scene.hold('GET', `/messages/offer-${play.id}-1`, 'undone');
      offering(scene, play);
      await waitUntil('refused, and undoing', () => scene.isMet());
    },
    status: 'failed',
    entries: ['make', 'fail'],
    said: [],
    told: ['offer_failed/2/buyer'],
    answers: [201, 202, 502],
  },
  {
    name: 'it has been accepted, and the chat has not been told',
    kills: ['api', 'worker'],
    stands: true,
    async reach(scene, play) {
      await scene.hold('POST', `${channelPath(play)}/message`, 'undone');
      persist(play, () => scene.desk.act(play.seller, play.id, 'accept'));
      await until(scene, play, 'accepted', ({ status }) => status === 'accepted');
    },
    ...accepted,
  },
  {
    name: 'it has been accepted, the chat has been told, and Stream has not said so',
    kills: ['worker'],
    stands: true,
    async reach(scene, play) {
      await scene.hold('POST', `${channelPath(play)}/message`, 'done');
      persist(play, () => scene.desk.act(play.seller, play.id, 'accept'));
      await untilSaid(scene, play, 2);
    },
    ...accepted,
  },
  {
    name: 'it has been declined, and the chat has not been told',
    kills: ['api', 'worker'],
    stands: true,
    async reach(scene, play) {
      await scene.hold('POST', `${channelPath(play)}/message`, 'undone');
      persist(play, () => scene.desk.act(play.seller, play.id, 'decline'));
      await until(scene, play, 'declined', ({ status }) => status === 'declined');
    },
    status: 'declined',
    entries: ['make', 'decline'],
    ...then('Offer of €80.00 declined', 'offer_declined/2/buyer'),
  },
  {
    name: 'it has been withdrawn, and the chat has not been told',
    kills: ['api', 'worker'],
    stands: true,
    async reach(scene, play) {
      await scene.hold('POST', `${channelPath(play)}/message`, 'undone');
      persist(play, () => scene.desk.act(play.buyer, play.id, 'withdraw'));
      await until(scene, play, 'withdrawn', ({ status }) => status === 'withdrawn');
    },
    status: 'withdrawn',
    entries: ['make', 'withdraw'],
    ...then('Offer of €80.00 withdrawn', 'offer_withdrawn/2/seller'),
  },
  {
    name: 'its listing has been sold, and the chat has not been told',
    kills: ['api', 'worker'],
    stands: true,
    async reach(scene, play) {
      await scene.hold('POST', `${channelPath(play)}/message`, 'undone');
      persist(play, () => scene.desk.put(play.listing, { status: 'sold' }));
      await until(scene, play, 'ended', ({ status }) => status === 'ended');
    },
    status: 'ended',
    entries: ['make', 'end'],
    ...then('Offer of €80.00 ended: the listing is sold', 'offer_ended/2/buyer'),
  },
  {
    name: 'it has been accepted by the seller’s ceiling, and the chat has not been told',
    kills: ['worker'],
    listing: { offer_ceiling: 8_000 },
    async reach(scene, play) {
      offering(scene, play);
      await until(scene, play, 'accepted', ({ status }) => status === 'accepted');
    },
    status: 'accepted',
    entries: ['make', 'accept'],
    said: [...MADE.said, 'Offer accepted: €80.00'],
    told: ['offer_accepted/2/buyer', 'offer_accepted/2/seller'],
  },
  {
    name: 'it has been declined by the seller’s floor, and the chat has not been told',
    kills: ['api', 'worker'],
    listing: { offer_floor: 9_000 },
    async reach(scene, play) {
      offering(scene, play);
      await until(scene, play, 'declined', ({ status }) => status === 'declined');
    },
    status: 'declined',
    entries: ['make', 'decline'],
    said: [...MADE.said, 'Offer of €80.00 declined'],
    told: ['offer_declined/2/buyer'],
  },
  {
    name: 'a counter is stored, and nobody knows',
    kills: ['api', 'worker'],
    stands: true,
    async reach(scene, play) {
      persist(play, () => scene.desk.act(play.seller, play.id, 'counter', { amount: 9_000 }));
      await until(scene, play, 'countered', ({ round }) => round === 2);
    },
    status: 'pending',
    entries: ['make', 'counter'],
    ...then('Counter-offer: €90.00', 'offer_countered/2/buyer'),
  },
  {
    name: 'the offer is stored, and its workflow has not started',
    kills: ['api'],
    async reach(scene, play) {
      scene.cutTemporal();
      offering(scene, play);
      await until(scene, play, 'stored', ({ status }) => status === 'creating');
    },
    ...pending,
  },
  {
    name: 'the offer is stored, its workflow has not started, and nobody asks again',
    kills: ['api'],
    async reach(scene, play) {
      scene.cutTemporal();
      scene.desk.offer(play, {}, { key: play.key }).catch(() => undefined);
      await until(scene, play, 'stored', ({ status }) => status === 'creating');
    },
    // It is dead for long enough that the recovery takes the offer for left alone.
    async meanwhile({ models }, { id }) {
      const creating = { creating_at: new Date(Date.now() - 300_000) };
      await models.Offer.updateOne({ _id: id }, { $set: creating });
    },
    ...pending,
  },
  {
    name: 'the seller is being told',
    kills: ['api', 'worker'],
    async reach(scene, play) {
      offering(scene, play);
      const run = scene.temporal.client.workflow.getHandle(`notification/new_offer/${play.id}/1/seller`);
      await waitUntil('a notification', () =>
        run.describe().then(
          () => true,
          () => false,
        ),
      );
    },
    ...pending,
  },
  {
    name: 'everybody has been told, and the workflow begins to wait',
    kills: ['worker'],
    async reach(scene, play) {
      offering(scene, play);
      await until(scene, play, 'announced', ({ announced }) => announced === 1);
    },
    ...pending,
  },
  {
    name: 'it has expired, and nobody has been told',
    kills: ['api', 'worker'],
    async reach(scene, play) {
      offering(scene, play, SECONDS_2);
      await until(scene, play, 'told of', ({ announced }) => announced === 1);
      await scene.hold('POST', `${channelPath(play)}/message`, 'undone');
      await until(scene, play, 'expired', ({ status }) => status === 'expired');
    },
    ...expired,
  },
  {
    name: 'the seller is being reminded',
    kills: ['api', 'worker'],
    async reach(scene, play) {
      offering(scene, play, SECONDS_12);
      const run = scene.temporal.client.workflow.getHandle(`notification/offer_expiring/${play.id}/1/seller`);
      await waitUntil('a reminder', () =>
        run.describe().then(
          () => true,
          () => false,
        ),
      );
    },
    ...expired,
    told: ['offer_expiring/1/seller', ...expired.told],
  },
  {
    name: 'it stands, and its clock runs out while all are dead',
    kills: ['api', 'worker'],
    async reach(scene, play) {
      offering(scene, play, SECONDS_2);
      await until(scene, play, 'told of', ({ announced }) => announced === 1);
    },
    async meanwhile(scene, play) {
      await until(scene, play, 'over', ({ expires_at: end }) => (end?.getTime() ?? 0) < Date.now());
    },
    ...expired,
  },
];
