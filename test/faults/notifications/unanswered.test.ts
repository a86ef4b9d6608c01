import { randomUUID } from 'node:crypto';
import { notificationWorkflowId, type NotificationInput } from '../../../src/notifications/contract';
import { publicId } from '../../../src/notifications/store/notification';
import { expectProblem } from '../../support/problem';
import { useParley } from '../../support/parley';
import { bearer } from '../../support/tokens';

const parley = useParley();

test("where no worker answers support's order, nothing is done and the caller is told", async () => {
  const { models, temporal, url } = parley;
  const key = `lonely/${randomUUID()}`;
  await temporal.client.workflow.start('notification', {
    workflowId: notificationWorkflowId(key),
    taskQueue: 'nobody-listens-here',
    args: [{ key, kind: 'offer_accepted', recipientId: 'x' } satisfies NotificationInput],
  });
  await models.Notification.create({
    _id: key,
    id: publicId(key),
    kind: 'offer_accepted',
    recipient_id: 'x',
    status: 'failed',
  });
  const answer = await fetch(`${url}/api/v1/notifications/${publicId(key)}/dismiss`, {
    method: 'POST',
    headers: { ...(await bearer({ role: 'support', sub: 'support-1' })), 'content-type': 'application/json' },
    body: '{}',
  });
  await expectProblem(answer, 503, 'unavailable');
  expect(await models.Notification.findById(key).lean()).toMatchObject({ status: 'failed', actions: [] });
});
