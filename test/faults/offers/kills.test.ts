import { randomUUID } from 'node:crypto';
import type { Offer } from '../../../src/offers/store/offer';
import { waitUntil } from '../../support/wait-until';
import { channelPath, startKillScene } from './kill-scene';
import { persist, playOf, STEPS, type Play, type Step } from './kill-steps';
import { notificationsOf } from '../../integration/offers/offer-desk';
import { useFixture } from '../../support/use-fixture';

jest.setTimeout(300_000);

/** A call that was cut off is given up after 30 s, and a second crash may have met the next try. */
const WHOLE_MS = 90_000;
const ENGAGEMENT_OF_AN_OFFER = 5;

const lines: string[] = [];
const scene = useFixture(() => startKillScene((line) => lines.push(line)));

async function offerOf(play: Play): Promise<Offer> {
  return scene.models.Offer.findById(play.id).orFail().lean<Offer>();
}

async function prepared(step: Step): Promise<Play> {
  const play = playOf(await scene.desk.sale(step.listing), randomUUID());
  if (step.stands) {
    persist(play, () => scene.desk.offer(play, {}, { key: play.key }));
    await play.answers.shift();
    await waitUntil('it stands', async () => (await offerOf(play)).announced === 1);
  }
  return play;
}

async function auditOf(id: string): Promise<string[]> {
  const entries = await scene.models.AuditEntry.find({ subject: id }, { what: 1 }).lean();
  return entries.map(({ what }) => what).toSorted((a, b) => (a < b ? -1 : 1));
}

/** What there is of an offer everywhere, without what differs each time. */
async function everywhere(play: Play) {
  const { listing, seller, id } = play;
  const offers = await scene.models.Offer.find({ listing_id: listing }).lean<Offer[]>();
  const channels = await scene.stream.queryChannels({ members: { $in: [seller.id] } });
  const cid = channels[0]?.cid;
  const failed: string[] = [];
  const query = `ParleyListing = '${listing}' AND ExecutionStatus IN ('Failed', 'Terminated', 'TimedOut', 'Canceled')`;
  for await (const run of scene.temporal.client.workflow.list({ query })) failed.push(run.workflowId);
  return {
    offers: offers.map(({ _id, status }) => [_id, status]),
    announced: offers.map(({ announced, history }) => announced === history.length),
    audit: await auditOf(id),
    channels: channels.length,
    marked: channels.map(({ data }) => (data as { offer_id?: string } | undefined)?.offer_id),
    said: cid === undefined ? [] : await scene.desk.said(cid),
    told: (await notificationsOf(scene.temporal.client, listing)).map((key) => key.replace(`/${id}/`, '/')),
    engagement: (await scene.models.User.findById(seller.id).lean())?.engagement_score,
    failed,
  };
}

function expected(step: Step, { id }: Play): Awaited<ReturnType<typeof everywhere>> {
  return {
    offers: [[id, step.status]],
    announced: [true],
    audit: ['offer.channel', ...step.entries.map((entry) => `offer.${entry}`)].toSorted((a, b) =>
      a < b ? -1 : 1,
    ),
    channels: 1,
    marked: [step.status === 'failed' ? undefined : id],
    said: [...step.said],
    told: step.told.toSorted((a, b) => (a < b ? -1 : 1)),
    engagement: ENGAGEMENT_OF_AN_OFFER,
    failed: [],
  };
}

test('kill -9 at every step of an offer leaves it complete or compensated, once', async () => {
  const plays: (readonly [Step, Play])[] = [];
  for (const step of STEPS) plays.push([step, await prepared(step)]);
  for (const [step, play] of plays) {
    await step.reach(scene, play).catch((error: unknown) => {
      throw new Error(`${step.name}: was not reached`, { cause: error });
    });
    await scene.crash(step.kills, () => step.meanwhile?.(scene, play) ?? Promise.resolve());
  }
  for (const [step, play] of plays) {
    const possible = step.answers ?? (step.stands ? [200] : [201, 202]);
    const answers = await Promise.all(play.answers);
    expect([step.name, answers.filter(({ status }) => !possible.includes(status))]).toEqual([step.name, []]);
    const whole = expected(step, play);
    const isWhole = async () => JSON.stringify(await everywhere(play)) === JSON.stringify(whole);
    await waitUntil(step.name, isWhole, WHOLE_MS).catch(() => undefined);
    expect({ step: step.name, ...(await everywhere(play)) }).toEqual({ step: step.name, ...whole });
  }
});

test('kill -9 in the middle of an acceptance that declines another offer: one winner, and all are told once', async () => {
  const sale = await scene.desk.sale();
  const rival = { ...sale, buyer: await scene.desk.person('Ben') };
  const standing = async (of: typeof sale): Promise<Play> => {
    const play = playOf(of, randomUUID());
    persist(play, () => scene.desk.offer(of, {}, { key: play.key, buyer: of.buyer }));
    await play.answers.shift();
    await waitUntil('it stands', async () => (await offerOf(play)).announced === 1);
    return play;
  };
  const [winner, loser] = [await standing(sale), await standing(rival)];
  for (const play of [winner, loser]) await scene.hold('POST', `${channelPath(play)}/message`, 'undone');
  persist(winner, () => scene.desk.act(sale.seller, winner.id, 'accept'));
  await waitUntil('declined', async () => (await offerOf(loser)).status === 'declined');
  await scene.crash(['api', 'worker']);

  expect((await Promise.all(winner.answers)).map(({ status }) => status)).toEqual([200]);
  const isTold = async (play: Play) => (await offerOf(play)).announced === 2;
  for (const play of [winner, loser]) await waitUntil('told', () => isTold(play), WHOLE_MS);
  expect([(await offerOf(winner)).status, (await offerOf(loser)).status]).toEqual(['accepted', 'declined']);
  const listing = await scene.models.MarketplaceListing.findById(sale.listing).orFail().lean();
  expect([listing.status, listing.reserved_count]).toEqual(['reserved', 1]);
  const said = async (play: Play) => scene.desk.said((await offerOf(play)).cid ?? '');
  expect(await said(winner)).toEqual(['New offer: €80.00', 'Offer accepted: €80.00']);
  expect(await said(loser)).toEqual([
    'New offer: €80.00',
    'Offer of €80.00 declined: the listing is reserved',
  ]);
  expect(await notificationsOf(scene.temporal.client, sale.listing)).toEqual(
    [
      `new_offer/${loser.id}/1/seller`,
      `new_offer/${winner.id}/1/seller`,
      `offer_accepted/${winner.id}/2/buyer`,
      `offer_ended/${loser.id}/2/buyer`,
    ].toSorted((a, b) => (a < b ? -1 : 1)),
  );
});
