import { startParley, type TestParley } from '../../support/parley';
import { expectProblem } from './problem';
import { messageNew } from './webhook-bodies';

let parley: TestParley;

beforeAll(async () => {
  parley = await startParley();
});
afterAll(() => parley.stop());

describe('somebody who asks too often', () => {
  test('is told to wait, while webhooks and health go on', async () => {
    const path = `${parley.url}/api/v1/users/u1`;
    const statuses = new Set<number>();
    for (let asked = 0; asked < 600; asked += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => fetch(path)));
      for (const answer of answers) {
        statuses.add(answer.status);
        await answer.text();
      }
    }
    expect([...statuses]).toEqual([401]);
    const refused = await fetch(path);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.has('ratelimit')).toBe(true);
    await expectProblem(refused, 429, 'too_many_requests');
    expect((await parley.post(messageNew())).status).toBe(200);
    expect((await fetch(`${parley.url}/healthz`)).status).toBe(200);
  });
});
