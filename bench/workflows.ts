import { proxyActivities } from '@temporalio/workflow';
import type { NaiveActivities } from './naive-activities';

// Parley's own, on the worker as it is, and beside them what they are compared with.
export * from '../workflows';

/** The least that a workflow can cost. */
export async function emptyWorkflow(): Promise<void> {}

const steps = proxyActivities<NaiveActivities>({ startToCloseTimeout: '30s' });

/** The same steps as `messageNew`, one activity each, as one would write it at first. */
export async function naiveMessage(input: { eventId: string }): Promise<void> {
  const messageId = await steps.storeMessage(input.eventId);
  if (messageId === undefined) return;
  await steps.screenMessage(messageId);
  await steps.countForUser(messageId);
  await steps.countForListing(messageId);
  await steps.countForChannel(messageId);
  await steps.finish(messageId, input.eventId);
}
