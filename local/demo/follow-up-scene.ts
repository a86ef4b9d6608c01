import { connectModels, type Models } from '../../src/models';
import type { LocalStack } from '../stack';
import { person, type MarketplaceApi } from './marketplace-api';
import { mailsTo } from './offer-scene';
import { streamOf, type Scene } from './scene';
import { awaited, type Step } from './step';

/** A message that is read is not followed up; one that is not read is. */
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
  const unread = await ask(otherBuyer, camera, 'Could I come and see the camera?');
  const models = await connectModels(stack.mongoUri);
  try {
    // Reading the one says nothing of the other.
    await awaited(() => followUpOf(models, read.cid, seller.id));
    await read.markRead({ user_id: seller.id });
    const ended = await awaited(async () => {
      const found = await followUpOf(models, read.cid, seller.id);
      return found?.armed_by === undefined ? found : undefined;
    });
    const told = await awaited(async () => {
      const found = await followUpOf(models, unread.cid, seller.id);
      return found !== undefined && found.sent > 0 ? found : undefined;
    });
    const mail = await awaited(() =>
      mailsTo(stack, seller.id)
        .slice(mailsBefore)
        .find((subject) => subject.includes(camera.title)),
    );
    return [
      {
        title: `${buyer.name}'s question is read: nobody is reminded of it`,
        details: [runUrl(stack, read.cid, seller.id)],
        isGood: ended?.sent === 0,
      },
      {
        title: `${otherBuyer.name}'s question is not: ${seller.name} is reminded`,
        details: [`mail      ${mail ?? 'none yet'}`, runUrl(stack, unread.cid, seller.id)],
        isGood: told !== undefined && (mail !== undefined || stack.servers.mail === undefined),
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
