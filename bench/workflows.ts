import { proxyActivities } from '@temporalio/workflow';
import type { NaiveActivities } from './naive-activities';

// Parley's own workflows, and the workflows that they are compared with.
export * from '../workflows';

/** A workflow with the least possible cost. */
export async function emptyWorkflow(): Promise<void> {}

const steps = proxyActivities<NaiveActivities>({ startToCloseTimeout: '30s' });

/** The steps of `messageNew` with one activity each, as a first draft would have them. */
export async function naiveMessage(input: { eventId: string }): Promise<void> {
  const messageId = await steps.storeMessage(input.eventId);
  if (messageId === undefined) return;
  await steps.screenMessage(messageId);
  await steps.countForUser(messageId);
  await steps.countForListing(messageId);
  await steps.countForChannel(messageId);
  await steps.finish(messageId, input.eventId);
}
