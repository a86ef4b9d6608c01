import fc from 'fast-check';
import type { Marketplace } from '../../support/marketplace';
import { propertyRuns } from '../../support/property-runs';
import { expectProblem } from '../../support/problem';
import { bearer, type TokenParts } from '../../support/tokens';

export function preferences(place: Marketplace): void {
  beforeEach(async () => {
    await place.parley.models.User.deleteMany({});
    await place.parley.models.User.create({ _id: 'u1', message_count: 3, email: 'u1@example.com' });
  });

  const OWN: TokenParts = { role: 'user', sub: 'u1' };
  const PATH = 'u1/preferences';
  const NOTHING = { user_id: 'u1', order: null, kinds: null, quiet_hours: null, timezone: null, away: null };
  const SOON = new Date(Date.now() + 7 * 86_400_000).toISOString();

  async function ask(method: string, path: string, as: TokenParts, body?: unknown): Promise<Response> {
    return fetch(`${place.parley.url}/api/v1/users/${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(await bearer(as)) },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  async function answer(response: Response): Promise<unknown> {
    const body = await response.json();
    expect({ status: response.status, body }).toEqual({ status: 200, body });
    return body;
  }

  describe('preferences', () => {
    const all = {
      order: ['sms', 'email'],
      kinds: { '*': { push: false }, new_offer: { sms: true, email: false } },
      quiet_hours: { start: '22:00', end: '07:30' },
      timezone: 'Europe/Berlin',
      away: { message: 'Back on Monday.\nThanks!', until: SOON },
    };

    test('are the defaults until they are set, then what was set', async () => {
      expect(await answer(await ask('GET', PATH, OWN))).toEqual(NOTHING);
      expect(await answer(await ask('PUT', PATH, OWN, all))).toEqual({ user_id: 'u1', ...all });
      expect(await answer(await ask('GET', PATH, OWN))).toEqual({ user_id: 'u1', ...all });
      expect(await place.parley.models.User.findById('u1').lean()).toMatchObject({
        message_count: 3,
        timezone: 'Europe/Berlin',
        away: { message: all.away.message, until: new Date(SOON) },
        notification_preferences: { order: all.order, kinds: all.kinds, quiet_hours: all.quiet_hours },
      });
    });

    test('that are left out stay, and null goes back to the default', async () => {
      await ask('PUT', PATH, OWN, all);
      expect(await answer(await ask('PUT', PATH, OWN, { order: ['push'] }))).toEqual({
        user_id: 'u1',
        ...all,
        order: ['push'],
      });
      expect(await answer(await ask('PUT', PATH, OWN, {}))).toMatchObject({ order: ['push'] });
      const nothing = { order: null, kinds: null, quiet_hours: null, timezone: null, away: null };
      expect(await answer(await ask('PUT', PATH, OWN, nothing))).toEqual(NOTHING);
    });

    test('whatever is allowed comes back as it was sent', async () => {
      const time = fc
        .tuple(fc.nat(23), fc.nat(59))
        .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
      const some = fc.record(
        {
          order: fc.uniqueArray(fc.constantFrom('push', 'email', 'sms')),
          kinds: fc.dictionary(
            fc.constantFrom('*', 'new_offer', 'unread_messages', 'offer_ended'),
            fc.dictionary(fc.constantFrom('push', 'email', 'sms'), fc.boolean()),
          ),
          quiet_hours: fc.record({ start: time, end: time }).filter(({ start, end }) => start !== end),
        },
        { requiredKeys: [] },
      );
      await fc.assert(
        fc.asyncProperty(some, async (wanted) => {
          expect(await answer(await ask('PUT', PATH, OWN, wanted))).toMatchObject(
            JSON.parse(JSON.stringify(wanted)),
          );
        }),
        { numRuns: propertyRuns(6) },
      );
    });

    test.each([
      ['order', ['fax']],
      ['order', ['email', 'email']],
      ['order', 'email'],
      ['order', { $ne: 1 }],
      ['order', ['webhook']],
      ['kinds', { gossip: { email: true } }],
      ['kinds', { new_offer: { fax: true } }],
      ['kinds', { new_offer: { email: 'yes' } }],
      ['kinds', { new_offer: true }],
      ['kinds', { $set: { email: true } }],
      ['kinds', { __proto__: { email: true }, constructor: { email: true } }],
      ['quiet_hours', { start: '22:00' }],
      ['quiet_hours', { start: '22:00', end: '24:00' }],
      ['quiet_hours', { start: '9:00', end: '10:00' }],
      ['quiet_hours', { start: '22:00', end: '22:00' }],
      ['quiet_hours', { start: '22:00', end: '07:00', days: 'all' }],
      ['timezone', 'Mars/Olympus'],
      ['timezone', '+01:00'],
      ['away', { message: 'x' }],
      ['away', { message: '', until: SOON }],
      ['away', { message: '  ', until: SOON }],
      ['away', { message: 'x'.repeat(501), until: SOON }],
      ['away', { message: 'a\u0000b', until: SOON }],
      ['away', { message: 'x', until: '2020-01-01T00:00:00Z' }],
      ['away', { message: 'x', until: 'Monday' }],
      ['away', { message: 'x', until: 1 }],
      ['away', { message: { $gt: '' }, until: SOON }],
      ['strikes', 0],
      ['notification_preferences', {}],
      ['$set', { strikes: 0 }],
    ])('with the %s %j are refused, and nothing is changed', async (field, value) => {
      const problem = await expectProblem(
        await ask('PUT', PATH, OWN, { timezone: 'Europe/Berlin', [field]: value }),
        400,
        'invalid_request',
      );
      expect(problem.fields?.map((fault) => fault.field.split('.').slice(0, 2).join('.'))).toContain(
        `body.${field}`,
      );
      expect(await answer(await ask('GET', PATH, OWN))).toEqual(NOTHING);
    });

    test('with an away message that is spam are refused whole', async () => {
      const body = { timezone: 'Europe/Berlin', away: { message: 'Buy now: free money!', until: SOON } };
      const problem = await expectProblem(await ask('PUT', PATH, OWN, body), 422, 'message_refused');
      expect(JSON.stringify(problem)).not.toContain('free money');
      expect(await answer(await ask('GET', PATH, OWN))).toEqual(NOTHING);
    });

    test('are read and changed by whom they concern, and by the roles that may', async () => {
      for (const role of ['service', 'admin']) {
        await answer(await ask('GET', PATH, { role }));
        await answer(await ask('PUT', PATH, { role }, {}));
      }
      await answer(await ask('GET', PATH, { role: 'support' }));
      await expectProblem(await ask('PUT', PATH, { role: 'support' }, {}), 403, 'forbidden');
      // Like somebody who does not exist, so that nobody can try out ids.
      for (const as of [{ role: 'user', sub: 'u2' }, { role: 'moderator' }]) {
        for (const method of ['GET', 'PUT']) {
          const other = await expectProblem(
            await ask(method, PATH, as, method === 'PUT' ? {} : undefined),
            404,
            'not_found',
          );
          const nobody = await expectProblem(
            await ask(method, 'nobody/preferences', as, method === 'PUT' ? {} : undefined),
            404,
            'not_found',
          );
          expect(other).toEqual(nobody);
        }
      }
      expect((await fetch(`${place.parley.url}/api/v1/users/${PATH}`)).status).toBe(401);
    });

    test('of somebody who is not there are not made', async () => {
      for (const method of ['GET', 'PUT']) {
        await expectProblem(
          await ask(method, 'nobody/preferences', { role: 'admin' }, method === 'PUT' ? all : undefined),
          404,
          'not_found',
        );
      }
      expect(await place.parley.models.User.exists({ _id: 'nobody' })).toBeNull();
    });

    test('leave an audit line that names the fields, not what they say', async () => {
      await place.parley.models.AuditEntry.deleteMany({});
      await ask('PUT', PATH, { role: 'admin', sub: 'boss' }, { away: all.away, quiet_hours: null });
      const lines = await place.parley.models.AuditEntry.find({ subject: 'u1' }).lean();
      expect(lines).toMatchObject([
        {
          who: 'boss',
          what: 'preferences.changed',
          details: { fields: ['away', 'notification_preferences.quiet_hours'] },
        },
      ]);
      expect(JSON.stringify(lines)).not.toContain('Monday');
    });
  });
}
