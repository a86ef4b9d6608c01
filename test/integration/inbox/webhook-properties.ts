import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { signBody } from '../../../src/inbox/verify-signature';
import { API_SECRET } from '../../support/environment';
import { type TestParley, WEBHOOK_PATH } from '../../support/parley';
import { waitUntil } from '../../support/wait-until';
import published from '../../support/payloads/message.new.json';
import { messageNew } from '../../support/webhook-bodies';
import { propertyRuns } from '../../support/property-runs';

export function webhookProperties(parley: TestParley): void {
  const ANSWERS = [200, 400, 401, 413, 415];
  const RECEIPTS = ['accepted', 'duplicate', 'ignored', 'quarantined'];

  function send(body: Uint8Array, headers: Record<string, string>): Promise<Response> {
    return fetch(`${parley.url}${WEBHOOK_PATH}`, { method: 'POST', headers, body: new Uint8Array(body) });
  }

  const bytes = fc.uint8Array({ maxLength: 2_000 });

  /** What HTTP lets stand in a header. */
  const headerValue = fc.string({
    unit: fc.constantFrom(...Array.from('abcdef0123456789zZ ,;=:/"\\%$-_')),
    maxLength: 80,
  });
  const headers = fc.dictionary(
    fc.constantFrom(
      'content-type',
      'content-encoding',
      'x-signature',
      'x-webhook-id',
      'x-api-key',
      'accept',
      'authorization',
      'x-http-method-override',
    ),
    headerValue,
  );

  /** One place in a JSON document takes another value. */
  function replaceAt(document: unknown, path: readonly number[], value: unknown): unknown {
    if (typeof document !== 'object' || document === null || path.length === 0) return value;
    const keys = Object.keys(document);
    const key = keys[(path[0] ?? 0) % Math.max(1, keys.length)];
    if (key === undefined) return value;
    const inside = replaceAt((document as Record<string, unknown>)[key], path.slice(1), value);
    return Array.isArray(document)
      ? document.map((item, index) => (String(index) === key ? inside : item))
      : { ...document, [key]: inside };
  }

  const anyValue = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom<unknown>(
      '',
      ' ',
      '\u0000',
      '\ud800',
      '$where',
      'a:b:c',
      ':',
      { $gt: '' },
      [],
      1e300,
      -1,
      '9'.repeat(300),
    ),
  );

  const mangled = fc
    .record({
      path: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
      more: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
      value: anyValue,
      another: anyValue,
    })
    .map(({ path, more, value, another }) => {
      const fresh = { ...published, message: { ...published.message, id: randomUUID() } };
      return replaceAt(replaceAt(fresh, path, value), more, another);
    });

  describe('whatever is posted', () => {
    test('unsigned bytes under any headers are refused and leave nothing', async () => {
      const before = await parley.models.WebhookEvent.countDocuments();
      await fc.assert(
        fc.asyncProperty(bytes, headers, fc.boolean(), async (body, given, compressed) => {
          const response = await send(compressed ? gzipSync(body) : body, given);
          expect(ANSWERS).toContain(response.status);
          expect(response.status).not.toBe(200);
        }),
        { numRuns: propertyRuns(40) },
      );
      expect(await parley.models.WebhookEvent.countDocuments()).toBe(before);
    });

    test('a signed body that was changed in any place is refused', async () => {
      const before = await parley.models.WebhookEvent.countDocuments();
      const body = Buffer.from(JSON.stringify(messageNew()));
      const signature = signBody(body, API_SECRET);
      const change = fc.record({
        at: fc.nat(body.length - 1),
        by: fc.integer({ min: 1, max: 255 }),
        cut: fc.boolean(),
        more: fc.uint8Array({ maxLength: 3 }),
        compressed: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(change, async ({ at, by, cut, more, compressed }) => {
          const changed = Buffer.from(cut ? body.subarray(0, at) : body);
          if (!cut) changed[at] = (changed[at] ?? 0) ^ by;
          const whole = Buffer.concat([changed, more]);
          const response = await send(compressed ? gzipSync(whole) : whole, { 'x-signature': signature });
          expect(response.status).toBe(401);
        }),
        { numRuns: propertyRuns(30) },
      );
      expect(await parley.models.WebhookEvent.countDocuments()).toBe(before);
    });

    test('any signed bytes get 200 or 400', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            bytes,
            fc.json().map((json) => Buffer.from(json)),
          ),
          async (body) => {
            const response = await send(body, { 'x-signature': signBody(Buffer.from(body), API_SECRET) });
            const isGzip = body[0] === 0x1f && body[1] === 0x8b;
            expect(isGzip ? [200, 400, 401] : [200, 400]).toContain(response.status);
          },
        ),
        { numRuns: propertyRuns(40) },
      );
    });

    test('any signed event, whatever is in its fields, is taken, and no taken event stays undone', async () => {
      await fc.assert(
        fc.asyncProperty(mangled, async (event) => {
          const response = await parley.post(event);
          expect(response.status).toBe(200);
          expect(RECEIPTS).toContain(((await response.json()) as { status: string }).status);
        }),
        { numRuns: propertyRuns(40) },
      );
      await waitUntil(
        'nothing is left received',
        async () => (await parley.models.WebhookEvent.countDocuments({ status: 'received' })) === 0,
      );
    });
  });
}
