import { Webhook } from 'standardwebhooks';
import { waitUntil } from '../../support/wait-until';
import type { Marketplace } from '../../support/marketplace';
import type { RecordingServer } from '../../support/recording-server';

/** @param place with a chat tool, to which Parley's webhook goes, signed with `secret` */
export function moderators(
  place: Marketplace & { readonly chatTool: RecordingServer },
  secret: string,
): void {
  test("spam that was removed is told to the moderators' chat tool, signed, under one id however often it is tried", async () => {
    const { chatTool } = place;
    let failures = 1;
    chatTool.answer = (_request, response) => {
      failures -= 1;
      response.writeHead(failures >= 0 ? 503 : 204).end();
    };
    const talk = await place.talk();
    const id = await place.say(talk.buyer, talk, 'Buy now, click here');
    expect(await place.caseOf(id)).toEqual({ status: 'removed', left: [] });
    const { requests } = chatTool;
    await waitUntil('it was tried again', () => requests.length >= 2);
    expect(new Set(requests.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const [first] = requests;
    const headers = first?.headers as Record<string, string>;
    const payload = new Webhook(secret).verify(first?.body.toString() ?? '', headers);
    expect(payload).toMatchObject({
      data: { message_id: id, sender_id: talk.buyer, cid: talk.channel.cid },
    });
    // No text of people leaves over this way.
    expect(first?.body.toString()).not.toContain('click here');
    const stored = await waitUntil('it is recorded', () =>
      place.parley.models.Notification.findOne({ message_id: id, status: 'sent' }).lean(),
    );
    expect(stored).toMatchObject({
      kind: 'moderation_case',
      sent_over: 'webhook',
      attempts: [{ outcome: 'failed', code: '503' }, { outcome: 'sent' }],
    });
  });
}
