import { useFixture } from '../../support/use-fixture';
import { startBothSides } from './both-sides';
import { lostWebhooks } from './lost-webhooks';
import { missingAtStream } from './missing-at-stream';
import { schedule } from './schedule';
import { say } from './stream-app';

describe('with a schedule', () => {
  const sides = useFixture(() =>
    startBothSides({ RECONCILE_EVERY_MINUTES: '5', RECONCILE_MAX_CHANGES: '4' }, async (app) =>
      say(await app.channel('one'), 'ann', 'Hello'),
    ),
  );

  // The first scheduled pass runs when the worker starts: before anything else has happened.
  describe('schedule', () => schedule(sides));
  describe('missing at Stream', () => missingAtStream(sides));
});
describe('lost webhooks', lostWebhooks);
