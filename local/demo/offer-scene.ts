import { connectModels } from '../../src/app/models';
import type { LocalStack } from '../stack';
import { person, type MarketplaceApi } from './marketplace-api';
import { streamOf, type Scene } from './scene';
import { awaited, type Step } from './step';

/** Plays an offer over HTTP, a counter-offer, and its acceptance, and checks the chat and the mailboxes. */
export async function playOffer(stack: LocalStack, api: MarketplaceApi, scene: Scene): Promise<Step[]> {
  const { buyer, seller, camera } = scene;
  const mailsArrived = (count: number): Promise<string[] | undefined> =>
    awaited(() => {
      const subjects = mailsTo(stack, seller.id).concat(mailsTo(stack, buyer.id));
      return stack.servers.mail === undefined || subjects.length >= count ? subjects : undefined;
    });
  const made = await api(
    person(buyer.id),
    'POST',
    `networks/listings/${camera.id}/offers`,
    { amount: 7_000, currency: 'EUR', message: 'Would you take 70?' },
    { 'idempotency-key': `demo-${camera.id}` },
  );
  const path = (made.location ?? '').replace('/api/v1/', '');
  // A mail about terms that were answered before it went out is not sent, so each answer waits for the mail.
  await mailsArrived(1);
  const countered = await api(person(seller.id), 'POST', `${path}/counter`, { amount: 8_000 });
  await mailsArrived(2);
  const accepted = await api(person(buyer.id), 'POST', `${path}/accept`, {});
  const runUrl = `${stack.temporalUiUrl ?? ''}/namespaces/default/workflows/${encodeURIComponent(path.replace('offers/', 'offer/'))}`;

  const cid = String(accepted.body['cid']);
  const stream = streamOf(stack);
  const announced = await awaited(async () => {
    const { messages } = await stream.channel('messaging', cid.split(':')[1]).query({});
    const system = messages.filter(({ type }) => type === 'system').map(({ text }) => text ?? '');
    return system.length >= 3 ? system : undefined;
  });
  const mails = await mailsArrived(3);
  return [
    {
      title: `${buyer.name} offers, ${seller.name} counters, ${buyer.name} accepts`,
      details: [
        `answers   ${made.status} ${String(made.body['status'])}, ${String(countered.body['status'])} (round 2), ${String(accepted.body['status'])}`,
        `run       ${runUrl}`,
      ],
      isGood: made.status === 201 && accepted.body['status'] === 'accepted',
    },
    {
      title: 'The chat announces it',
      details: announced ?? ['nothing yet'],
      isGood: announced !== undefined,
    },
    await counted(stack, api, scene),
    {
      title: 'Both were notified by mail',
      details: mails ?? ['nothing yet'],
      isGood: mails !== undefined,
    },
  ];
}

/** Checks the counters after the chat's messages have come back as webhooks. */
async function counted(stack: LocalStack, api: MarketplaceApi, { seller, camera }: Scene): Promise<Step> {
  const models = await connectModels(stack.mongoUri);
  try {
    const analytics = `webhooks/getstream/analytics/messages?listingId=${camera.id}`;
    const offers = await awaited(async () => {
      const { body } = await api(person(seller.id), 'GET', analytics);
      const types = body['messages_by_type'] as readonly { readonly _id: string; readonly count: number }[];
      return types.find(({ _id: type, count }) => type === 'offer' && count === 3);
    });
    const listing = await models.MarketplaceListing.findById(camera.id).orFail().lean();
    const { engagement_score: score } = await models.User.findById(seller.id).orFail().lean();
    return {
      title: 'Parley has counted it',
      details: [
        `listing   ${listing.status}, last message “${listing.last_message ?? ''}”`,
        `seller    engagement score ${score}`,
        `analytics ${offers?.count ?? 'not yet 3'} messages of type offer`,
      ],
      isGood: offers !== undefined && listing.status === 'reserved' && score >= 5,
    };
  } finally {
    await models.connection.close();
  }
}

/** The subjects of the mails to a person of the demo. */
export function mailsTo(stack: LocalStack, userId: string): string[] {
  return (stack.servers.mail?.mails() ?? [])
    .filter(({ to }) => to.includes(`${userId}@example.com`))
    .map(({ subject }) => subject);
}
