import type { LocalStack } from '../stack';
import { person, SUPPORT, type MarketplaceApi } from './marketplace-api';
import { mailsTo } from './offer-scene';
import type { Scene } from './scene';
import { awaited, type Step } from './step';

interface Listed {
  readonly id: string;
  readonly status: string;
  readonly attempts?: readonly {
    readonly channel: string;
    readonly outcome: string;
    readonly answer: string | null;
    readonly code: string | null;
  }[];
}

/** Plays a mail server that refuses for a while: support sees the failed notification, and sends it again. */
export async function playRefusedMail(stack: LocalStack, api: MarketplaceApi, scene: Scene): Promise<Step[]> {
  const { mail } = stack.servers;
  if (mail === undefined) return [];
  const { otherBuyer, seller, player } = scene;
  const notification = async (status: string): Promise<Listed | undefined> => {
    const query = `listing=${player.id}&kind=new_offer&status=${status}`;
    const { body } = await api(SUPPORT, 'GET', `notifications?${query}`);
    return (body['data'] as Listed[])[0];
  };
  const before = mailsTo(stack, seller.id).length;
  mail.refuse(550);
  await api(
    person(otherBuyer.id),
    'POST',
    `networks/listings/${player.id}/offers`,
    { amount: 12_000, currency: 'EUR' },
    { 'idempotency-key': `demo-${player.id}` },
  );
  const failed = await awaited(() => notification('failed'));
  mail.refuse(0);
  if (failed === undefined) {
    return [{ title: 'A mail that the server refuses', details: ['not seen as failed'], isGood: false }];
  }
  await api(SUPPORT, 'POST', `notifications/${failed.id}/retry`, {});
  const sent = await awaited(() => notification('sent'));
  const arrived = mailsTo(stack, seller.id).slice(before);
  return [
    {
      title: 'A mail that the server refused is seen, and sent again by support',
      details: [
        ...(sent?.attempts ?? failed.attempts ?? []).map(
          ({ channel, outcome, answer, code }) =>
            `attempt   ${channel}: ${outcome} (${answer ?? code ?? 'no answer'})`,
        ),
        ...arrived.map((subject) => `mail      ${subject}`),
      ],
      isGood: sent !== undefined && arrived.length === 1,
    },
  ];
}
