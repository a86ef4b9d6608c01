import fc from 'fast-check';
import type { Channel } from 'stream-chat';
import { WEBHOOK_PATH } from '../../support/parley';
import { propertyRuns } from '../../support/property-runs';
import { useFixture } from '../../support/use-fixture';
import { startBothSides } from './both-sides';
import { everythingAtParley, reconciled, settled } from './parley-side';
import { everythingAtStream, say, USERS, type Everything } from './stream-app';
import { differencesOf } from '../../support/differences';

export function lostWebhooks(): void {
  const sides = useFixture(startBothSides);

  const pick = fc.nat({ max: 1_000 });
  const user = fc.constantFrom(...USERS);

  /** What people do; the numbers pick among the channels and messages that are there. */
  const step = fc.oneof(
    { weight: 1, arbitrary: fc.record({ what: fc.constant('create' as const), user }) },
    {
      weight: 5,
      arbitrary: fc.record({
        what: fc.constant('say' as const),
        user,
        pick,
        reply: fc.boolean(),
        silent: fc.boolean(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ what: fc.constant('edit' as const), user, pick }) },
    { weight: 2, arbitrary: fc.record({ what: fc.constant('delete' as const), pick, hard: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('undelete' as const), user, pick }) },
    { weight: 2, arbitrary: fc.record({ what: fc.constant('read' as const), user, pick }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('place' as const), pick }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('join' as const), user, pick }) },
    {
      weight: 1,
      arbitrary: fc.record({
        what: fc.constant('leave' as const),
        user: fc.constantFrom('ben', 'cleo', 'dan'),
        pick,
      }),
    },
  );
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  /** Steps, and for each whether its webhooks arrive. */
  const days = fc.array(fc.tuple(step, fc.boolean()), { minLength: 10, maxLength: 30 });

  interface World {
    readonly name: string;
    readonly channels: Channel[];
    readonly messages: string[];
    readonly deleted: Set<string>;
    /** Messages that have a thread. */
    readonly parents: Set<string>;
    count: number;
  }

  async function take(world: World, one: Step): Promise<void> {
    const at = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;
    world.count += 1;
    const { count } = world;
    if (one.what === 'create' || world.channels.length === 0) {
      const members = 'user' in one ? [...new Set(['ann', one.user])] : ['ann', 'ben'];
      world.channels.push(await sides.app.channel(`${world.name}-${count}`, { members }));
      return;
    }
    switch (one.what) {
      case 'say': {
        const channel = at(world.channels, one.pick);
        const parent = world.messages.filter((id) => id.startsWith(`${channel.id}.`)).at(0);
        const inThread = one.reply && parent !== undefined && !world.deleted.has(parent);
        if (inThread) world.parents.add(parent);
        world.messages.push(
          await say(channel, one.user, `Message ${count}`, {
            id: `${channel.id}.${inThread ? 'reply' : 'message'}-${count}`,
            silent: one.silent,
            ...(inThread && { parent_id: parent }),
          }),
        );
        return;
      }
      case 'read':
        await at(world.channels, one.pick).markRead({ user_id: one.user });
        return;
      case 'place':
        await at(world.channels, one.pick).updatePartial({
          set: { listing_id: `listing-${count}`, colour: `colour-${count}` },
        } as never);
        return;
      case 'join':
        await at(world.channels, one.pick).addMembers([one.user]);
        return;
      case 'leave':
        await at(world.channels, one.pick).removeMembers([one.user]);
        return;
      case 'edit':
      case 'delete':
      case 'undelete':
        break;
    }
    if (world.messages.length === 0) return;
    const id = at(world.messages, one.pick);
    const isDeleted = world.deleted.has(id);
    if (one.what === 'edit' && !isDeleted) {
      await sides.app.chat.partialUpdateMessage(id, { set: { text: `Edited ${count}` } }, one.user);
    } else if (one.what === 'delete') {
      // What becomes of a thread when its first message is gone for good, Stream does not say.
      const isHard = one.hard && !world.parents.has(id);
      await sides.app.chat.deleteMessage(id, isHard);
      world.deleted.add(id);
      if (isHard) world.messages.splice(world.messages.indexOf(id), 1);
    } else if (one.what === 'undelete' && isDeleted) {
      await sides.app.chat.undeleteMessage(id, one.user);
      world.deleted.delete(id);
    }
  }

  /** What Stream counts as unread after a restored message or a member's return is its own business. */
  function withoutUnread({ channels, messages }: Everything) {
    const rest = Object.entries(channels).map(([cid, channel]) => [cid, { ...channel, unread: {} }]);
    return { channels: Object.fromEntries(rest), messages };
  }

  /** Of a message nothing arrives but that it was deleted, and then it is restored. */
  const SEEN_ONLY_AS_DELETED: [Step, boolean][] = [
    [{ what: 'create', user: 'ben' }, true],
    [{ what: 'say', user: 'ben', pick: 0, reply: false, silent: false }, false],
    [{ what: 'delete', pick: 0, hard: false }, true],
    [{ what: 'undelete', user: 'ben', pick: 0 }, false],
  ];

  /** Some two seconds each at first; the pass also looks at what earlier runs have left. */
  const RUNS = propertyRuns(4);

  let run = 0;

  test(
    'whatever webhooks are lost, one pass makes MongoDB what Stream says',
    async () => {
      await fc.assert(
        fc.asyncProperty(days, async (steps) => {
          run += 1;
          const world: World = {
            name: `run-${run}`,
            channels: [],
            messages: [],
            deleted: new Set(),
            parents: new Set(),
            count: 0,
          };
          for (const [one, arrives] of steps) {
            await sides.app.deliverTo(arrives ? `${sides.parley.url}${WEBHOOK_PATH}` : undefined);
            await take(world, one);
          }
          await sides.app.sandbox.idle();
          await settled(sides.parley.models);
          const report = await reconciled(sides.parley.temporal);
          expect(report).toMatchObject({ refused: 0, pending: 0, unsure: 0 });
          expect(withoutUnread(await everythingAtParley(sides.parley.models))).toEqual(
            withoutUnread(await everythingAtStream(sides.app)),
          );
          expect(await differencesOf(sides.parley.models)).toEqual([]);
          const second = await reconciled(sides.parley.temporal);
          expect({ found: second.found, missing: second.missing }).toEqual({ found: 0, missing: {} });
        }),
        { numRuns: RUNS, endOnFailure: true, examples: [[SEEN_ONLY_AS_DELETED]] },
      );
    },
    30_000 * RUNS,
  );
}
