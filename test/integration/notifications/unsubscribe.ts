import { SignJWT, UnsecuredJWT } from 'jose';
import { createUnsubscribeLinks } from '../../../src/notifications/unsubscribe-link';
import { JWT_SECRET } from '../../support/environment';
import type { Marketplace } from '../../support/marketplace';
import { pipeline } from '../../support/pipeline';
import { expectProblem } from '../../support/problem';
import { bearer } from '../../support/tokens';

export function unsubscribe(place: Marketplace, secret: string): void {
  beforeEach(async () => {
    await place.parley.models.User.deleteMany({});
    await place.parley.models.AuditEntry.deleteMany({});
    await place.parley.models.User.create({
      _id: 'u1',
      notification_preferences: {
        kinds: { new_offer: { push: true }, '*': { email: true } },
        order: ['email'],
      },
    });
  });

  function linkFor(userId: string, now?: () => number): Promise<string> {
    const links = createUnsubscribeLinks({ secret, publicUrl: place.parley.url, ...(now && { now }) });
    return links.link(userId, 'new_offer');
  }

  const oneClick = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: 'List-Unsubscribe=One-Click',
    });

  const preferences = async (): Promise<unknown> =>
    (await place.parley.models.User.findById('u1').lean())?.notification_preferences;
  const BEFORE = { kinds: { new_offer: { push: true }, '*': { email: true } }, order: ['email'] };
  const AFTER = { ...BEFORE, kinds: { ...BEFORE.kinds, new_offer: { push: true, email: false } } };

  describe('a link to unsubscribe', () => {
    test('that is opened, also by a mail scanner, only asks', async () => {
      const response = await fetch(await linkFor('u1'), { headers: { accept: 'text/html' } });
      const page = await response.text();
      expect(response.status).toBe(200);
      expect(page).toContain('No more e-mails about new offers?');
      expect(page).toContain('Fish &#38; &#60;b&#62;Chips&#60;/b&#62;');
      expect(page).not.toMatch(/<b>|<script|u1/);
      expect(page).toMatch(/<form method="post"><input type="hidden"[^>]*><button type="submit">/);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringMatching(
          /default-src 'none'.*form-action 'self'.*frame-ancestors 'none'/,
        ),
      });
      expect((await fetch(await linkFor('u1'), { method: 'HEAD' })).status).toBe(200);
      expect(await preferences()).toEqual(BEFORE);
    });

    test("acts when its form is sent, or on a mail program's one click, once", async () => {
      const url = await linkFor('u1');
      for (let times = 0; times < 3; times += 1) {
        const response = await oneClick(url);
        expect(response.status).toBe(200);
        expect(await response.text()).toContain('You will get no more e-mails about new offers');
        expect(response.headers.get('set-cookie')).toBeNull();
        expect(await preferences()).toEqual(AFTER);
      }
      expect(await place.parley.models.AuditEntry.find({ subject: 'u1' }).lean()).toMatchObject([
        { who: 'u1', what: 'notifications.unsubscribed', why: 'link', details: { kind: 'new_offer' } },
      ]);
    });

    test('acts once for many clicks at once, and again after somebody switched it on', async () => {
      const url = await linkFor('u1');
      const statuses = await Promise.all(
        Array.from({ length: 8 }, async () => {
          const response = await oneClick(url);
          await response.text();
          return response.status;
        }),
      );
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(await place.parley.models.AuditEntry.countDocuments({ subject: 'u1' })).toBe(1);
      await place.parley.models.User.updateOne(
        { _id: 'u1' },
        { $set: { 'notification_preferences.kinds.new_offer.email': true } },
      );
      await oneClick(url);
      expect(await preferences()).toEqual(AFTER);
      expect(await place.parley.models.AuditEntry.countDocuments({ subject: 'u1' })).toBe(2);
    });

    test('takes whatever body comes with it, and needs none', async () => {
      const url = await linkFor('u1');
      for (const body of [undefined, 'x'.repeat(200_000), '{"a":']) {
        const response = await fetch(url, { method: 'POST', ...(body !== undefined && { body }) });
        expect(response.status).toBe(200);
        await response.text();
      }
      expect(await preferences()).toEqual(AFTER);
    });

    test('of somebody who is gone does no harm', async () => {
      expect((await oneClick(await linkFor('nobody'))).status).toBe(200);
      expect(await place.parley.models.User.exists({ _id: 'nobody' })).toBeNull();
      expect(await place.parley.models.AuditEntry.countDocuments({})).toBe(0);
    });

    test('that is too old says so, to people and to programs', async () => {
      const url = await linkFor('u1', () => Date.now() - 91 * 86_400_000);
      await expectProblem(await fetch(url), 410, 'link_expired');
      await expectProblem(await oneClick(url), 410, 'link_expired');
      const page = await oneClick(url, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
      expect(page.status).toBe(410);
      expect(page.headers.get('content-type')).toMatch(/^text\/html/);
      expect(await page.text()).toContain('The link has expired');
      expect(await preferences()).toEqual(BEFORE);
    });

    const claims = (jwt: SignJWT, audience = 'unsubscribe'): SignJWT =>
      jwt.setProtectedHeader({ alg: 'HS256' }).setSubject('u1').setAudience(audience).setExpirationTime('5m');
    const key = (of: string): Uint8Array => new TextEncoder().encode(of);

    test.each([
      ['is cut off', async () => (await linkFor('u1')).slice(0, -5)],
      ['has no token', () => `${place.parley.url}/unsubscribe`],
      ['has an empty token', () => `${place.parley.url}/unsubscribe?token=`],
      ['has two tokens', async () => `${await linkFor('u1')}&token=x`],
      ['has rubbish', () => `${place.parley.url}/unsubscribe?token=%00%0D%0A<script>`],
      ['is nested', () => `${place.parley.url}/unsubscribe?token[$ne]=x`],
      [
        'is signed by somebody else',
        async () =>
          `${place.parley.url}/unsubscribe?token=${await claims(new SignJWT({ kind: 'new_offer' })).sign(key(JWT_SECRET))}`,
      ],
      [
        'is for another audience',
        async () =>
          `${place.parley.url}/unsubscribe?token=${await claims(new SignJWT({ kind: 'new_offer' }), 'parley').sign(key(secret))}`,
      ],
      [
        'is not signed',
        () =>
          `${place.parley.url}/unsubscribe?token=${new UnsecuredJWT({ kind: 'new_offer' }).setSubject('u1').setAudience('unsubscribe').setExpirationTime('5m').encode()}`,
      ],
      [
        'is a token of the API',
        async () =>
          `${place.parley.url}/unsubscribe?token=${(await bearer({ role: 'user', sub: 'u1' })).authorization.slice(7)}`,
      ],
    ])('that %s does nothing', async (_, url) => {
      const address = await url();
      await expectProblem(await fetch(address), 400, 'invalid_link');
      await expectProblem(await oneClick(address), 400, 'invalid_link');
      const page = await oneClick(address, { accept: 'text/html' });
      expect(page.status).toBe(400);
      expect(await page.text()).not.toContain('<script');
      expect(await preferences()).toEqual(BEFORE);
    });

    test('is no token of the API', async () => {
      const token = new URL(await linkFor('u1')).searchParams.get('token');
      const response = await fetch(`${place.parley.url}/api/v1/users/u1/preferences`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(response.status).toBe(401);
      await response.text();
    });

    /** How many requests an address has left, as an answer says it. */
    const leftOf = async (asked: Promise<Response>): Promise<number> => {
      const answer = await asked;
      await answer.text();
      return Number(/r=(\d+)/.exec(answer.headers.get('ratelimit') ?? '')?.[1]);
    };
    /** All statuses of more requests than an address has a minute. */
    const statusesOf = async (method: 'GET' | 'POST', url: string): Promise<string[]> => {
      const statuses = new Set<string>();
      for (let asked = 0; asked <= 600; asked += 50) {
        for (const status of Object.keys(await pipeline(method, url, 50))) statuses.add(status);
      }
      return [...statuses];
    };

    test('is asked of one address no more than some hundred times a minute', async () => {
      const url = `${place.parley.url}/unsubscribe?token=x`;
      expect(await leftOf(fetch(url))).toBeLessThan(600);
      expect(await statusesOf('GET', url)).toEqual(['400', '429']);
    });

    test('takes any number of clicks from one address, as mail providers send them; what is none is counted', async () => {
      const [click, none] = [await linkFor('u1'), `${place.parley.url}/unsubscribe?token=x`];
      const before = await leftOf(oneClick(click));
      for (let clicked = 0; clicked < 20; clicked += 1) expect(await leftOf(oneClick(click))).toBe(before);
      expect(await leftOf(oneClick(none))).toBe(before);
      expect(await leftOf(oneClick(none))).toBe(before - 1);
      expect(await statusesOf('POST', none)).toEqual(['400', '429']);
    });
  });
}
