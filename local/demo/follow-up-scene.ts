import { connectModels, type Models } from '../../src/app/models';
import type { LocalStack } from '../stack';
import { person, type MarketplaceApi } from './marketplace-api';
import { mailsTo } from './offer-scene';
import { streamOf, type Scene } from './scene';
import { awaited, type Step } from './step';

/** Shows that a read answer is not followed up, and that an unread question is. */
export async function playFollowUps(stack: LocalStack, api: MarketplaceApi, scene: Scene): Promise<Step[]> {
  const { buyer, otherBuyer, seller, player, camera } = scene;
  const stream = streamOf(stack);
  const ask = async (who: Scene['buyer'], listing: Scene['camera'], text: string) => {
    const { body } = await api(person(who.id), 'POST', 'chat/channels', { listing_id: listing.id });
    const channel = stream.channel('messaging', String(body['id']));
    await channel.sendMessage({ text, user_id: who.id });
    return channel;
  };
  const mailsBefore = mailsTo(stack, seller.id).length;
  const read = await ask(buyer, player, 'Does the record player come with a needle?');
  await read.sendMessage({ text: 'With two of them', user_id: seller.id });
  const unread = await ask(otherBuyer, camera, 'Could I come and see the camera?');
  const models = await connectModels(stack.mongoUri);
  try {
    await awaited(() => followUpOf(models, read.cid, buyer.id));
    await read.markRead({ user_id: buyer.id });
    const ended = await awaited(async () => {
      const found = await followUpOf(models, read.cid, buyer.id);
      return found?.armed_by === undefined ? found : undefined;
    });
    const reminded = await awaited(async () => {
      const found = await followUpOf(models, unread.cid, seller.id);
      return found !== undefined && found.sent > 0 ? found : undefined;
    });
    const mail = await awaited(() =>
      mailsTo(stack, seller.id)
        .slice(mailsBefore)
        .find((subject) => subject.includes(camera.title) && subject.includes(otherBuyer.name)),
    );
    return [
      {
        title: `${seller.name}'s answer is read: ${buyer.name} is not reminded`,
        details: [runUrl(stack, read.cid, buyer.id)],
        isGood: ended?.sent === 0,
      },
      {
        title: `${otherBuyer.name}'s question is not: ${seller.name} is reminded`,
        details: [`mail      ${mail ?? 'none yet'}`, runUrl(stack, unread.cid, seller.id)],
        isGood: reminded !== undefined && (mail !== undefined || stack.servers.mail === undefined),
      },
    ];
  } finally {
    await models.connection.close();
  }
}

interface Stored {
  readonly user_id: string;
  readonly armed_by?: string;
  readonly sent: number;
}

async function followUpOf(models: Models, cid: string, userId: string): Promise<Stored | undefined> {
  const channel = await models.ChatChannel.findById(cid, { follow_ups: 1 }).lean();
  const all = (channel?.follow_ups ?? []) as Stored[];
  return all.find((one) => one.user_id === userId);
}

function runUrl(stack: LocalStack, cid: string, userId: string): string {
  const id = encodeURIComponent(`follow-up/${cid}/${userId}`);
  return `run       ${stack.temporalUiUrl ?? ''}/namespaces/default/workflows/${id}`;
}
