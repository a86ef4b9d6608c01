import type { TestApi } from '../../support/api';
import { expectProblem } from '../../support/problem';
import { bearer, type TokenParts } from '../../support/tokens';

export function metricsEndpoint(parley: TestApi): void {
  const DAY = 24 * 60 * 60 * 1_000;

  async function read(
    seller: string,
    caller: TokenParts = { role: 'support' },
    query = '',
  ): Promise<Response> {
    return fetch(`${parley.url}/api/v1/sellers/${seller}/metrics${query}`, { headers: await bearer(caller) });
  }

  /** A day ago, by seconds. */
  const time = (seconds: number): Date => new Date(Date.now() - DAY + seconds * 1_000);

  async function storeMessage(cid: string, id: string, sender: string, at: Date): Promise<void> {
    await parley.models.ChatMessage.collection.insertOne({
      stream_message_id: id,
      cid,
      sender_id: sender,
      type: 'regular',
      stream_created_at: at,
    });
    await parley.models.ChatChannel.collection.updateOne(
      { _id: cid as never },
      { $set: { updatedAt: new Date() } },
    );
  }

  test("a seller's metrics are up to date at every look", async () => {
    const cid = 'messaging:look';
    const asked = time(0);
    await parley.models.ChatChannel.collection.insertOne({ _id: cid as never, seller_id: 'seller-1' });
    await storeMessage(cid, 'look-1', 'buyer-1', asked);
    const self = { role: 'user', sub: 'seller-1' };
    const first = await read('seller-1', self);
    expect(first.status).toBe(200);
    expect(await first.json()).toEqual({
      _id: 'seller-1',
      window_days: 30,
      inquiries: 1,
      answered: 0,
      response_rate: 0,
      response_times: [],
      avg_response_time: null,
      median_response_time: null,
      read_latencies: [],
      avg_read_latency: null,
      median_read_latency: null,
      computed_at: expect.any(String),
    });
    await storeMessage(cid, 'look-2', 'seller-1', new Date(asked.getTime() + 90_000));
    expect(await (await read('seller-1', self)).json()).toMatchObject({
      inquiries: 1,
      answered: 1,
      response_rate: 1,
      response_times: [90_000],
      avg_response_time: 90_000,
      median_read_latency: 90_000,
    });
  });

  describe('who may see them', () => {
    test.each(['service', 'support', 'moderator', 'admin'])('%s', async (role) => {
      const response = await read('seller-2', { role, sub: 'someone' });
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ _id: 'seller-2', inquiries: 0, response_rate: null });
    });

    test('nobody else', async () => {
      const real = await expectProblem(
        await read('seller-1', { role: 'user', sub: 'buyer-1' }),
        403,
        'forbidden',
      );
      const madeUp = await expectProblem(
        await read('nobody', { role: 'user', sub: 'buyer-1' }),
        403,
        'forbidden',
      );
      expect(real).toEqual(madeUp);
      expect((await fetch(`${parley.url}/api/v1/sellers/seller-1/metrics`)).status).toBe(401);
    });
  });

  describe('hostile input', () => {
    test.each(['%00', 'a%0Ab', 'x'.repeat(256), '%7B%22$ne%22:null%7D', '$where', '.*'])(
      'the id %s is refused',
      async (id) => {
        const problem = await expectProblem(await read(id), 400, 'invalid_request');
        expect(problem.fields?.[0]?.field).toBe('params.id');
      },
    );

    test.each(['window_days=1', 'id[$ne]=x'])('?%s is refused', async (query) => {
      await expectProblem(await read('seller-1', undefined, `?${query}`), 400, 'invalid_request');
    });
  });
}
