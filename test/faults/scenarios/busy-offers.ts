import { randomUUID } from 'node:crypto';
import { offerDesk, type OfferAnswer, type OfferDesk, type Sale } from '../../integration/offers/offer-desk';
import { replayRuns } from '../../replay/concurrent/replay-runs';
import { waitUntil } from '../../support/wait-until';
import { offerWorkflowId } from '../../../src/offers/contract';
import type { FaultStack } from './stack';

const OFFERS = 15;
const CLICKS = 50;

/**
 * Offers whose two sides double-click while the worker is killed: the buyer accepts their own offer while the seller
 * counters; then the buyer counters, the seller accepts, and that counter comes once more. Afterwards each offer is as its
 * answers say, takes the next click, blocks no other offer, and every history is replayed.
 * @returns what was measured, in words
 */
export async function clickThroughRestarts(stack: FaultStack): Promise<string> {
  const desk = offerDesk({ url: () => stack.apis[0].url, stream: stack.chat });
  const restart = async (): Promise<void> => {
    await stack.worker.kill();
    await stack.worker.start();
  };
  const offers = await Promise.all(Array.from({ length: OFFERS }, () => begin(stack, desk)));
  const clicks = Promise.all(offers.map((offer) => haggle(desk, offer)));
  await restart();
  const isAccepted = await clicks;
  // Every run is read again from its history.
  await restart();

  const quiet = await begin(stack, desk);
  const refused = await Promise.all(
    Array.from({ length: CLICKS }, () => desk.act(quiet.sale.buyer, quiet.id, 'accept', {}, randomUUID())),
  );
  expectAll(refused, 409, 'not_your_turn');
  const open = [quiet, ...offers.filter((_, index) => isAccepted[index] !== true)];
  const again = await Promise.all(open.map((offer) => replace(stack, desk, offer)));

  const ids = [...offers, quiet, ...again].map(({ id }) => id);
  const { Offer } = stack.models();
  const untold = { _id: { $in: ids }, $or: [{ is_open: true }, { unannounced_since: { $exists: true } }] };
  await waitUntil(
    'all have ended, and everybody knows',
    async () => (await Offer.countDocuments(untold)) === 0,
    120_000,
  );
  const accepted = await Offer.countDocuments({ _id: { $in: ids }, status: 'accepted' });
  const answered = isAccepted.filter(Boolean).length;
  if (accepted !== answered) throw new Error(`${accepted} are accepted, ${answered} were answered so`);
  const ours = new Set(ids.map(offerWorkflowId));
  const { replayed, bad } = await replayRuns(stack.client, "WorkflowType = 'offer'", {
    isOurs: (id) => ours.has(id),
    workflowBundle: stack.env['WORKFLOW_BUNDLE'],
  });
  if (bad.length > 0) throw new Error(`Not to be replayed: ${JSON.stringify(bad)}`);
  return `${answered} accepted, ${replayed} histories replayed`;
}

interface Begun {
  readonly sale: Sale;
  readonly id: string;
}

/** An offer that its run has made known to both. */
async function begin(stack: FaultStack, desk: OfferDesk, sale?: Sale): Promise<Begun> {
  const about = sale ?? (await desk.sale());
  const { status, body } = await desk.offer(about);
  // Answered 202 where its run takes longer than a request waits.
  if (status !== 201 && status !== 202) throw new Error(`Answered ${status} ${body.code}`);
  const isMade = { _id: body.id, made_at: { $exists: true } };
  await waitUntil('it is made', async () => (await stack.models().Offer.exists(isMade)) !== null, 60_000);
  return { sale: about, id: body.id };
}

/** @returns whether it was accepted, by what was answered */
async function haggle(desk: OfferDesk, { sale, id }: Begun): Promise<boolean> {
  const { buyer, seller } = sale;
  const [first, second] = [randomUUID(), randomUUID()];
  const early = await Promise.all([
    desk.act(buyer, id, 'accept', {}, randomUUID()),
    desk.act(seller, id, 'counter', { amount: 9_000 }, first),
    desk.act(buyer, id, 'accept', {}, randomUUID()),
    desk.act(seller, id, 'counter', { amount: 9_000 }, first),
  ]);
  const late = await Promise.all([
    desk.act(buyer, id, 'counter', { amount: 8_500 }, second),
    desk.act(seller, id, 'accept', {}, randomUUID()),
    desk.act(buyer, id, 'counter', { amount: 8_500 }, second),
  ]);
  const answers = [...early, ...late];
  const done = answers.filter(({ status }) => status === 200);
  expectAll(
    answers.filter(({ status }) => status !== 200),
    409,
  );
  return done.some(({ body }) => body.status === 'accepted');
}

/** Withdraws an open offer, which lets the same buyer make another one, and withdraws that. */
async function replace(stack: FaultStack, desk: OfferDesk, { sale, id }: Begun): Promise<Begun> {
  const withdrawn = await desk.act(sale.buyer, id, 'withdraw');
  const more = await begin(stack, desk, sale);
  expectAll([withdrawn, await desk.act(sale.buyer, more.id, 'withdraw')], 200);
  return more;
}

function expectAll(answers: readonly OfferAnswer[], status: number, code?: string): void {
  const others = answers.filter(
    (answer) => answer.status !== status || (code !== undefined && answer.body.code !== code),
  );
  if (others.length > 0)
    throw new Error(`Answered ${others.map(({ status: is, body }) => `${is} ${body.code}`).join(', ')}`);
}
