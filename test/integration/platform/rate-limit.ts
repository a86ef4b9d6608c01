import { useParley } from '../../support/parley';
import { expectProblem } from '../../support/problem';
import { bearer } from '../../support/tokens';
import { messageNew } from '../../support/webhook-bodies';

export function rateLimit(): void {
  const parley = useParley({ SERVICE_REQUESTS_PER_MINUTE: '700' });

  const PATH = '/api/v1/push/public-key';

  const ask = (headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${parley.url}${PATH}`, { headers });

  /** All statuses of so many requests. */
  async function askOften(times: number, headers: Record<string, string> = {}): Promise<number[]> {
    const statuses = new Set<number>();
    for (let asked = 0; asked < times; asked += 50) {
      for (const answer of await Promise.all(Array.from({ length: 50 }, () => ask(headers)))) {
        statuses.add(answer.status);
        await answer.text();
      }
    }
    return [...statuses];
  }

  async function expectTold(refused: Response): Promise<void> {
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.has('ratelimit')).toBe(true);
    await expectProblem(refused, 429, 'too_many_requests');
  }

  test('who asks too often without a token is told to wait; who has one, behind the same address, is not', async () => {
    expect(await askOften(600)).toEqual([401]);
    await expectTold(await ask());
    await expectTold(await ask({ authorization: 'Bearer a.b.c' }));
    for (const role of ['service', 'user', 'support']) {
      // Push is not configured.
      expect((await ask(await bearer({ role }))).status).toBe(404);
    }
    expect((await parley.post(messageNew())).status).toBe(200);
    expect((await fetch(`${parley.url}/healthz`)).status).toBe(200);
  });

  test('each caller has a budget of their own, and the service a larger one', async () => {
    const [often, other] = [
      await bearer({ role: 'user', sub: 'often' }),
      await bearer({ role: 'user', sub: 'other' }),
    ];
    expect(await askOften(600, often)).toEqual([404]);
    await expectTold(await ask(often));
    // Another token of the same caller is no way around it.
    await expectTold(await ask(await bearer({ role: 'user', sub: 'often', expires: '6m' })));
    expect((await ask(other)).status).toBe(404);
    expect((await ask(await bearer({ role: 'support', sub: 'often' }))).status).toBe(404);

    const service = await bearer({ role: 'service', sub: 'shop' });
    expect(await askOften(700, service)).toEqual([404]);
    await expectTold(await ask(service));
    expect((await ask(await bearer({ role: 'service', sub: 'importer' }))).status).toBe(404);
  });
}
