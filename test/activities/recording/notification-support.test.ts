import { randomUUID } from 'node:crypto';
import { MODERATORS } from '../../../src/notifications/domain/kinds';
import type { Models } from '../../../src/app/models';
import { publicId, type Notification } from '../../../src/notifications/store/notification';
import { planNotification } from '../../../src/notifications/store/plan-notification';
import { applySupportRequest, markUnsent } from '../../../src/notifications/store/mark-outcome';
import { addressMarkOf } from '../../../src/notifications/corrected-address';
import { support, type SupportDeps, type SupportOrder } from '../../../src/notifications/support';
import { dropModels, freshModels } from '../../support/fresh-models';
import { waitUntil } from '../../support/wait-until';
import { deferred } from '../../unit/inbox/fakes';

let models: Models;
beforeAll(async () => {
  models = await freshModels();
});
afterAll(() => dropModels(models));

/** Of a notification that has failed. */
async function failed(): Promise<string> {
  const [key, who] = [randomUUID(), randomUUID()];
  await models.User.create({ _id: who, email: 'old@example.com' });
  await models.Notification.create({
    _id: key,
    id: publicId(key),
    kind: 'offer_accepted',
    recipient_id: who,
    status: 'failed',
  });
  return key;
}

const stored = (key: string) => models.Notification.findById(key).orFail().lean<Notification>();

/** As the workflow does: of those that have asked it takes one request, which the others wait for. */
function runsTaking(actionId: string, all: readonly string[] = [actionId]): SupportDeps['runs'] {
  const asked = new Set<string>();
  const allHaveAsked = deferred();
  const isDone = deferred();
  const redirect: SupportDeps['runs']['redirect'] = async (key, action) => {
    asked.add(action.actionId);
    if (all.every((id) => asked.has(id))) allHaveAsked.resolve();
    await allHaveAsked.promise;
    if (action.actionId !== actionId) {
      await isDone.promise;
      return 'not_failed';
    }
    await applySupportRequest(models, { key, what: 'redirect', ...action }, new Date());
    isDone.resolve();
    return 'done';
  };
  return { redirect, isLost: () => Promise.resolve(false) } as unknown as SupportDeps['runs'];
}

const to = (actionId: string, address: string): SupportOrder => ({
  what: 'redirect',
  actionId,
  by: 'support-1',
  channel: 'email',
  address,
});
const redirect = (runs: SupportDeps['runs'], key: string, order: SupportOrder) =>
  support({ models, runs }, { _id: key }, order);
const keyed = (idempotencyKey: string, address: string): SupportOrder => ({
  ...to(`id-of-${idempotencyKey}`, address),
  addressMark: addressMarkOf(idempotencyKey, address),
});

describe('a corrected address', () => {
  test.each([
    ['x', ['done', 'not_failed']],
    ['y', ['not_failed', 'done']],
  ])('of two clicks at once is that of the one that counts: %s', async (taken, outcomes) => {
    const key = await failed();
    const runs = runsTaking(taken, ['x', 'y']);
    const clicks = ['x', 'y'].map((id) => redirect(runs, key, to(id, `${id}@example.com`)));
    expect(await Promise.all(clicks)).toEqual(outcomes);
    const { redirect: sent, actions, asked_addresses: asked } = await stored(key);
    expect(sent).toMatchObject({ channel: 'email', address: `${taken}@example.com` });
    expect(actions).toHaveLength(1);
    expect(asked).toEqual([]);
  });

  test('that was crowded out by others is never taken for the old one', async () => {
    const key = await failed();
    const others = Array.from({ length: 30 }, (_, index) => `o${index}`);
    const runs = runsTaking('x', ['x', ...others]);
    const x = redirect(runs, key, to('x', 'x@example.com'));
    await waitUntil('it is asked for', async () => (await stored(key)).asked_addresses.length > 0);
    await Promise.all([x, ...others.map((id) => redirect(runs, key, to(id, `${id}@example.com`)))]);
    const { redirect: sent, asked_addresses: asked } = await stored(key);
    // Nobody: it fails again, as one without an address.
    expect(sent).toMatchObject({ channel: 'email', address: '' });
    expect(asked.length).toBeLessThanOrEqual(20);
  });

  test('by the same key may not be another one, neither before it was done nor afterwards', async () => {
    const key = await failed();
    const runs = runsTaking('id-of-k');
    const cutOff = { ...runs, redirect: () => Promise.reject(new Error('away')) };
    await expect(redirect(cutOff, key, keyed('k', 'a@example.com'))).rejects.toThrow('away');
    const another = () => redirect(runs, key, keyed('k', 'b@example.com'));
    expect(await another()).toBe('other_action');
    expect(await redirect(runs, key, { ...to('id-of-k', ''), address: undefined })).toBe('other_action');
    expect(await redirect(runs, key, keyed('k', 'a@example.com'))).toBe('done');
    expect(await redirect(runs, key, keyed('k', 'a@example.com'))).toBe('done');
    expect(await another()).toBe('other_action');
    expect((await stored(key)).redirect).toMatchObject({ address: 'a@example.com' });
    expect(JSON.stringify((await stored(key)).actions)).not.toContain('example.com');
  });

  test('that an earlier version was asked for is used', async () => {
    const key = await failed();
    const asked = { action_id: 'x', address: 'x@example.com' };
    await models.Notification.updateOne({ _id: key }, { $set: { asked_address: asked } });
    const request = { key, actionId: 'x', what: 'redirect', by: 's', channel: 'email' } as const;
    await applySupportRequest(models, request, new Date());
    expect((await stored(key)).redirect).toMatchObject({ address: 'x@example.com' });
  });

  test.each<[string, (key: string) => Promise<unknown>]>([
    [
      'it is dismissed',
      (key) => applySupportRequest(models, { key, actionId: 'd', what: 'dismiss', by: 's' }, new Date()),
    ],
    [
      'there is nothing to tell any more',
      (key) => markUnsent(models, { key, status: 'suppressed', reason: 'r' }, new Date()),
    ],
    [
      'nobody wants it any more',
      async (key) => {
        await models.Notification.updateOne({ _id: key }, { $set: { recipient_id: MODERATORS } });
        const input = { key, kind: 'offer_accepted', recipientId: MODERATORS } as const;
        const plan = await planNotification(models, input, { now: new Date(), digestMs: 1, configured: [] });
        expect(plan).toMatchObject({ next: 'end', status: 'suppressed' });
      },
    ],
  ])('is kept nowhere once %s', async (_, end) => {
    const key = await failed();
    expect(await redirect(runsTaking('x'), key, to('x', 'secret@example.com'))).toBe('done');
    await models.Notification.updateOne(
      { _id: key },
      {
        $set: { status: 'failed', asked_address: { action_id: 'y', address: 'secret@example.com' } },
        $push: { asked_addresses: { action_id: 'y', address: 'secret@example.com' } },
      },
    );
    await end(key);
    expect(JSON.stringify(await stored(key))).not.toContain('secret');
  });
});
