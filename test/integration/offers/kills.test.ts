import { randomUUID } from 'node:crypto';
import type { Offer } from '../../../src/models/offer';
import { waitUntil } from '../../support/wait-until';
import { startKillScene, type KillScene } from './kill-scene';
import { persist, playOf, STEPS, type Play, type Step } from './kill-steps';
import { notificationsOf } from './offer-desk';

jest.setTimeout(300_000);

/** A call that was cut off is given up after 30 s, and a second crash may have met the next try. */
const WHOLE_MS = 90_000;
const ENGAGEMENT_OF_AN_OFFER = 5;

const lines: string[] = [];
let scene: KillScene;

beforeAll(async () => {
  scene = await startKillScene((line) => lines.push(line));
});
afterAll(() => scene.stop());

async function offerOf(play: Play): Promise<Offer> {
  return scene.models.Offer.findById(play.id).orFail().lean<Offer>();
}

async function prepared(step: Step): Promise<Play> {
  const play = playOf(await scene.desk.sale(), randomUUID());
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
